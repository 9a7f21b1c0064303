/** What one campaign weighs, up to a day: few passes over its deliveries, lots, écarts and orders. */
import type { Tx } from '@/lib/base/client'
import { toutes } from '@/lib/base/sql'
import type { Contexte } from '@/lib/core/operation'
import { lotsDAvisJoints } from '@/lib/livraisons/aoc-lot.filtre'
import { totaliserLots } from '@/lib/livraisons/lot.queries'
import { type Jour, jourVersDate } from '@/lib/mesures/jour'
import { Prisma } from '@/prisma/generated/client'
import { enNombres } from './en-nombres'
import type { Calibree, Commerce, Partie, Portion, Sommes } from './sommes'

const avant = (colonne: Prisma.Sql, jusqua: Jour | null) =>
  jusqua !== null && Prisma.sql`${colonne} <= ${jourVersDate(jusqua)}::date`

const livrees = ({ annee, jusqua }: Portion) =>
  toutes(Prisma.sql`l.campagne_annee = ${annee}`, avant(Prisma.sql`l.date`, jusqua))

async function lireParties(tx: Tx, requete: Prisma.Sql): Promise<Partie[]> {
  return (await tx.$queryRaw<object[]>(requete)).map((ligne) => enNombres<Partie>(ligne))
}

/** Deliveries are passed over once: grouped by all that is counted apart, they are a few thousand rows. */
async function lireLivrees(
  tx: Tx,
  portion: Portion,
): Promise<Pick<Sommes, 'apports' | 'varietes' | 'types'>> {
  const [ligne] = await tx.$queryRaw<[{ apports: object; varietes: Partie[]; types: Partie[] }]>`
    WITH g AS MATERIALIZED (
      SELECT l.producteur_code, l.verger_code, l.variete_code, l.type_produit_code, l.adhesion_numero IS NULL AS tiers,
        count(*) AS nombre, sum(l.quantite_grammes)::bigint AS grammes
      FROM livraison l WHERE ${livrees(portion)} GROUP BY 1, 2, 3, 4, 5)
    SELECT (SELECT to_jsonb(t) FROM (
        SELECT coalesce(sum(nombre), 0) AS nombre, coalesce(sum(grammes), 0) AS grammes,
          count(DISTINCT producteur_code) AS producteurs, count(DISTINCT verger_code) AS vergers,
          coalesce(sum(grammes) FILTER (WHERE tiers), 0) AS "nonAdherentsGrammes",
          (SELECT coalesce(sum(quantite_grammes), 0) FROM livraison WHERE campagne_annee = ${portion.annee - 1})
            AS "precedenteGrammes",
          (SELECT plafond_non_adherents_pour_mille FROM campagne WHERE annee = ${portion.annee}) AS "plafondPourMille"
        FROM g) t) AS apports,
      (SELECT coalesce(jsonb_agg(t), '[]') FROM (
        SELECT r.code, r.nom AS libelle, r.code AS rang, sum(g.grammes) AS grammes
        FROM g JOIN variete r ON r.code = g.variete_code GROUP BY r.code) t) AS varietes,
      (SELECT coalesce(jsonb_agg(t), '[]') FROM (
        SELECT r.code, r.libelle, r.code AS rang, sum(g.grammes) AS grammes
        FROM g JOIN type_produit r ON r.code = g.type_produit_code GROUP BY r.code) t) AS types`
  return { ...ligne, apports: ligne.apports as Sommes['apports'] }
}

/** Lots are judged as they are counted, in one pass over them. */
async function lireCalibres(tx: Tx, { annee, jusqua }: Portion): Promise<Calibree[]> {
  const lignes = await tx.$queryRaw<object[]>`
    SELECT r.id::text AS code, r.libelle, to_char(r.id, '00') AS rang, s.grammes, s."aocGrammes"
    FROM (SELECT o.calibre_id, sum(o.quantite_grammes)::bigint AS grammes,
        coalesce(sum(o.quantite_grammes) FILTER (WHERE ${lotsDAvisJoints('eligible', annee)}), 0)::bigint AS "aocGrammes"
      FROM lot o JOIN livraison l ON l.code = o.livraison_code
      WHERE ${toutes(
        Prisma.sql`o.campagne_annee = ${annee}`,
        // Said of both: it spares the other seasons.
        Prisma.sql`l.campagne_annee = ${annee}`,
        Prisma.sql`o.transformation_code IS NULL`,
        Prisma.sql`o.quantite_grammes > 0`,
        avant(Prisma.sql`o.date`, jusqua),
      )} GROUP BY 1) s JOIN calibre r ON r.id = s.calibre_id`
  return lignes.map((ligne) => enNombres<Calibree>(ligne))
}

const parMotif = (portion: Portion) => Prisma.sql`
  SELECT e.motif::text AS code, e.motif::text AS libelle, e.motif::text AS rang, sum(e.quantite_grammes)::bigint AS grammes
  FROM ecart_calibrage e JOIN livraison l ON l.code = e.livraison_code WHERE ${livrees(portion)} GROUP BY 1`

/** Orders that were not cancelled, by client; amounts are rounded to the cent as on each order. */
async function lireCommerce(tx: Tx, { annee, jusqua }: Portion): Promise<Commerce[]> {
  const parti = toutes(Prisma.sql`c.date_envoi IS NOT NULL`, avant(Prisma.sql`c.date_envoi`, jusqua))
  const centimes = Prisma.sql`(c.poids_grammes::bigint * c.prix_ht_dix_milliemes + 50000) / 100000`
  const lignes = await tx.$queryRaw<object[]>`
    SELECT s.*, k.nom AS libelle FROM (
      SELECT c.client_id AS code, count(*) AS nombre, sum(c.poids_grammes)::bigint AS grammes,
        coalesce(sum(c.poids_grammes) FILTER (WHERE ${parti}), 0)::bigint AS "expedieGrammes",
        count(*) FILTER (WHERE ${parti}) AS expediees,
        coalesce(sum(${centimes}), 0)::bigint AS centimes,
        coalesce(sum(${centimes}) FILTER (WHERE ${parti}), 0)::bigint AS "expedieCentimes",
        coalesce(sum(c.poids_grammes) FILTER (WHERE c.prix_ht_dix_milliemes IS NOT NULL), 0)::bigint AS "prixGrammes",
        coalesce(sum(c.poids_grammes) FILTER (WHERE c.prix_ht_dix_milliemes IS NOT NULL AND ${parti}), 0)::bigint
          AS "prixExpedieGrammes"
      FROM commande c WHERE ${toutes(
        Prisma.sql`c.campagne_annee = ${annee}`,
        Prisma.sql`c.date_annulation IS NULL`,
        avant(Prisma.sql`c.date_commande`, jusqua),
      )} GROUP BY 1) s JOIN client k ON k.id = s.code`
  return lignes.map((ligne) => enNombres<Commerce>(ligne))
}

export async function lireSommes(ctx: Contexte, portion: Portion): Promise<Sommes> {
  const { tx } = ctx
  const { annee: campagne, jusqua } = portion
  const lots = { campagne, jusqua: jusqua ?? undefined }
  return {
    ...(await lireLivrees(tx, portion)),
    calibres: await lireCalibres(tx, portion),
    ecarts: await lireParties(tx, parMotif(portion)),
    abGrammes: (await totaliserLots.dans(ctx, { ...lots, certification: 'AB' })).calibreGrammes,
    clients: await lireCommerce(tx, portion),
  }
}
