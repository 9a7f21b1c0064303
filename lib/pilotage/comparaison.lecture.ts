/** What one campaign weighs, up to a day: few passes over its deliveries, lots, écarts and orders. */
import type { Tx } from '@/lib/base/client'
import { toutes } from '@/lib/base/sql'
import type { Contexte } from '@/lib/core/operation'
import { totaliserLots } from '@/lib/livraisons/lot.queries'
import { type Jour, jourVersDate } from '@/lib/mesures/jour'
import { Prisma } from '@/prisma/generated/client'
import { enNombres } from './en-nombres'
import type { Commerce, Partie, Portion, Sommes } from './sommes'

const avant = (colonne: Prisma.Sql, jusqua: Jour | null) =>
  jusqua !== null && Prisma.sql`${colonne} <= ${jourVersDate(jusqua)}::date`

const livrees = ({ annee, jusqua }: Portion) =>
  toutes(Prisma.sql`l.campagne_annee = ${annee}`, avant(Prisma.sql`l.date`, jusqua))

async function lireParties(tx: Tx, requete: Prisma.Sql): Promise<Partie[]> {
  return (await tx.$queryRaw<object[]>(requete)).map((ligne) => enNombres<Partie>(ligne))
}

async function lireApports(tx: Tx, portion: Portion): Promise<Sommes['apports']> {
  const [ligne] = await tx.$queryRaw<[object]>`
    SELECT count(*) AS nombre, coalesce(sum(l.quantite_grammes), 0)::bigint AS grammes,
      count(DISTINCT l.producteur_code) AS producteurs, count(DISTINCT l.verger_code) AS vergers,
      coalesce(sum(l.quantite_grammes) FILTER (WHERE l.adhesion_numero IS NULL), 0)::bigint AS "nonAdherentsGrammes",
      (SELECT coalesce(sum(quantite_grammes), 0)::bigint FROM livraison WHERE campagne_annee = ${portion.annee - 1})
        AS "precedenteGrammes",
      (SELECT plafond_non_adherents_pour_mille FROM campagne WHERE annee = ${portion.annee}) AS "plafondPourMille"
    FROM livraison l WHERE ${livrees(portion)}`
  return enNombres(ligne)
}

const parVariete = (portion: Portion) => Prisma.sql`
  SELECT r.code, r.nom AS libelle, r.code AS rang, s.grammes FROM (SELECT l.variete_code, sum(l.quantite_grammes)::bigint AS grammes
    FROM livraison l WHERE ${livrees(portion)} GROUP BY 1) s JOIN variete r ON r.code = s.variete_code`

const parType = (portion: Portion) => Prisma.sql`
  SELECT r.code, r.libelle, r.code AS rang, s.grammes FROM (SELECT l.type_produit_code, sum(l.quantite_grammes)::bigint AS grammes
    FROM livraison l WHERE ${livrees(portion)} GROUP BY 1) s JOIN type_produit r ON r.code = s.type_produit_code`

const parCalibre = ({ annee, jusqua }: Portion) => Prisma.sql`
  SELECT r.id::text AS code, r.libelle, to_char(r.id, '00') AS rang, s.grammes
  FROM (SELECT o.calibre_id, sum(o.quantite_grammes)::bigint AS grammes FROM lot o
    WHERE ${toutes(
      Prisma.sql`o.campagne_annee = ${annee}`,
      Prisma.sql`o.transformation_code IS NULL`,
      Prisma.sql`o.quantite_grammes > 0`,
      avant(Prisma.sql`o.date`, jusqua),
    )} GROUP BY 1) s JOIN calibre r ON r.id = s.calibre_id`

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
    apports: await lireApports(tx, portion),
    varietes: await lireParties(tx, parVariete(portion)),
    types: await lireParties(tx, parType(portion)),
    calibres: await lireParties(tx, parCalibre(portion)),
    ecarts: await lireParties(tx, parMotif(portion)),
    aocGrammes: (await totaliserLots.dans(ctx, { ...lots, aoc: 'eligible' })).calibreGrammes,
    abGrammes: (await totaliserLots.dans(ctx, { ...lots, certification: 'AB' })).calibreGrammes,
    clients: await lireCommerce(tx, portion),
  }
}
