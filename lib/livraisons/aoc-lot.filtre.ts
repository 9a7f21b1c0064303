/**
 * The verdict of a lot in SQL, for filters over all lots: the rules of aoc-lot.ts and aoc-verger.ts, each TRUE when it
 * holds, FALSE when it does not, NULL when something is missing. SQL's own AND then concludes as `conclure` does. A test
 * proves both forms equal on every combination. Expects the aliases `o` (lot) and `l` (livraison).
 */
import type { Verdict } from '@/lib/approvisionnements/aoc'
import {
  ANNEE_DU_DECRET,
  DENSITE_MAXIMUM,
  PREMIERE_FEUILLE_ADULTE,
  RENDEMENT_GRAMMES_PAR_M2,
  type RegleAuChoix,
} from '@/lib/approvisionnements/aoc-verger'
import { toutes } from '@/lib/base/sql'
import { Prisma } from '@/prisma/generated/client'
import { HUMIDITE_FRAICHE_POUR_MILLE, HUMIDITE_SECHE_POUR_MILLE } from './aoc-lot'

// Sets that do not depend on the row are hashed once a query: a campaign has 90,000 lots.
const VARIETE = Prisma.sql`o.variete_code IN (SELECT code FROM variete WHERE aoc)`
const CALIBRE = Prisma.sql`(o.campagne_annee, o.calibre_id) IN (
  SELECT c.annee, k.id FROM campagne c JOIN calibre k ON k.min_mm >= c.calibre_minimum_aoc_mm)`

/** Most communes have always been in or out: the period of the day is looked for in the others only. */
const COMMUNE = Prisma.sql`CASE
  WHEN l.commune_insee IN (SELECT commune_insee FROM aire_aoc
    WHERE jusqua IS NULL AND depuis <= (SELECT min(date) FROM livraison)) THEN TRUE
  WHEN l.commune_insee NOT IN (SELECT commune_insee FROM aire_aoc) THEN FALSE
  ELSE EXISTS (SELECT FROM aire_aoc a WHERE a.commune_insee = l.commune_insee
    AND a.depuis <= l.date AND (a.jusqua IS NULL OR a.jusqua > l.date)) END`

/** What was dried has its own moisture, measured as it came out, or none; it is never fresh any more. */
const HUMIDITE = Prisma.sql`CASE WHEN o.transformation_code IS NOT NULL THEN
    (SELECT coalesce(t.humidite_pour_mille <= ${HUMIDITE_SECHE_POUR_MILLE}, TRUE)
     FROM transformation t WHERE t.code = o.transformation_code)
  WHEN l.humidite_pour_mille IS NULL THEN TRUE
  WHEN o.type_produit_code = 'ENTIERE_FRAICHE' THEN l.humidite_pour_mille > ${HUMIDITE_FRAICHE_POUR_MILLE}
  ELSE l.humidite_pour_mille <= ${HUMIDITE_SECHE_POUR_MILLE} END`

// An unknown year leaves its two comparisons NULL, and with them a dense orchard.
const DENSITE = Prisma.sql`(l.arbres_par_hectare <= ${DENSITE_MAXIMUM} OR l.annee_plantation < ${ANNEE_DU_DECRET}
  OR extract(year FROM l.date) - l.annee_plantation + 1 < ${PREMIERE_FEUILLE_ADULTE})`

const PARCELLE = Prisma.sql`(l.parcelle_identifiee AND coalesce(l.parcelle_identifiee_le <= l.date, TRUE))`

/** The deliveries of too rich an orchard, in the campaigns that look at it: one of them when the list has one. */
const rendement = (campagne: number | undefined) => Prisma.sql`l.code NOT IN (
  SELECT x.code FROM livraison x JOIN recolte r ON r.verger_code = x.verger_code AND r.campagne_annee = x.campagne_annee
  WHERE ${toutes(
    Prisma.sql`x.campagne_annee IN (${campagnesOu('RENDEMENT')})`,
    campagne !== undefined && Prisma.sql`x.campagne_annee = ${campagne} AND r.campagne_annee = ${campagne}`,
    Prisma.sql`r.grammes >= ${RENDEMENT_GRAMMES_PAR_M2}::bigint * x.superficie_m2`,
  )})`

