'use client'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Actions } from '@/components/ui/actions'
import { Bouton } from '@/components/ui/bouton'
import { ChampTexte } from '@/components/ui/champ'
import { champsDe, surEntree } from '@/components/ui/formulaire-clavier'
import { ChampMotDePasse } from './champ-mot-de-passe'
import { type CompteDemonstration, ComptesDemonstration } from './comptes-demonstration'
import { type EchecConnexion, MessageEchec } from './echec-connexion'
import { seConnecter } from './se-connecter'

const A_RENSEIGNER = { identifiant: 'Tapez votre identifiant.', motDePasse: 'Tapez votre mot de passe.' }

/** The sign-in form. A refusal empties nothing: the password is selected, to be typed over. */
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
  const [saisie, setSaisie] = useState({ identifiant: '', motDePasse: '' })
  const [enCours, setEnCours] = useState(false)
  const [echec, setEchec] = useState(refus)
  const [essais, setEssais] = useState(0)
  const [manquants, setManquants] = useState<readonly string[]>([])
  const poser = (champ: keyof typeof saisie) => (valeur: string) => {
    setSaisie((s) => ({ ...s, [champ]: valeur }))
    setManquants((m) => m.filter((autre) => autre !== champ))
  }

  useEffect(() => {
    if (form.current) champsDe(form.current)[0]?.focus()
  }, [])

  async function essayer(essai: typeof saisie) {
    if (enCours) return
    setEnCours(true)
    const issue = await seConnecter(essai.identifiant, essai.motDePasse)
    // A whole new page: nothing read before the sign-in is shown after it.
    if (issue.issue === 'ok') return window.location.assign(retour)
    setEnCours(false)
    setEchec(issue)
    setEssais((n) => n + 1)
    const mot = form.current?.elements.namedItem('motDePasse')
    if (mot instanceof HTMLInputElement) mot.select()
  }

  function soumettre(e: FormEvent) {
    e.preventDefault()
    const vides = (['identifiant', 'motDePasse'] as const).filter((champ) => saisie[champ] === '')
    setManquants(vides)
    if (vides.length === 0) return void essayer(saisie)
    if (form.current)
      champsDe(form.current)
        .find((c) => c.getAttribute('name') === vides[0])
        ?.focus()
  }

  const erreur = (champ: keyof typeof saisie) => (manquants.includes(champ) ? A_RENSEIGNER[champ] : undefined)
  return (
    <>
      {/* The method matters before the script has come: a password must never end in the address. */}
      <form ref={form} method="post" action="/api/auth/callback/credentials" onSubmit={soumettre} noValidate>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the fields within. */}
        <div onKeyDown={surEntree} className="mt-3 flex flex-col gap-4">
          {echec && <MessageEchec key={essais} echec={echec} />}
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
          <Actions>
            <Bouton type="submit" variante="principal" enCours={enCours} className="w-full">
              Se connecter
            </Bouton>
          </Actions>
        </div>
      </form>
      {demonstration && (
        <ComptesDemonstration
          {...demonstration}
          inactif={enCours}
          surChoix={(identifiant) => {
            const essai = { identifiant, motDePasse: demonstration.motDePasse }
            setSaisie(essai)
            setManquants([])
            void essayer(essai)
          }}
        />
      )}
    </>
  )
}
