import type { ReactNode } from 'react'
import { Etiquette } from '@/components/ui/etiquette'
import { Lien } from '@/components/ui/lien'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import type { Producteur } from '@/lib/approvisionnements/producteur'
import { CertificationsBadges } from './certifications-badges'

const COLONNES: Colonne<Producteur>[] = [
  { cle: 'code', titre: 'Code', rendu: (p) => <Lien href={`/producteurs/${p.code}`}>{p.code}</Lien> },
  { cle: 'nom', titre: 'Raison sociale', rendu: (p) => p.raisonSociale },
  { cle: 'ville', titre: 'Ville', rendu: (p) => p.ville },
  {
    cle: 'adhesion',
    titre: 'Adhésion',
    rendu: (p) =>
      p.adherent && p.adhesion ? (
        `adhérent n°\u00a0${p.adhesion.numero}`
      ) : (
        <span className="text-encre-2">non adhérent</span>
      ),
  },
  {
    cle: 'certifications',
    titre: 'Certifications du jour',
    rendu: (p) => <CertificationsBadges certifications={p.certifications} />,
  },
  {
    cle: 'etat',
    titre: 'État',
    rendu: (p) =>
      p.actif ? (
        'actif'
      ) : (
        <Etiquette ton="attention" titre={p.motifInactivite ?? ''}>
          inactif
        </Etiquette>
      ),
  },
]

interface Props {
  producteurs: readonly Producteur[]
  vide: ReactNode
}

export function ProducteursTableau({ producteurs, vide }: Props) {
  return (
    <Tableau
      legende="Producteurs, par nom"
      colonnes={COLONNES}
      lignes={producteurs}
      cle={(p) => p.code}
      vide={vide}
    />
  )
}
