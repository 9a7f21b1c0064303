'use client'
import { useState } from 'react'
import { ChampPoids } from '@/components/ui/champ-poids'
import { formatPoids, lireKg } from '@/lib/mesures/poids'

/** The net weight, read back as the server will read it. */
export function ChampQuantite({ depart = '' }: { depart?: string | undefined }) {
  const [texte, setTexte] = useState(depart)
  const lu = texte.trim() ? lireKg(texte) : null
  return (
    <ChampPoids
      nom="quantiteKg"
      libelle="Poids net"
      obligatoire
      className="w-48"
      valeur={texte}
      surChange={setTexte}
      description={
        <span aria-live="polite">
          {lu && ('refus' in lu ? lu.refus : `Compris : ${formatPoids(lu.valeur)}`)}
        </span>
      }
    />
  )
}
