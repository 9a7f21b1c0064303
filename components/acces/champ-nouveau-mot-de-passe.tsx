'use client'
import { useState } from 'react'
import { defautDuMotDePasse, LONGUEUR_MINIMUM, type Porteur } from '@/lib/access/politique-mot-de-passe'
import { ChampMotDePasse } from './champ-mot-de-passe'

/** A password being chosen, judged as it is typed by the rules that need no list: the list of published ones is the server's. */
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
  const jugement =
    defautDuMotDePasse(clair.normalize('NFC'), porteur) ??
    'Assez long. Il sera comparé aux mots de passe connus à l’enregistrement.'
  return (
    <ChampMotDePasse
      nom={nom}
      libelle={libelle}
      autoComplete="new-password"
      obligatoire
      valeur={clair}
      surChange={setClair}
      description={`Au moins ${LONGUEUR_MINIMUM} caractères, espaces compris : une courte phrase se retient bien. Ni un mot de passe connu de tous, ni un nom suivi de chiffres.`}
      avis={clair === '' ? '' : jugement}
    />
  )
}
