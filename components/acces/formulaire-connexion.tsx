'use client'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Actions } from '@/components/ui/actions'
import { Bouton } from '@/components/ui/bouton'
import { ChampTexte } from '@/components/ui/champ'
import { champsDe, surEntree } from '@/components/ui/formulaire-clavier'
import { ChampMotDePasse } from './champ-mot-de-passe'
import { type CompteDemonstration, ComptesDemonstration } from './comptes-demonstration'
import { type EchecConnexion, MessageEchec } from './echec-connexion'
import { EtapeCode } from './etape-code'
import { type SaisieConnexion, seConnecter } from './se-connecter'

type Champ = keyof SaisieConnexion
const VIDE: SaisieConnexion = { identifiant: '', motDePasse: '', codeTotp: '' }
const A_RENSEIGNER: Record<Champ, string> = {
  identifiant: 'Tapez votre identifiant.',
  motDePasse: 'Tapez votre mot de passe.',
  codeTotp: 'Tapez le code.',
}

/** The field that is typed over after a refusal, or comes next. */
const aReprendre = ({ issue }: EchecConnexion): Champ => (issue === 'code' ? 'codeTotp' : 'motDePasse')

/**
 * The sign-in form. A refusal empties nothing: the password is selected, to be typed over. The code of a second factor
 * is asked for once the password is known to be right, by an account that has one.
 */
export function FormulaireConnexion({
  retour,
  refus,
  demonstration,
}: {
  /** What an attempt without script came back with. */
  refus: EchecConnexion | null
  /** A path of ours, already made safe. */
  retour: string
  demonstration: { comptes: readonly CompteDemonstration[]; motDePasse: string } | null
}) {
  const form = useRef<HTMLFormElement>(null)
  const [saisie, setSaisie] = useState(VIDE)
  const [enCours, setEnCours] = useState(false)
  const [echec, setEchec] = useState(refus)
  const [essais, setEssais] = useState(0)
  const [manquants, setManquants] = useState<readonly Champ[]>([])
  // Without script all of it is typed at once: what came back has neither name nor password.
  const [etape, setEtape] = useState<'motDePasse' | 'code' | 'tout'>(
    refus?.issue === 'code' ? 'tout' : 'motDePasse',
  )
  const poser = (champ: Champ) => (valeur: string) => {
    setSaisie((s) => ({ ...s, [champ]: valeur }))
    setManquants((m) => m.filter((autre) => autre !== champ))
  }
  const demandes = (): Champ[] => [
    ...(etape === 'code' ? [] : (['identifiant', 'motDePasse'] as const)),
    ...(etape === 'motDePasse' ? [] : (['codeTotp'] as const)),
  ]

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new step begins on its first field
  useEffect(() => {
    if (form.current) champsDe(form.current)[0]?.focus()
  }, [etape])

  async function essayer(essai: SaisieConnexion) {
    if (enCours) return
    setEnCours(true)
    const issue = await seConnecter(essai)
    // A whole new page: nothing read before the sign-in is shown after it.
    if (issue.issue === 'ok') return window.location.assign(retour)
    setEnCours(false)
    setEchec(issue)
    setEssais((n) => n + 1)
    if (issue.issue === 'code' && etape === 'motDePasse') return setEtape('code')
    // The password was changed meanwhile, or its days are over: both are typed again.
    if ((issue.issue === 'refus' || issue.issue === 'perime') && etape === 'code') return recommencer(issue)
    const champ = form.current?.elements.namedItem(aReprendre(issue))
    if (champ instanceof HTMLInputElement) champ.select()
  }

  function recommencer(pourquoi: EchecConnexion | null) {
    setSaisie((s) => ({ ...VIDE, identifiant: s.identifiant }))
    setEchec(pourquoi)
    setEtape('motDePasse')
  }

  function soumettre(e: FormEvent) {
    e.preventDefault()
    const vides = demandes().filter((champ) => saisie[champ].trim() === '')
    setManquants(vides)
    if (vides.length === 0) return void essayer(saisie)
    if (form.current)
      champsDe(form.current)
        .find((c) => c.getAttribute('name') === vides[0])
        ?.focus()
  }

  const erreur = (champ: Champ) => (manquants.includes(champ) ? A_RENSEIGNER[champ] : undefined)
  return (
    <>
      {/* The method matters before the script has come: a password must never end in the address. */}
      <form ref={form} method="post" action="/api/auth/callback/credentials" onSubmit={soumettre} noValidate>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the fields within. */}
        <div onKeyDown={surEntree} className="mt-3 flex flex-col gap-4">
          {echec && <MessageEchec key={essais} echec={echec} />}
          {etape !== 'code' && (
            <>
              <ChampTexte
                nom="identifiant"
                libelle="Identifiant"
                autoComplete="username"
                obligatoire
                valeur={saisie.identifiant}
                surChange={poser('identifiant')}
                erreur={erreur('identifiant')}
              />
              <ChampMotDePasse
                nom="motDePasse"
                libelle="Mot de passe"
                autoComplete="current-password"
                obligatoire
                valeur={saisie.motDePasse}
                surChange={poser('motDePasse')}
                erreur={erreur('motDePasse')}
              />
            </>
          )}
          {etape !== 'motDePasse' && (
            <EtapeCode
              identifiant={etape === 'code' ? saisie.identifiant : ''}
              valeur={saisie.codeTotp}
              surChange={poser('codeTotp')}
              erreur={erreur('codeTotp')}
            />
          )}
          <Actions>
            <Bouton type="submit" variante="principal" enCours={enCours} className="w-full">
              Se connecter
            </Bouton>
            {etape === 'code' && (
              <Bouton onPress={() => recommencer(null)} className="w-full">
                Changer de compte
              </Bouton>
            )}
          </Actions>
        </div>
      </form>
      {demonstration && etape === 'motDePasse' && (
        <ComptesDemonstration
          {...demonstration}
          inactif={enCours}
          surChoix={(identifiant) => {
            const essai = { ...VIDE, identifiant, motDePasse: demonstration.motDePasse }
            setSaisie(essai)
            setManquants([])
            void essayer(essai)
          }}
        />
      )}
    </>
  )
}
