'use client'
import { ChampTexte } from '@/components/ui/champ'
import type { Donnees } from '@/components/ui/saisie-formulaire'

/** The code of a new record: the next one is proposed, another can be typed. */
export function ChampCode({ propose }: { propose: string }) {
  return (
    <ChampTexte
      nom="code"
      libelle="Code"
      obligatoire
      largeur={10}
      longueurMax={20}
      valeurDefaut={propose}
      description="Le suivant est proposé ; vous pouvez en taper un autre."
    />
  )
}

/** A code left as proposed is not sent: the server gives the next free one, so that two clerks never collide. */
export const sansCodePropose = ({ code, ...reste }: Donnees, propose: string): Donnees =>
  code === propose ? reste : { ...reste, code }