const campagnesOu = (code: RegleAuChoix) =>
  Prisma.sql`SELECT annee FROM campagne WHERE ${code} = ANY (regles_aoc)`

/** Looked at only where the campaign lets it decide. */
const siDecide = (code: RegleAuChoix, regle: Prisma.Sql) =>
  Prisma.sql`CASE WHEN o.campagne_annee IN (${campagnesOu(code)}) THEN ${regle} ELSE TRUE END`

/** What the lot alone says, never missing. */
const DU_LOT = Prisma.sql`(${VARIETE} AND o.type_produit_code <> 'CERNEAUX' AND ${CALIBRE})`

const deLaLivraison = (campagne: number | undefined) => Prisma.sql`(${HUMIDITE} AND ${COMMUNE}
  AND ${siDecide('DENSITE', DENSITE)} AND ${siDecide('PARCELLE', PARCELLE)}
  AND ${siDecide('RENDEMENT', rendement(campagne))})`

const ISSUES: Record<Verdict, Prisma.Sql> = {
  eligible: Prisma.sql`IS TRUE`,
  non_eligible: Prisma.sql`IS FALSE`,
  a_completer: Prisma.sql`IS NULL`,
}

const CE_QUI_PEUT_MANQUER = Prisma.sql`SELECT annee FROM campagne WHERE regles_aoc && ARRAY['DENSITE', 'PARCELLE']`

/** Only two rules can lack something: without a campaign that asks for them, no lot is read at all. */
const siPossible = (verdict: Verdict, condition: Prisma.Sql) =>
  verdict === 'a_completer'
    ? Prisma.sql`(EXISTS (${CE_QUI_PEUT_MANQUER}) AND o.campagne_annee = ANY (ARRAY(${CE_QUI_PEUT_MANQUER}))
        AND ${condition})`
    : condition

/** What is decided by the lot alone is decided without its delivery. */
const selonLeLot = (verdict: Verdict, suite: Prisma.Sql) =>
  siPossible(verdict, Prisma.sql`CASE WHEN ${DU_LOT} THEN ${suite} ELSE ${verdict === 'non_eligible'} END`)

/**
 * The lots of this verdict, for a total: every delivery is joined, once. The campaign, when the list has one, spares
 * the others' yields.
 */
export const lotsDAvisJoints = (verdict: Verdict, campagne?: number | undefined): Prisma.Sql =>
  selonLeLot(verdict, Prisma.sql`${deLaLivraison(campagne)} ${ISSUES[verdict]}`)

/**
 * Eligible, for sums over the lots of the sheets of a campaign: `deLaLivraison` judges each delivery `l` once, four
 * times fewer than its lots `o`, which are of its campaign and its type, and none of which was made later; `duLot` the rest.
 */
export const avisDesFiches = (campagne: number) => ({
  deLaLivraison: Prisma.sql`EXISTS (SELECT FROM (SELECT l.campagne_annee, l.type_produit_code,
    NULL::text AS transformation_code) o WHERE ${deLaLivraison(campagne)})`,
  duLot: DU_LOT,
})

/**
 * The same for a page: each lot asks for its own delivery, in the order of the list, until the page is full. Joined,
 * all the lots of ten seasons would be judged and sorted for fifty of them.
 */
export const lotsDAvisUnAUn = (verdict: Verdict, campagne?: number | undefined): Prisma.Sql =>
  selonLeLot(
    verdict,
    Prisma.sql`(SELECT ${deLaLivraison(campagne)} ${ISSUES[verdict]} FROM livraison l WHERE l.code = o.livraison_code)`,
  )
