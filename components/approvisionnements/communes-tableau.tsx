import type { ReactNode } from 'react'
import { Etiquette } from '@/components/ui/etiquette'
import { Lien } from '@/components/ui/lien'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { aireDu } from '@/lib/approvisionnements/aoc'
import { type Commune, direPeriode } from '@/lib/approvisionnements/commune'
import type { Jour } from '@/lib/mesures/jour'

export function CommuneEtiquette({ commune: { aireAoc } }: { commune: Commune }) {
  return aireAoc ? <Etiquette ton="favorable">dans l’aire</Etiquette> : <Etiquette>hors de l’aire</Etiquette>
}

const colonnes = (aujourdhui: Jour): Colonne<Commune>[] => {
  const aire = (c: Commune) => aireDu(c.aires, aujourdhui)
  return [
    { cle: 'nom', titre: 'Commune', rendu: (c) => <Lien href={`/communes/${c.insee}`}>{c.nom}</Lien> },
    { cle: 'insee', titre: 'INSEE', rendu: (c) => c.insee },
    { cle: 'postaux', titre: 'Code postal', rendu: (c) => c.codesPostaux.join(', '), masqueeEtroit: true },
    { cle: 'aire', titre: 'Aire AOC', rendu: (c) => <CommuneEtiquette commune={c} /> },
    {
      cle: 'depuis',
      titre: 'Période',
      rendu: (c) => {
        const enCours = aire(c)
        return enCours ? direPeriode(enCours) : '—'
      },
    },
    {
      cle: 'source',
      titre: 'Source',
      rendu: (c) => <span className="text-encre-2">{aire(c)?.source ?? '—'}</span>,
    },
  ]
}

interface Props {
  communes: readonly Commune[]
  aujourdhui: Jour
  vide: ReactNode
}

export function CommunesTableau({ communes, aujourdhui, vide }: Props) {
  return (
    <Tableau
      legende="Communes, par nom"
      colonnes={colonnes(aujourdhui)}
      lignes={communes}
      cle={(c) => c.insee}
      vide={vide}
    />
  )
}
