/** What anybody may read of a lot: nothing of weights, clients or prices, and no name unless it was agreed to. Pure. */
import type { RegleAoc, Verdict } from '@/lib/approvisionnements/aoc'
import type { Lot } from '@/lib/livraisons/lot'
import type { Jour } from '@/lib/mesures/jour'

export interface CertificationPublique {
  code: string
  nom: string
  numero: string | null
  organisme: string | null
}
export interface TransformationPublique {
  type: 'SECHAGE' | 'CASSAGE'
  date: Jour
}
export interface RaisonPublique {
  libelle: string
  verdict: Verdict
  /** Absent where it would tell an orchard's own figures. */
  valeur: string | null
  seuil: string
}

export interface LotPublic {
  code: string
  variete: string
  typeProduit: string
  typeProduitLibelle: string
  calibre: number
  calibreLibelle: string
  commune: string
  campagne: number
  aoc: { verdict: Verdict; raisons: RaisonPublique[] }
  certifications: CertificationPublique[]
  /** From the first to the last that gave it. */
  transformations: TransformationPublique[]
  /** Held back or recalled: the page says no more of it. */
  sousControle: boolean
  /** Only when the producer agreed to be named. */
  producteur: string | null
}

/** The case's two conditions and what sorting says: yields, densities and listings are the orchard's own. */
const VALEURS_PUBLIQUES = new Set(['VARIETE', 'COMMUNE', 'CALIBRE', 'TYPE', 'HUMIDITE'])

const enRaison = ({ code, libelle, verdict, valeur, seuil }: RegleAoc): RaisonPublique => ({
  libelle,
  verdict,
  valeur: VALEURS_PUBLIQUES.has(code) ? valeur : null,
  seuil,
})

interface Alentours {
  certifications: CertificationPublique[]
  transformations: TransformationPublique[]
  producteur: string | null
}

/** Field by field: what is added to a lot some day does not come out by itself. */
export const enLotPublic = (
  lot: Lot,
  { certifications, transformations, producteur }: Alentours,
): LotPublic => ({
  code: lot.code,
  variete: lot.variete,
  typeProduit: lot.typeProduit,
  typeProduitLibelle: lot.typeProduitLibelle,
  calibre: lot.calibre,
  calibreLibelle: lot.calibreLibelle,
  commune: lot.communeNom,
  campagne: lot.campagne,
  aoc: { verdict: lot.aoc.verdict, raisons: lot.aoc.regles.filter((r) => r.decide).map(enRaison) },
  certifications,
  transformations,
  sousControle: lot.blocages.length > 0,
  producteur,
})
