import type { ReactNode } from 'react'
import { Etiquette } from '@/components/ui/etiquette'
import { Lien } from '@/components/ui/lien'
import { entier } from '@/components/ui/nombres'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import type { Verger } from '@/lib/approvisionnements/verger'
import { AocEtiquette } from './aoc-etiquette'
import { ha } from './superficie'

interface Props {
  legende: string
  vergers: readonly Verger[]
  /** On the producer's own record. */
  sansProducteur?: boolean
  /** These are all of them: the foot may say their total. */
  complets?: boolean
  vide: ReactNode
}

/** An orchard in use says nothing more; one that is not says so, and why on hover. */
function Nom({ verger: { nom, actif, motifInactivite } }: { verger: Verger }) {
  return (
    <>
      {nom}{' '}
      {!actif && (
        <Etiquette ton="attention" titre={motifInactivite ?? ''}>
          inactif
        </Etiquette>
      )}
    </>
  )
}

const PRODUCTEUR: Colonne<Verger> = {
  cle: 'producteur',
  titre: 'Producteur',
  rendu: (v) => <Lien href={`/producteurs/${v.producteur}`}>{v.producteurNom}</Lien>,
}

const colonnes = ({ vergers, sansProducteur = false, complets = false }: Props): Colonne<Verger>[] => [
  { cle: 'code', titre: 'Code', rendu: (v) => <Lien href={`/vergers/${v.code}`}>{v.code}</Lien> },
  { cle: 'nom', titre: 'Nom', rendu: (v) => <Nom verger={v} /> },
  ...(sansProducteur ? [] : [PRODUCTEUR]),
  { cle: 'variete', titre: 'Variété', rendu: (v) => v.variete },
  { cle: 'commune', titre: 'Commune', rendu: (v) => v.communeNom },
  {
    cle: 'superficie',
    titre: 'Superficie',
    unite: 'ha',
    alignement: 'droite',
    rendu: (v) => ha(v.superficieM2),
    ...(complets && { total: ha(vergers.reduce((somme, v) => somme + v.superficieM2, 0)) }),
  },
  {
    cle: 'arbres',
    titre: 'Arbres/ha',
    alignement: 'droite',
    rendu: (v) => entier(v.arbresParHectare),
  },
  { cle: 'aoc', titre: 'AOC', rendu: (v) => <AocEtiquette avis={v.aoc} /> },
]

export function VergersTableau(props: Props) {
  return (
    <Tableau
      legende={props.legende}
      colonnes={colonnes(props)}
      lignes={props.vergers}
      cle={(v) => v.code}
      vide={props.vide}
    />
  )
}
