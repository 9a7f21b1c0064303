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
} from '@/lib/approvisionnements/aoc-verger'
import { Prisma } from '@/prisma/generated/client'
import { HUMIDITE_FRAICHE_POUR_MILLE, HUMIDITE_SECHE_POUR_MILLE } from './aoc-lot'

const VARIETE = Prisma.sql`(SELECT va.aoc FROM variete va WHERE va.code = o.variete_code)`

const COMMUNE = Prisma.sql`EXISTS (SELECT FROM aire_aoc a WHERE a.commune_insee = l.commune_insee
  AND a.depuis <= l.date AND (a.jusqua IS NULL OR a.jusqua > l.date))`

const CALIBRE = Prisma.sql`(SELECT coalesce(k.min_mm >= c.calibre_minimum_aoc_mm, FALSE) FROM calibre k WHERE k.id = o.calibre_id)`

const HUMIDITE = Prisma.sql`CASE WHEN l.humidite_pour_mille IS NULL THEN TRUE
  WHEN o.type_produit_code = 'ENTIERE_FRAICHE' THEN l.humidite_pour_mille > ${HUMIDITE_FRAICHE_POUR_MILLE}
  ELSE l.humidite_pour_mille <= ${HUMIDITE_SECHE_POUR_MILLE} END`

// An unknown year leaves its two comparisons NULL, and with them a dense orchard.
const DENSITE = Prisma.sql`(l.arbres_par_hectare <= ${DENSITE_MAXIMUM} OR l.annee_plantation < ${ANNEE_DU_DECRET}
  OR extract(year FROM l.date) - l.annee_plantation + 1 < ${PREMIERE_FEUILLE_ADULTE})`

const PARCELLE = Prisma.sql`(l.parcelle_identifiee AND coalesce(l.parcelle_identifiee_le <= l.date, TRUE))`

const RENDEMENT = Prisma.sql`((SELECT r.grammes FROM recolte r
  WHERE r.verger_code = l.verger_code AND r.campagne_annee = l.campagne_annee)
    < ${RENDEMENT_GRAMMES_PAR_M2}::bigint * l.superficie_m2)`

/** Looked at only where the campaign lets it decide. */
const siDecide = (code: string, regle: Prisma.Sql) =>
  Prisma.sql`CASE WHEN ${code} = ANY (c.regles_aoc) THEN ${regle} ELSE TRUE END`

const AVIS = Prisma.sql`(SELECT ${VARIETE} AND o.type_produit_code <> 'CERNEAUX' AND ${CALIBRE} AND ${HUMIDITE} AND ${COMMUNE}
  AND ${siDecide('DENSITE', DENSITE)} AND ${siDecide('PARCELLE', PARCELLE)} AND ${siDecide('RENDEMENT', RENDEMENT)}
  FROM campagne c WHERE c.annee = o.campagne_annee)`

const CONDITIONS: Record<Verdict, Prisma.Sql> = {
  eligible: Prisma.sql`${AVIS} IS TRUE`,
  non_eligible: Prisma.sql`${AVIS} IS FALSE`,
  // Only these two rules can lack something: without a campaign that asks for them, no lot is read at all.
  a_completer: Prisma.sql`EXISTS (SELECT FROM campagne WHERE regles_aoc && ARRAY['DENSITE', 'PARCELLE'])
    AND o.campagne_annee = ANY (ARRAY(SELECT annee FROM campagne WHERE regles_aoc && ARRAY['DENSITE', 'PARCELLE']))
    AND ${AVIS} IS NULL`,
}

/** The lots of this verdict. */
export const lotsDAvis = (verdict: Verdict): Prisma.Sql => CONDITIONS[verdict]
