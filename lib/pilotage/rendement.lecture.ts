/** Harvests read from deliveries: grouped by area and density first, so that few divisions are made, each once. */
import type { Tx } from '@/lib/base/client'
import { lotsDAvisUnAUn } from '@/lib/livraisons/aoc-lot.filtre'
import { Prisma } from '@/prisma/generated/client'
import { enNombres } from './en-nombres'
import type { Assise, Recolte, RecolteClassee, RecolteNommee, Tri } from './rendement'
import type { Calibree } from './sommes'

export interface CalibreeDeCampagne extends Calibree {
  annee: number
}

/** 1 ha = 10 000 m², and a tree is one of `arbres_par_hectare` on each. Numeric: rounded once, at the end. */
const rendements = (condition: Prisma.Sql) => Prisma.sql`
  SELECT annee, verger, variete_code, type_code, sum(nombre)::bigint AS nombre, sum(grammes)::bigint AS grammes,
    sum(grammes::numeric * 10000 / superficie_m2) AS par_ha,
    sum(grammes::numeric * 10000 / (superficie_m2::bigint * arbres_par_hectare)) AS par_arbre
  FROM (SELECT l.campagne_annee AS annee, l.verger_code AS verger, l.variete_code, l.type_produit_code AS type_code,
      l.superficie_m2, l.arbres_par_hectare, count(*) AS nombre, sum(l.quantite_grammes)::bigint AS grammes
    FROM livraison l WHERE ${condition} GROUP BY 1, 2, 3, 4, 5, 6) parts
  GROUP BY 1, 2, 3, 4`

const COLONNES = Prisma.sql`r.annee, r.verger, r.variete_code AS "varieteCode", v.nom AS variete,
  r.type_code AS "typeProduit", t.libelle AS "typeProduitLibelle", r.nombre, r.grammes,
  round(r.par_ha)::bigint AS "grammesParHa", round(r.par_arbre)::bigint AS "grammesParArbre"`

const NOMS = Prisma.sql`JOIN variete v ON v.code = r.variete_code JOIN type_produit t ON t.code = r.type_code`

/** An orchard's harvests, and where they stand among those of the same variety, type and campaign. */
export async function lireRecoltesClassees(tx: Tx, verger: string): Promise<RecolteClassee[]> {
  const lignes = await tx.$queryRaw<object[]>`
    WITH r AS (
      SELECT x.*, rank() OVER (PARTITION BY annee, variete_code, type_code ORDER BY par_ha DESC) AS rang,
        count(*) OVER memes AS sur, avg(par_ha) OVER memes AS moyenne
      FROM (${rendements(Prisma.sql`(l.campagne_annee, l.variete_code) IN (
        SELECT campagne_annee, variete_code FROM livraison WHERE verger_code = ${verger})`)}) x
      WINDOW memes AS (PARTITION BY annee, variete_code, type_code))
    SELECT ${COLONNES}, r.rang, r.sur, round(r.moyenne)::bigint AS "moyenneGrammesParHa"
    FROM r ${NOMS} WHERE r.verger = ${verger} ORDER BY r.annee DESC, r.type_code, r.variete_code`
  return lignes.map((ligne) => enNombres<RecolteClassee>(ligne))
}

/** Harvests of these deliveries by `rang`, an expression of their yield; `suite` is where the page begins. */
export async function lireRendements(
  tx: Tx,
  livrees: Prisma.Sql,
  suite: Prisma.Sql,
  rang: Prisma.Sql,
  limite: number,
): Promise<RecolteNommee[]> {
  const lignes = await tx.$queryRaw<object[]>`
    SELECT ${COLONNES}, w.nom AS "vergerNom", w.producteur_code AS producteur, p.raison_sociale AS "producteurNom"
    FROM (${rendements(livrees)}) r ${NOMS}
      JOIN verger w ON w.code = r.verger JOIN producteur p ON p.code = w.producteur_code
    WHERE ${suite} ORDER BY ${rang}, r.verger, r.variete_code LIMIT ${limite}`
  return lignes.map((ligne) => enNombres<RecolteNommee>(ligne))
}

