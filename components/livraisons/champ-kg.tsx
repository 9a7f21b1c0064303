'use client'
import { useState } from 'react'
import { apresPointeur } from '@/components/ui/apres-pointeur'
import { ChampTexte } from '@/components/ui/champ'
import { formatKg } from '@/lib/mesures/poids'
import { grammesDe, lirePoids, refusDe } from './saisie-calibrage'

export interface ChampKgProps {
  /** Read aloud; the table or the line beside says it to the eye. */
  libelle: string
  /** Name under which the server speaks of this field, once it has. */
  nom?: string | undefined
  texte: string
  surChange: (texte: string) => void
}

/** A weight of the sheet: on leaving, what can be read is written in full, what cannot says why. */
export function ChampKg({ libelle, nom, texte, surChange }: ChampKgProps) {
  const poids = lirePoids(texte)
  const [enSaisie, setEnSaisie] = useState(false)
  return (
    <ChampTexte
      libelle={libelle}
      libelleCache
      nom={nom}
      clavier="decimal"
      alignement="droite"
      exemple="0"
      valeur={texte}
      // « 12 5 », on the way to « 12 520 », is no fault yet.
      erreur={enSaisie ? undefined : refusDe(poids)}
      surChange={(nouveau) => {
        setEnSaisie(true)
        surChange(nouveau)
      }}
      surSortie={() => {
        apresPointeur(() => setEnSaisie(false))
        const grammes = grammesDe(poids)
        if (grammes > 0) surChange(formatKg(grammes))
      }}
    />
  )
}
