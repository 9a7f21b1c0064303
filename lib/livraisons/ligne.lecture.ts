/**
 * What the base holds of deliveries and of lots, each list in one read. Through Prisma's `include` a page of fifty deliveries
 * took seventeen, and most of the processor time of its answer (docs/mesures.md).
 */
import type { Tx } from '@/lib/base/client'
import { planGarde } from '@/lib/base/plan-garde'
import type { Jour } from '@/lib/mesures/jour'
import { type EtatLivraison, type MotifEcart, Prisma } from '@/prisma/generated/client'

/** Where nuts come from, as their delivery keeps it: producer, orchard, commune and campaign of its day. */
export interface LigneOrigine {
  verger: string
  vergerNom: string
  producteur: string
  producteurNom: string
  certificats: { code: string; dateObtention: Jour; dateFin: Jour | null }[]
  variete: { nom: string; aoc: boolean; source: string }
  commune: string
  communeNom: string
  aires: { depuis: Jour; jusqua: Jour | null; source: string }[]
  date: Jour
  campagne: number
  campagneCloturee: boolean
  calibreMinimumMm: number
  reglesAoc: string[]
  superficieM2: number
  arbresParHectare: number
  anneePlantation: number | null
  parcelleIdentifiee: boolean | null
  parcelleIdentifieeLe: Jour | null
  humiditePourMille: number | null
  /** Delivered by the orchard in the campaign. */
  recolteGrammes: bigint
}

export interface LigneLot {
  code: string
  livraison: string
  numero: number
  calibre: { id: number; libelle: string; minMm: number | null; maxMm: number | null }
  typeProduit: { code: string; libelle: string }
  quantiteGrammes: number
  engageGrammes: number
  expedieGrammes: number
  transformeGrammes: number
  mouvementGrammes: number
  transformation: string | null
  ascendants: string[]
  /** Of the transformation it came from. */
  origine: { humiditePourMille: number | null; date: Jour } | null
}

export interface LigneLivraison extends LigneOrigine {
  code: string
  adherent: boolean
  typeProduit: { code: string; libelle: string }
  quantiteGrammes: number
  motifDepassement: string | null
  etat: EtatLivraison
  brouillon: unknown
  pesees: { numero: number; brutGrammes: number; tareGrammes: number }[]
  ecarts: { motif: MotifEcart; quantiteGrammes: number }[]
  /** Those of its calibration, emptied ones too; what was made of them later is no part of the sheet. */
  lots: LigneLot[]
}

const ORIGINE = Prisma.sql`
  l.verger_code AS verger, v.nom AS "vergerNom", l.producteur_code AS producteur, p.raison_sociale AS "producteurNom",
  (SELECT coalesce(json_agg(json_build_object('code', e.certification_code, 'dateObtention', e.date_obtention,
      'dateFin', e.date_fin)), '[]')
    FROM certification_producteur e WHERE e.producteur_code = l.producteur_code) AS certificats,
  json_build_object('nom', va.nom, 'aoc', va.aoc, 'source', va.source) AS variete,
  l.commune_insee AS commune, co.nom AS "communeNom",
  (SELECT coalesce(json_agg(json_build_object('depuis', a.depuis, 'jusqua', a.jusqua, 'source', a.source)
      ORDER BY a.depuis), '[]')
    FROM aire_aoc a WHERE a.commune_insee = l.commune_insee) AS aires,
  l.date::text AS date, l.campagne_annee AS campagne, ca.cloturee_le IS NOT NULL AS "campagneCloturee",
  ca.calibre_minimum_aoc_mm AS "calibreMinimumMm", ca.regles_aoc AS "reglesAoc", l.superficie_m2 AS "superficieM2",
  l.arbres_par_hectare AS "arbresParHectare", l.annee_plantation AS "anneePlantation",
  l.parcelle_identifiee AS "parcelleIdentifiee", l.parcelle_identifiee_le::text AS "parcelleIdentifieeLe",
  l.humidite_pour_mille AS "humiditePourMille",
  (SELECT r.grammes FROM recolte r WHERE r.verger_code = l.verger_code AND r.campagne_annee = l.campagne_annee)
    AS "recolteGrammes"`

const DE_L_ORIGINE = Prisma.sql`
  JOIN verger v ON v.code = l.verger_code JOIN producteur p ON p.code = l.producteur_code
  JOIN variete va ON va.code = l.variete_code JOIN commune co ON co.insee = l.commune_insee
  JOIN campagne ca ON ca.annee = l.campagne_annee`

const LOT = Prisma.sql`json_build_object('code', o.code, 'livraison', o.livraison_code, 'numero', o.numero,
  'calibre', json_build_object('id', k.id, 'libelle', k.libelle, 'minMm', k.min_mm, 'maxMm', k.max_mm),
  'typeProduit', json_build_object('code', t.code, 'libelle', t.libelle),
  'quantiteGrammes', o.quantite_grammes, 'engageGrammes', o.engage_grammes, 'expedieGrammes', o.expedie_grammes,
  'transformeGrammes', o.transforme_grammes, 'mouvementGrammes', o.mouvement_grammes,
  'transformation', o.transformation_code, 'ascendants', o.ascendants,
  'origine', CASE WHEN f.code IS NOT NULL THEN json_build_object('humiditePourMille', f.humidite_pour_mille, 'date', f.date) END)`

const DU_LOT = Prisma.sql`
  JOIN calibre k ON k.id = o.calibre_id JOIN type_produit t ON t.code = o.type_produit_code
  LEFT JOIN transformation f ON f.code = o.transformation_code`

/** In no order; a code that names none is not there. */
export const lireLignesLivraisons = (tx: Tx, codes: readonly string[]): Promise<LigneLivraison[]> =>
  tx.$queryRaw<LigneLivraison[]>(
    planGarde(Prisma.sql`
    SELECT l.code, l.adhesion_numero IS NOT NULL AS adherent, l.quantite_grammes AS "quantiteGrammes",
      json_build_object('code', tp.code, 'libelle', tp.libelle) AS "typeProduit",
      l.motif_depassement AS "motifDepassement", l.etat::text AS etat, l.brouillon_calibrage AS brouillon, ${ORIGINE},
      (SELECT coalesce(json_agg(json_build_object('numero', n.numero, 'brutGrammes', n.brut_grammes,
          'tareGrammes', n.tare_grammes) ORDER BY n.numero), '[]')
        FROM pesee n WHERE n.livraison_code = l.code) AS pesees,
      (SELECT coalesce(json_agg(json_build_object('motif', e.motif, 'quantiteGrammes', e.quantite_grammes)
          ORDER BY e.motif), '[]')
        FROM ecart_calibrage e WHERE e.livraison_code = l.code) AS ecarts,
      (SELECT coalesce(json_agg(${LOT} ORDER BY o.numero), '[]') FROM lot o ${DU_LOT}
        WHERE o.livraison_code = l.code AND o.transformation_code IS NULL) AS lots
    FROM livraison l ${DE_L_ORIGINE} JOIN type_produit tp ON tp.code = l.type_produit_code
    WHERE l.code = ANY (${[...codes]}::text[])`),
  )

/** In no order; a code that names none is not there. */
export const lireLignesLots = (tx: Tx, codes: readonly string[]) =>
  tx.$queryRaw<(LigneOrigine & { lot: LigneLot })[]>(
    planGarde(Prisma.sql`
    SELECT ${LOT} AS lot, ${ORIGINE}
    FROM lot o ${DU_LOT} JOIN livraison l ON l.code = o.livraison_code ${DE_L_ORIGINE}
    WHERE o.code = ANY (${[...codes]}::text[])`),
  )