/** What a producer delivered from each orchard. */
export async function lireRecoltesDuProducteur(tx: Tx, producteur: string): Promise<Recolte[]> {
  const lignes = await tx.$queryRaw<object[]>`
    SELECT ${COLONNES} FROM (${rendements(Prisma.sql`l.producteur_code = ${producteur}`)}) r ${NOMS}
    ORDER BY r.annee DESC, r.verger, r.type_code, r.variete_code`
  return lignes.map((ligne) => enNombres<Recolte>(ligne))
}

export interface TotalDeCampagne extends Assise {
  annee: number
  nombre: number
  grammes: number
  grammesParHa: number
  rendementDecide: boolean
}

/** An orchard's campaigns, fresh and dry together. */
export async function lireCampagnesDuVerger(tx: Tx, verger: string): Promise<TotalDeCampagne[]> {
  const lignes = await tx.$queryRaw<object[]>`
    SELECT c.annee, 'RENDEMENT' = ANY (c.regles_aoc) AS "rendementDecide", count(*) AS nombre,
      sum(l.quantite_grammes)::bigint AS grammes,
      round(sum(l.quantite_grammes::numeric * 10000 / l.superficie_m2))::bigint AS "grammesParHa",
      min(l.superficie_m2) AS "superficieMinM2", max(l.superficie_m2) AS "superficieMaxM2",
      min(l.arbres_par_hectare) AS "arbresMinParHectare", max(l.arbres_par_hectare) AS "arbresMaxParHectare"
    FROM livraison l JOIN campagne c ON c.annee = l.campagne_annee
    WHERE l.verger_code = ${verger} GROUP BY c.annee ORDER BY c.annee DESC`
  return lignes.map((ligne) => enNombres<TotalDeCampagne>(ligne))
}

/** What sheets made of these deliveries, by campaign and calibre. Each lot is judged by itself: there are few. */
export async function lireCalibrees(tx: Tx, livraisons: Prisma.Sql): Promise<CalibreeDeCampagne[]> {
  const lignes = await tx.$queryRaw<object[]>`
    SELECT o.campagne_annee AS annee, k.id::text AS code, k.libelle, to_char(k.id, '00') AS rang,
      sum(o.quantite_grammes)::bigint AS grammes,
      coalesce(sum(o.quantite_grammes) FILTER (WHERE ${lotsDAvisUnAUn('eligible')}), 0)::bigint AS "aocGrammes"
    FROM lot o JOIN calibre k ON k.id = o.calibre_id
    WHERE o.livraison_code = ANY (ARRAY(SELECT code FROM livraison WHERE ${livraisons}))
      AND o.transformation_code IS NULL AND o.quantite_grammes > 0
    GROUP BY o.campagne_annee, k.id ORDER BY 1, k.id`
  return lignes.map((ligne) => enNombres<CalibreeDeCampagne>(ligne))
}

/** One campaign of them. */
export function triDe(annee: number, calibrees: readonly CalibreeDeCampagne[]): Tri {
  const calibres = calibrees.filter((c) => c.annee === annee)
  return {
    calibres,
    calibreGrammes: calibres.reduce((total, c) => total + c.grammes, 0),
    aocGrammes: calibres.reduce((total, c) => total + c.aocGrammes, 0),
  }
}

export interface ApportsDuProducteur {
  annee: number
  nombre: number
  grammes: number
  adherentGrammes: number
  cooperativeGrammes: number
}

export async function lireApportsDuProducteur(tx: Tx, producteur: string): Promise<ApportsDuProducteur[]> {
  const lignes = await tx.$queryRaw<object[]>`
    SELECT s.*, (SELECT sum(quantite_grammes)::bigint FROM livraison WHERE campagne_annee = s.annee) AS "cooperativeGrammes"
    FROM (SELECT campagne_annee AS annee, count(*) AS nombre, sum(quantite_grammes)::bigint AS grammes,
        coalesce(sum(quantite_grammes) FILTER (WHERE adhesion_numero IS NOT NULL), 0)::bigint AS "adherentGrammes"
      FROM livraison WHERE producteur_code = ${producteur} GROUP BY 1) s
    ORDER BY s.annee DESC`
  return lignes.map((ligne) => enNombres<ApportsDuProducteur>(ligne))
}

/** Names of today of these orchards, by their codes. */
export const lireNomsDesVergers = (tx: Tx, codes: readonly string[]) =>
  tx.verger.findMany({
    where: { code: { in: [...codes] } },
    select: { code: true, nom: true },
    orderBy: { code: 'asc' },
  })
