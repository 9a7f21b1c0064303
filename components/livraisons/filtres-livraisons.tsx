import { Recherche } from '@/components/ui/recherche'
import { LIBELLES_ETAT } from '@/lib/livraisons/livraison'
import type { Filtres } from './adresse'
import { PucesRetrait, RangeePuces } from './rangee-puces'

export const FILTRES_LIVRAISONS = ['q', 'etat', 'typeProduit', 'verger', 'producteur', 'campagne']

const CHEMIN = '/livraisons'

const ETATS = (['recue', 'calibree'] as const).map((etat) => ({ valeur: etat, libelle: LIBELLES_ETAT[etat] }))

interface Props {
  filtres: Filtres
  types: readonly { code: string; libelle: string }[]
}

export function FiltresLivraisons({ filtres, types }: Props) {
  const { q, ...autres } = filtres
  return (
    <div className="mb-3 flex flex-col gap-2.5">
      <Recherche
        action={CHEMIN}
        valeur={q ?? ''}
        libelle="Chercher une livraison"
        exemple="Code, verger ou producteur"
        garder={autres}
      />
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <RangeePuces
          libelle="État"
          chemin={CHEMIN}
          filtres={filtres}
          nom="etat"
          tous="tous"
          options={ETATS}
        />
        <RangeePuces
          libelle="Type"
          chemin={CHEMIN}
          filtres={filtres}
          nom="typeProduit"
          tous="tous"
          options={types.map((t) => ({ valeur: t.code, libelle: t.libelle }))}
        />
        <PucesRetrait
          chemin={CHEMIN}
          filtres={filtres}
          noms={{ verger: 'verger', producteur: 'producteur' }}
        />
      </div>
    </div>
  )
}
