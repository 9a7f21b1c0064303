import { Etiquette } from '@/components/ui/etiquette'
import { Lien } from '@/components/ui/lien'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { formatPlage } from '@/lib/mesures/hauteur'
import type { Dimension } from '@/lib/pepiniere/dimension'

const COLONNES: Colonne<Dimension>[] = [
  { cle: 'id', titre: 'N°', alignement: 'droite', largeur: '4rem', rendu: (d) => d.id },
  {
    cle: 'plage',
    titre: 'Hauteur',
    principale: true,
    rendu: (d) => <Lien href={`/pepiniere/dimensions/${d.id}`}>{formatPlage(d.minCm, d.maxCm)}</Lien>,
  },
  { cle: 'tarifs', titre: 'Prix donnés', alignement: 'droite', rendu: (d) => d.nombreTarifs },
  {
    cle: 'etat',
    titre: 'État',
    rendu: (d) =>
      d.actif ? (
        'en service'
      ) : (
        <Etiquette ton="attention" titre={d.motifInactivite ?? ''}>
          hors service
        </Etiquette>
      ),
  },
]

export const DimensionsTableau = ({ dimensions }: { dimensions: readonly Dimension[] }) => (
  <Tableau
    legende="Plages de hauteur, de la plus basse à la plus haute"
    colonnes={COLONNES}
    lignes={dimensions}
    cle={(d) => String(d.id)}
    vide="Aucune dimension : ajoutez la première, les prix se donnent par hauteur."
  />
)
