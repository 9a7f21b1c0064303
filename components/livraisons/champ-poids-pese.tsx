'use client'
import { useState } from 'react'
import { apresPointeur } from '@/components/ui/apres-pointeur'
import { ChampPoids, type ChampPoidsProps } from '@/components/ui/champ-poids'
import { refusPoids } from './saisie-pesees'

/** A weight read off the bridge: what cannot be read says why on leaving, not while it is typed. */
export function ChampPoidsPese({
  surChange,
  valeur,
  erreur,
  ...reste
}: ChampPoidsProps & { valeur: string }) {
  const [enSaisie, setEnSaisie] = useState(false)
  return (
    <ChampPoids
      largeur={13}
      {...reste}
      valeur={valeur}
      surChange={(texte) => {
        setEnSaisie(true)
        surChange?.(texte)
      }}
      surSortie={() => apresPointeur(() => setEnSaisie(false))}
      erreur={enSaisie ? undefined : (refusPoids(valeur) ?? erreur)}
    />
  )
}
