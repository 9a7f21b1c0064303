'use client'
import { useState } from 'react'
import { ChampPoids } from '@/components/ui/champ-poids'
import { formatPoids, lireKg } from '@/lib/mesures/poids'

/** The net weight, read back as the server will read it. */
export function ChampQuantite({ depart = '' }: { depart?: string | undefined }) {
  const [texte, setTexte] = useState(depart)
  const [enSaisie, setEnSaisie] = useState(false)
  const lu = texte.trim() ? lireKg(texte) : null
  return (
    <ChampPoids
      nom="quantiteKg"
      libelle="Poids net"
      obligatoire
      className="w-48"
      valeur={texte}
      largeur={16}
      surChange={(nouveau) => {
        setTexte(nouveau)
        setEnSaisie(true)
      }}
      surSortie={() => setEnSaisie(false)}
      // « 12 5 », on the way to « 12 520 », is no fault yet.
      erreur={lu && 'refus' in lu && !enSaisie ? lu.refus : undefined}
      description={
        <span aria-live="polite">{lu && 'valeur' in lu && `Compris : ${formatPoids(lu.valeur)}`}</span>
      }
    />
  )
}
