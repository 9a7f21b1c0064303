import type { ReactNode } from 'react'
import { Etiquette } from '@/components/ui/etiquette'
import { Lien } from '@/components/ui/lien'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { convientAoc, type VarieteArbre } from '@/lib/pepiniere/variete'
import { EtiquetteAocPlant } from './aoc-plant'

function Etat({ actif, nombreTarifs, motifInactivite }: VarieteArbre) {
  if (!actif)
    return (
      <Etiquette ton="attention" titre={motifInactivite ?? ''}>
        retirée de la vente
      </Etiquette>
    )
  return nombreTarifs === 0 ? <Etiquette ton="attention">sans prix</Etiquette> : 'en vente'
}

const COLONNES: Colonne<VarieteArbre>[] = [
  { cle: 'espece', titre: 'Espèce', rendu: (v) => v.especeLibelle },
  {
    cle: 'variete',
    titre: 'Variété',
    principale: true,
    rendu: (v) => <Lien href={`/pepiniere/varietes/${v.id}`}>{v.libelle}</Lien>,
  },
  { cle: 'usage', titre: 'Usage', rendu: (v) => v.usageLibelle },
  {
    cle: 'noix',
    titre: 'Variété de noix',
    rendu: (v) => v.varieteNoixNom ?? <span className="text-encre-2">—</span>,
  },
  {
    cle: 'aoc',
    titre: 'Convient à',
    rendu: (v) => (convientAoc(v) ? <EtiquetteAocPlant convient /> : <span className="text-encre-2">—</span>),
  },
  { cle: 'tarifs', titre: 'Prix', alignement: 'droite', rendu: (v) => v.nombreTarifs },
  { cle: 'etat', titre: 'État', rendu: (v) => <Etat {...v} /> },
]

/** Question 2.2: by species, then by variety. */
export function VarietesTableau({ varietes, vide }: { varietes: readonly VarieteArbre[]; vide: ReactNode }) {
  return (
    <Tableau
      legende="Variétés de plants, par espèce puis par nom"
      colonnes={COLONNES}
      lignes={varietes}
      cle={(v) => String(v.id)}
      vide={vide}
    />
  )
}
