'use client'
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

/** A weight of the sheet: what cannot be read says so at once, what can is written in full on leaving. */
export function ChampKg({ libelle, nom, texte, surChange }: ChampKgProps) {
  const poids = lirePoids(texte)
  return (
    <ChampTexte
      libelle={libelle}
      libelleCache
      nom={nom}
      clavier="decimal"
      alignement="droite"
      exemple="0"
      valeur={texte}
      erreur={refusDe(poids)}
      surChange={surChange}
      surSortie={() => {
        const grammes = grammesDe(poids)
        if (grammes > 0) surChange(formatKg(grammes))
      }}
    />
  )
}
