'use client'
import { useState } from 'react'
import type { Porteur } from '@/lib/access/politique-mot-de-passe'
import { ChampMotDePasse } from './champ-mot-de-passe'
import { RegleMotDePasse } from './regle-mot-de-passe'

/** A password being chosen, judged as it is typed. */
export function ChampNouveauMotDePasse({
  nom,
  libelle,
  porteur,
}: {
  nom: string
  libelle: string
  porteur: Porteur
}) {
  const [clair, setClair] = useState('')
  return (
    <ChampMotDePasse
      nom={nom}
      libelle={libelle}
      autoComplete="new-password"
      obligatoire
      valeur={clair}
      surChange={setClair}
      description={<RegleMotDePasse clair={clair} porteur={porteur} />}
    />
  )
}
