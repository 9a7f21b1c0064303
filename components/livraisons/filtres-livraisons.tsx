import type { Filtres } from '@/components/ui/adresse'
import { PucesRetrait, RangeePuces } from '@/components/ui/filtres'
import { depuisLe, jusquAu } from '@/components/ui/jours-dits'
import { Recherche } from '@/components/ui/recherche'
import { LIBELLES_ETAT } from '@/lib/livraisons/livraison'
import { PucesType } from './puces-type'

export const FILTRES_LIVRAISONS = [
  'q',
  'etat',
  'typeProduit',
  'adherent',
  'depuis',
  'jusqua',
  'verger',
  'producteur',
  'variete',
  'campagne',
]

const CHEMIN = '/livraisons'

const ETATS = (['ouverte', 'recue', 'calibree'] as const).map((etat) => ({
  valeur: etat,
  libelle: LIBELLES_ETAT[etat],
}))

const APPORTEURS = [
  { valeur: '1', libelle: 'des adhérents' },
  { valeur: '0', libelle: 'des non-adhérents' },
]

interface Props {
  filtres: Filtres
  types: readonly { code: string; libelle: string }[]
  varietes: readonly { code: string; nom: string }[]
}

export function FiltresLivraisons({ filtres, types, varietes }: Props) {
  const liste = { chemin: CHEMIN, filtres }
  return (
    <div className="mb-3 flex flex-col gap-2.5">
      <Recherche
        action={CHEMIN}
        filtres={filtres}
        libelle="Chercher une livraison"
        exemple="Code, verger ou producteur"
      />
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <RangeePuces {...liste} libelle="État" nom="etat" tous="tous" options={ETATS} />
        <PucesType {...liste} types={types} />
        <RangeePuces {...liste} libelle="Apportée par" nom="adherent" tous="tous" options={APPORTEURS} />
        <PucesRetrait
          {...liste}
          noms={['depuis', 'jusqua', 'verger', 'producteur', 'variete']}
          dire={{
            variete: (code) => varietes.find((v) => v.code === code)?.nom ?? code,
            depuis: depuisLe('reçues'),
            jusqua: jusquAu('reçues'),
          }}
        />
      </div>
    </div>
  )
}
