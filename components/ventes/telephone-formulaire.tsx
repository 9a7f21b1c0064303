'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FormulaireGarde } from '@/components/ui/formulaire-garde'
import type { ListesDeDemande } from '@/lib/ventes/demande-tapee'
import { type CommandeFaite, CommandesReparties } from './telephone-faites'
import type { Conditionnement } from './telephone-lignes'
import { TelephoneSaisie } from './telephone-saisie'

export interface TelephoneProps {
  listes: ListesDeDemande
  conditionnements: readonly Conditionnement[]
  numeroPropose: string
  aujourdhui: string
  /** What the address already says: a client, a lot and the demand it answers. */
  depart: Readonly<Record<string, string>>
}

const SAUF = ['numero', 'dateCommande']

/** An order as it is dictated on the telephone. What is typed is kept; a split order says what it became. */
export function TelephoneFormulaire(props: TelephoneProps) {
  const { depart } = props
  const routeur = useRouter()
  const [faites, setFaites] = useState<readonly CommandeFaite[] | null>(null)
  if (faites)
    return (
      <CommandesReparties
        commandes={faites}
        surSuivante={() => {
          setFaites(null)
          routeur.refresh()
        }}
      />
    )
  const origine = [depart.client, depart.lot].filter(Boolean).join('-')
  return (
    <FormulaireGarde nom={origine ? `commande-nouvelle-${origine}` : 'commande-nouvelle'} sauf={SAUF}>
      {(gardee) => (
        <TelephoneSaisie {...props} depart={gardee ? gardee.valeurs : depart} surReparties={setFaites} />
      )}
    </FormulaireGarde>
  )
}
