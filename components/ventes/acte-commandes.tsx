'use client'
import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Bouton } from '@/components/ui/bouton'
import { ChampTexte } from '@/components/ui/champ'
import { ChampJour } from '@/components/ui/champ-jour'
import { BoutonEnregistrer, Formulaire } from '@/components/ui/formulaire'
import { LienBouton } from '@/components/ui/lien-bouton'
import { Message } from '@/components/ui/message'
import { accorder } from '@/components/ui/nombres'
import { formatJour, type Jour } from '@/lib/mesures/jour'
import { formatPoids } from '@/lib/mesures/poids'
import { SelectionContexte } from './selection-contexte'

export interface MotsActe {
  /** The route that dates them all, or none. */
  action: string
  /** « Conditionnées le » */
  date: string
  bouton: string
  /** « conditionnée » */
  fait: string
  /** The next acts on the orders just done. */
  suites: readonly { libelle: string; href: string }[]
  /** A carrier may be told with the departure. */
  transporteur?: true
}

interface Props {
  mots: MotsActe
  /** Those that may be ticked. */
  commandes: readonly { numero: string; poidsGrammes: number }[]
  aujourdhui: Jour
  children: ReactNode
}

interface Fait {
  numeros: string[]
  jour: string
}

type Reponse = {
  commandes: { numero: string; dateEnvoi: Jour | null; dateConditionnement: Jour | null }[]
}

/** Orders ticked in the list within, dated in one act: all of them or none. */
export function ActeCommandes({ mots, commandes, aujourdhui, children }: Props) {
  const routeur = useRouter()
  const [choix, setChoix] = useState<ReadonlySet<string>>(new Set())
  const [fait, setFait] = useState<Fait | null>(null)
  // What a colleague has done meanwhile is no longer in the list.
  const choisies = commandes.filter((c) => choix.has(c.numero))
  const cochees = new Set(choisies.map((c) => c.numero))
  const basculer = (numeros: readonly string[], cochee: boolean) =>
    setChoix(
      cochee ? new Set([...cochees, ...numeros]) : new Set([...cochees].filter((n) => !numeros.includes(n))),
    )
  const surSucces = ({ commandes: faites }: Reponse) => {
    const [premiere] = faites
    const jour = premiere?.dateEnvoi ?? premiere?.dateConditionnement ?? aujourdhui
    setFait({ numeros: faites.map((c) => c.numero), jour: formatJour(jour) })
    setChoix(new Set())
    routeur.refresh()
  }
  return (
    <SelectionContexte value={{ cochees, basculer }}>
      {fait && <Suites fait={fait} mots={mots} />}
      <Formulaire<Reponse>
        action={mots.action}
        dock
        corps={(donnees) => ({ ...donnees, numeros: [...cochees] })}
        verifier={() =>
          cochees.size > 0 ? [] : [{ champ: '', message: 'Cochez au moins une commande de la liste.' }]
        }
        surSucces={surSucces}
      >
        {children}
        {commandes.length > 0 && (
          <Barre mots={mots} choisies={choisies} aujourdhui={aujourdhui} relire={() => routeur.refresh()} />
        )}
      </Formulaire>
    </SelectionContexte>
  )
}

interface BarreProps {
  mots: MotsActe
  choisies: readonly { poidsGrammes: number }[]
  aujourdhui: Jour
  relire: () => void
}

/** Always at hand, at the foot of the screen. */
function Barre({ mots, choisies, aujourdhui, relire }: BarreProps) {
  const poids = choisies.reduce((somme, c) => somme + c.poidsGrammes, 0)
  return (
    <fieldset className="bottom-0 z-10 flex flex-wrap items-start gap-x-4 gap-y-2 rounded-lg border border-trait bg-carte px-3.5 py-2.5 shadow-lg md:sticky print:hidden">
      <legend className="sr-only">{mots.bouton}</legend>
      <div>
        <p role="status" className="min-w-44 self-center text-lg font-semibold">
          {choisies.length === 0
            ? 'Aucune commande cochée'
            : `${accorder(choisies.length, 'commande cochée', 'commandes cochées')}, ${formatPoids(poids)}`}
        </p>
        <Bouton variante="discret" taille="petite" className="min-h-11" onPress={relire}>
          Relire la liste
        </Bouton>
      </div>
      <ChampJour quand="passe" nom="date" libelle={mots.date} obligatoire valeurDefaut={aujourdhui} />
      {mots.transporteur && (
        <ChampTexte
          nom="transporteur"
          libelle="Transporteur"
          longueurMax={80}
          largeur={22}
          description="Vide : celui de chaque commande"
        />
      )}
      <div className="mt-6">
        <BoutonEnregistrer>{mots.bouton}</BoutonEnregistrer>
      </div>
    </fieldset>
  )
}

/** Says what was done, and leads on; it takes the focus so that Tab goes to the next act. */
function Suites({ fait: { numeros, jour }, mots }: { fait: Fait; mots: MotsActe }) {
  const message = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each act done takes the focus anew.
  useEffect(() => message.current?.focus(), [numeros])
  const liste = numeros.join(',')
  return (
    <Message
      ref={message}
      ton="succes"
      className="dock mb-4 print:hidden"
      titre={`${accorder(numeros.length, `commande ${mots.fait}`, `commandes ${mots.fait}s`)} le ${jour}`}
      actions={mots.suites.map(({ libelle, href }, i) => (
        <LienBouton
          key={href}
          href={href.replace('{numeros}', liste)}
          variante={i === 0 ? 'principal' : 'secondaire'}
        >
          {libelle}
        </LienBouton>
      ))}
    >
      {numeros.join(', ')}
    </Message>
  )
}
