/** What one campaign weighs, up to a day: few passes over its deliveries, lots, écarts and orders. */
import type { Tx } from '@/lib/base/client'
import { toutes } from '@/lib/base/sql'
import type { Contexte } from '@/lib/core/operation'
import { filtrerLivraisons } from '@/lib/livraisons/livraison.filtre'
import { jourVersDate } from '@/lib/mesures/jour'
import { filtrerCommandes, MONTANT_HT_CENTIMES } from '@/lib/ventes/commande.filtre'
import { Prisma } from '@/prisma/generated/client'
import type { LigneCalibre } from './calibres'
import { lireTri } from './calibres.lecture'
import { enNombres } from './en-nombres'
import type { Calibree, Commerce, Partie, Portion, Sommes } from './sommes'

/** The filters of the lists that count it. */
const filtresDe = ({ annee, jusqua }: Portion) => ({ campagne: annee, jusqua: jusqua ?? undefined })

/** Deliveries are passed over once: grouped by all that is counted apart, they are a few thousand rows. */
async function lireLivrees(
  tx: Tx,
  portion: Portion,
): Promise<Pick<Sommes, 'apports' | 'varietes' | 'types'>> {
  const [ligne] = await tx.$queryRaw<[{ apports: object; varietes: Partie[]; types: Partie[] }]>`
    WITH g AS MATERIALIZED (
      SELECT l.producteur_code, l.verger_code, l.variete_code, l.type_produit_code, l.adhesion_numero IS NULL AS tiers,
        count(*) AS nombre, sum(l.quantite_grammes)::bigint AS grammes
      FROM livraison l WHERE ${await filtrerLivraisons(tx, filtresDe(portion))} GROUP BY 1, 2, 3, 4, 5)
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

async function lireEcarts(tx: Tx, portion: Portion): Promise<Partie[]> {
  const lignes = await tx.$queryRaw<object[]>`
    SELECT e.motif::text AS code, e.motif::text AS libelle, e.motif::text AS rang, sum(e.quantite_grammes)::bigint AS grammes
    FROM ecart_calibrage e JOIN livraison l ON l.code = e.livraison_code
    WHERE ${await filtrerLivraisons(tx, filtresDe(portion))} GROUP BY 1`
  return lignes.map((ligne) => enNombres<Partie>(ligne))
}

/** Orders that were not cancelled, by client; amounts are rounded to the cent as on each order. */
async function lireCommerce(ctx: Contexte, portion: Portion): Promise<Commerce[]> {
  const parti = toutes(
    Prisma.sql`c.date_envoi IS NOT NULL`,
    portion.jusqua !== null && Prisma.sql`c.date_envoi <= ${jourVersDate(portion.jusqua)}::date`,
  )
  const lignes = await ctx.tx.$queryRaw<object[]>`
    SELECT s.*, k.nom AS libelle FROM (
      SELECT c.client_id AS code, count(*) AS nombre, sum(c.poids_grammes)::bigint AS grammes,
        coalesce(sum(c.poids_grammes) FILTER (WHERE ${parti}), 0)::bigint AS "expedieGrammes",
        count(*) FILTER (WHERE ${parti}) AS expediees,
        coalesce(sum(${MONTANT_HT_CENTIMES}), 0)::bigint AS centimes,
        coalesce(sum(${MONTANT_HT_CENTIMES}) FILTER (WHERE ${parti}), 0)::bigint AS "expedieCentimes",
        coalesce(sum(c.poids_grammes) FILTER (WHERE c.prix_ht_dix_milliemes IS NOT NULL), 0)::bigint AS "prixGrammes",
        coalesce(sum(c.poids_grammes) FILTER (WHERE c.prix_ht_dix_milliemes IS NOT NULL AND ${parti}), 0)::bigint
          AS "prixExpedieGrammes"
      FROM commande c WHERE ${await filtrerCommandes(ctx, { ...filtresDe(portion), etat: 'nonAnnulee' })} GROUP BY 1) s JOIN client k ON k.id = s.code`
  return lignes.map((ligne) => enNombres<Commerce>(ligne))
}

/** What the sheets made of it, by calibre. */
const enCalibree = ({ calibre, libelle, grammes, aocGrammes }: LigneCalibre): Calibree => ({
  code: String(calibre),
  libelle,
  rang: String(calibre).padStart(3),
  grammes,
  aocGrammes,
})

export async function lireSommes(ctx: Contexte, portion: Portion): Promise<Sommes> {
  const { tx } = ctx
  const tri = await lireTri(tx, portion)
  return {
    ...(await lireLivrees(tx, portion)),
    calibres: tri.map(enCalibree),
    ecarts: await lireEcarts(tx, portion),
    abGrammes: tri.reduce((total, { bioGrammes }) => total + bioGrammes, 0),
    clients: await lireCommerce(ctx, portion),
  }
}
