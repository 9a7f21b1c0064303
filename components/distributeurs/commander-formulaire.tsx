'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FormulaireGarde } from '@/components/ui/formulaire-garde'
import type { ConditionnementOffert } from '@/components/ventes/saisie-lignes'
import type { Disponibilite } from '@/lib/distributeurs/disponibilite'
import { CommanderChamps } from './commander-champs'
import { type CommandeFaite, CommanderFaite } from './commander-faite'

export interface CommanderProps {
  offre: readonly Disponibilite[]
  conditionnements: readonly ConditionnementOffert[]
}

/** A distributor's order. What is typed is kept; once ordered, it says what it became. */
export function CommanderFormulaire(props: CommanderProps) {
  const routeur = useRouter()
  const [faite, setFaite] = useState<CommandeFaite | null>(null)
  if (faite)
    return (
      <CommanderFaite
        commande={faite}
        surSuivante={() => {
          setFaite(null)
          routeur.refresh()
        }}
      />
    )
  return (
    <FormulaireGarde nom="portail-commande">
      {(gardee) => <CommanderChamps {...props} depart={gardee?.valeurs ?? {}} surFaite={setFaite} />}
    </FormulaireGarde>
  )
}
