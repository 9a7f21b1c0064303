import type { ReactNode } from 'react'
import { Lien } from '@/components/ui/lien'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { formatKg } from '@/lib/mesures/poids'
import type { RecolteNommee } from '@/lib/pilotage/rendement'
import { LIVRE, PAR_ARBRE, PAR_HA } from './rendement-colonnes'

const colonnes = (totalGrammes: number): Colonne<RecolteNommee>[] => [
  {
    cle: 'verger',
    titre: 'Verger',
    rendu: (r) => (
      <>
        <Lien href={`/pilotage/vergers/${r.verger}`}>{r.verger}</Lien> {r.vergerNom}
      </>
    ),
    total: 'Tous les vergers',
  },
  {
    cle: 'producteur',
    titre: 'Producteur',
    rendu: (r) => (
      // One piece: the card of a phone would push code and name apart.
      <span>
        <Lien href={`/pilotage/producteurs/${r.producteur}`}>{r.producteur}</Lien> {r.producteurNom}
      </span>
    ),
  },
  { cle: 'variete', titre: 'Variété', rendu: (r) => r.variete },
  { ...LIVRE, total: formatKg(totalGrammes) },
  PAR_HA,
  PAR_ARBRE,
]

interface Props {
  recoltes: readonly RecolteNommee[]
  /** The least first. */
  croissant: boolean
  /** Of all the deliveries filtered. */
  totalGrammes: number
  vide: ReactNode
}

export function RendementsTableau({ recoltes, croissant, totalGrammes, vide }: Props) {
  return (
    <Tableau
      legende={`Vergers par rendement, le ${croissant ? 'moindre' : 'meilleur'} d’abord`}
      colonnes={colonnes(totalGrammes)}
      lignes={recoltes}
      cle={(r) => `${r.verger} ${r.varieteCode}`}
      vide={vide}
    />
  )
}
