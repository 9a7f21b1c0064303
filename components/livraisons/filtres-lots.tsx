import type { Filtres } from '@/components/ui/adresse'
import { PucesRetrait, RangeePuces } from '@/components/ui/filtres'
import { jusquAu } from '@/components/ui/jours-dits'
import { Recherche } from '@/components/ui/recherche'
import { type Calibre, nommerCalibre } from '@/lib/livraisons/calibre'
import { formatPoids } from '@/lib/mesures/poids'
import { PucesType } from './puces-type'
import { PucesVariete } from './puces-variete'

export const FILTRES_LOTS = [
  'q',
  'variete',
  'typeProduit',
  'calibre',
  'aoc',
  'certification',
  'disponibleMinKg',
  'bloque',
  'livraison',
  'verger',
  'producteur',
  'jusqua',
  'campagne',
]

const CHEMIN = '/lots'

const VERDICTS = [
  { valeur: 'eligible', libelle: 'éligibles' },
  { valeur: 'non_eligible', libelle: 'hors AOC' },
  { valeur: 'a_completer', libelle: 'à compléter' },
]

/** What a buyer asks for: half a pallet, a pallet, a lorry. */
const DISPONIBLES = ['500', '1000', '5000'].map((kg) => ({
  valeur: kg,
  libelle: `au moins ${formatPoids(Number(kg) * 1000)}`,
}))

const BLOCAGES = [
  { valeur: '1', libelle: 'bloqués' },
  { valeur: '0', libelle: 'libres' },
]

/** What a lock holds is shown whatever the campaign, unless the address names one: it does not end with it. */
export const lotsHorsCampagne = ({ bloque, campagne }: Filtres): boolean => bloque === '1' && !campagne

interface Props {
  filtres: Filtres
  varietes: readonly { code: string; nom: string }[]
  types: readonly { code: string; libelle: string }[]
  calibres: readonly Calibre[]
  certifications: readonly { code: string; nom: string }[]
}

export function FiltresLots({ filtres, varietes, types, calibres, certifications }: Props) {
  const liste = { chemin: CHEMIN, filtres }
  return (
    <div className="mb-3 flex flex-col gap-2.5">
      <Recherche
        action={CHEMIN}
        filtres={filtres}
        libelle="Chercher un lot"
        exemple="Lot, verger, producteur ou variété"
      />
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <PucesVariete {...liste} varietes={varietes} />
        <PucesType {...liste} types={types} />
        <RangeePuces
          {...liste}
          libelle="Calibre"
          nom="calibre"
          tous="tous"
          options={calibres.map((c) => ({ valeur: String(c.id), libelle: nommerCalibre(c) }))}
        />
        <RangeePuces {...liste} libelle="AOC" nom="aoc" tous="tous" options={VERDICTS} />
        <RangeePuces
          {...liste}
          libelle="Certification"
          nom="certification"
          tous="toutes"
          options={certifications.map((c) => ({ valeur: c.code, libelle: c.nom }))}
        />
        <RangeePuces
          {...liste}
          libelle="Disponible"
          nom="disponibleMinKg"
          tous="tous"
          options={DISPONIBLES}
        />
        <RangeePuces {...liste} libelle="Blocage" nom="bloque" tous="tous" options={BLOCAGES} />
        <PucesRetrait
          {...liste}
          noms={['livraison', 'verger', 'producteur', 'jusqua']}
          dire={{ jusqua: jusquAu('reçus') }}
        />
      </div>
    </div>
  )
}
