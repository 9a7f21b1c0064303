import { Recherche } from '@/components/ui/recherche'
import { type Calibre, nommerCalibre } from '@/lib/livraisons/calibre'
import type { Filtres } from './adresse'
import { PucesRetrait, RangeePuces } from './rangee-puces'

export const FILTRES_LOTS = [
  'q',
  'variete',
  'typeProduit',
  'calibre',
  'livraison',
  'verger',
  'producteur',
  'campagne',
]

const CHEMIN = '/lots'

interface Props {
  filtres: Filtres
  varietes: readonly { code: string; nom: string }[]
  types: readonly { code: string; libelle: string }[]
  calibres: readonly Calibre[]
}

export function FiltresLots({ filtres, varietes, types, calibres }: Props) {
  const { q, ...autres } = filtres
  const commun = { chemin: CHEMIN, filtres }
  return (
    <div className="mb-3 flex flex-col gap-2.5">
      <Recherche
        action={CHEMIN}
        valeur={q ?? ''}
        libelle="Chercher un lot"
        exemple="Lot, verger, producteur ou variété"
        garder={autres}
      />
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <RangeePuces
          {...commun}
          libelle="Variété"
          nom="variete"
          tous="toutes"
          options={varietes.map((v) => ({ valeur: v.code, libelle: v.nom }))}
        />
        <RangeePuces
          {...commun}
          libelle="Type"
          nom="typeProduit"
          tous="tous"
          options={types.map((t) => ({ valeur: t.code, libelle: t.libelle }))}
        />
        <RangeePuces
          {...commun}
          libelle="Calibre"
          nom="calibre"
          tous="tous"
          options={calibres.map((c) => ({ valeur: String(c.id), libelle: nommerCalibre(c) }))}
        />
        <PucesRetrait
          {...commun}
          noms={{ livraison: 'livraison', verger: 'verger', producteur: 'producteur' }}
        />
      </div>
    </div>
  )
}
