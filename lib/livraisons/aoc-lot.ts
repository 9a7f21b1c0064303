/** The AOC of a lot: the rules on its orchard that day, its calibre, its type, and its moisture when measured. */
import { type AvisAoc, conclure, type RegleAoc } from '@/lib/approvisionnements/aoc'
import { formatHumidite } from '@/lib/mesures/humidite'

/** What sorting adds to the rules on the orchard. */
export interface FaitsTri {
  calibre: { libelle: string; minMm: number | null }
  calibreMinimumMm: number
  typeProduit: { code: string; libelle: string }
  humiditePourMille: number | null
}

export const HUMIDITE_FRAICHE_POUR_MILLE = 200
export const HUMIDITE_SECHE_POUR_MILLE = 120

/** A lot that may hold nuts under the minimum is under it: its lower bound decides. */
const regleCalibre = ({ calibre, calibreMinimumMm }: FaitsTri): RegleAoc => ({
  code: 'CALIBRE',
  libelle: 'Calibre',
  verdict: calibre.minMm !== null && calibre.minMm >= calibreMinimumMm ? 'eligible' : 'non_eligible',
  valeur: calibre.libelle,
  seuil: `au moins ${calibreMinimumMm} mm`,
  source: 'Décret du 22 février 2002, art. 7, et paramètre de la campagne',
  decide: true,
})

const regleType = ({ typeProduit }: FaitsTri): RegleAoc => ({
  code: 'TYPE',
  libelle: 'Type de produit',
  verdict: typeProduit.code === 'CERNEAUX' ? 'non_eligible' : 'eligible',
  valeur: typeProduit.libelle,
  seuil: 'noix entières, fraîches ou sèches',
  source: 'Décret du 22 février 2002, art. 8 et 11',
  decide: true,
})

/** Fresh above 20 %, dry at most 12 %; nothing is said of nuts that nobody measured. */
function reglesHumidite({ typeProduit, humiditePourMille }: FaitsTri): RegleAoc[] {
  if (humiditePourMille === null || typeProduit.code === 'CERNEAUX') return []
  const fraiche = typeProduit.code === 'ENTIERE_FRAICHE'
  const tenue = fraiche
    ? humiditePourMille > HUMIDITE_FRAICHE_POUR_MILLE
    : humiditePourMille <= HUMIDITE_SECHE_POUR_MILLE
  return [
    {
      code: 'HUMIDITE',
      libelle: 'Humidité',
      verdict: tenue ? 'eligible' : 'non_eligible',
      valeur: formatHumidite(humiditePourMille),
      seuil: fraiche ? 'plus de 20 %' : 'au plus 12 %',
      source: 'Décret du 22 février 2002, art. 8',
      decide: true,
    },
  ]
}

/** The verdict of a calibre of a delivery whose orchard has been judged: what the sheet says before it is saved. */
export const aocDuCalibre = (verger: readonly RegleAoc[], faits: FaitsTri): AvisAoc =>
  conclure([...verger, regleCalibre(faits), regleType(faits), ...reglesHumidite(faits)])
