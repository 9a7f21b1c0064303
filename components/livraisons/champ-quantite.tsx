'use client'
import { formatPoids, lireKg } from '@/lib/mesures/poids'
import { ChampPoidsPese } from './champ-poids-pese'

interface Props {
  texte: string
  surChange: (texte: string) => void
}

/** The net weight, read back as the server will read it. */
export function ChampQuantite({ texte, surChange }: Props) {
  const lu = texte.trim() ? lireKg(texte) : null
  return (
    <ChampPoidsPese
      nom="quantiteKg"
      libelle="Poids net"
      obligatoire
      className="w-38"
      valeur={texte}
      surChange={surChange}
      description={
        <span aria-live="polite">{lu && 'valeur' in lu && `Compris : ${formatPoids(lu.valeur)}`}</span>
      }
    />
  )
}
