/** The rows of a trace: a handful of reads whatever its size, each by an index. */
import type { Tx } from '@/lib/base/client'
import { planGarde } from '@/lib/base/plan-garde'
import { toutes } from '@/lib/base/sql'
import { dateVersJour, dateVersJourOuNul } from '@/lib/mesures/jour'
import { Prisma } from '@/prisma/generated/client'
import type {
  CommandeTracee,
  EcartTrace,
  LivraisonTracee,
  LotTrace,
  MouvementTrace,
  TransformationTracee,
} from './trace'

const livraisonsTracees = (ou: Prisma.Sql) => Prisma.sql`
  SELECT l.code, l.verger_code AS verger, v.nom AS "vergerNom", l.producteur_code AS producteur,
    p.raison_sociale AS "producteurNom", va.nom AS variete, c.nom AS "communeNom", l.date,
    l.campagne_annee AS campagne, l.quantite_grammes AS "quantiteGrammes", l.etat = 'calibree' AS calibree
  FROM livraison l JOIN verger v ON v.code = l.verger_code JOIN producteur p ON p.code = l.producteur_code
    JOIN variete va ON va.code = l.variete_code JOIN commune c ON c.insee = l.commune_insee
  WHERE ${ou} ORDER BY l.date, l.code`

async function lireLivraisons(tx: Tx, sql: Prisma.Sql): Promise<LivraisonTracee[]> {
  const lignes = await tx.$queryRaw<(Omit<LivraisonTracee, 'date'> & { date: Date })[]>(sql)
  return lignes.map((l) => ({ ...l, date: dateVersJour(l.date) }))
}

/** By a filter, whose values decide the way: planned each time. */
export const lireLivraisonsTracees = (tx: Tx, ou: Prisma.Sql): Promise<LivraisonTracee[]> =>
  lireLivraisons(tx, livraisonsTracees(ou))

/** By their keys. */
export const lireLivraisonsNommees = (tx: Tx, codes: readonly string[]): Promise<LivraisonTracee[]> =>
  lireLivraisons(tx, planGarde(livraisonsTracees(Prisma.sql`l.code = ANY (${codes}::text[])`)))

/** An orchard or a producer, one campaign or all of them. */
export const livraisonsDOrigine = (
  type: 'verger' | 'producteur',
  code: string,
  campagne: number | null,
): Prisma.Sql =>
  toutes(
    type === 'verger' ? Prisma.sql`l.verger_code = ${code}` : Prisma.sql`l.producteur_code = ${code}`,
    campagne !== null && Prisma.sql`l.campagne_annee = ${campagne}`,
  )

export const lireLotsTraces = (tx: Tx, ou: Prisma.Sql): Promise<LotTrace[]> =>
  tx.$queryRaw<LotTrace[]>(
    planGarde(Prisma.sql`
  SELECT o.code, o.livraison_code AS livraison, va.nom AS variete, t.libelle AS "typeProduitLibelle",
    o.calibre_id AS calibre, o.transformation_code AS transformation, o.ascendants,
    o.quantite_grammes AS "quantiteGrammes", o.engage_grammes AS "engageGrammes", o.expedie_grammes AS "expedieGrammes",
    o.transforme_grammes AS "transformeGrammes", o.mouvement_grammes AS "mouvementGrammes"
  FROM lot o JOIN variete va ON va.code = o.variete_code JOIN type_produit t ON t.code = o.type_produit_code
  WHERE ${ou} ORDER BY o.code`),
  )

/** Emptied lots and those of cancelled transformations keep their number, and hold nothing to be traced. */
const NON_VIDE = Prisma.sql`(o.quantite_grammes > 0 OR o.mouvement_grammes > 0 OR o.engage_grammes > 0)`

export const lotsDesLivraisons = (codes: readonly string[]): Prisma.Sql =>
  toutes(Prisma.sql`o.livraison_code = ANY (${codes}::text[])`, NON_VIDE)

export const lotsDe = (codes: readonly string[]): Prisma.Sql => Prisma.sql`o.code = ANY (${codes}::text[])`

/** All that was made of this lot, itself included: same delivery, hence the index of deliveries. */
export const lotEtDescendants = (code: string): Prisma.Sql =>
  Prisma.sql`o.livraison_code = (SELECT livraison_code FROM lot WHERE code = ${code})
    AND (o.code = ${code} OR ${code} = ANY (o.ascendants) AND ${NON_VIDE})`

export const lireEcartsTraces = (tx: Tx, livraisons: readonly string[]): Promise<EcartTrace[]> =>
  tx.$queryRaw<EcartTrace[]>(
    planGarde(Prisma.sql`
    SELECT livraison_code AS livraison, motif::text, quantite_grammes AS grammes FROM ecart_calibrage
    WHERE livraison_code = ANY (${livraisons}::text[]) AND quantite_grammes > 0 ORDER BY livraison_code, motif`),
  )

export async function lireTransformationsTracees(tx: Tx, codes: readonly string[]) {
  const lignes = await tx.$queryRaw<(Omit<TransformationTracee, 'date'> & { date: Date })[]>(
    planGarde(Prisma.sql`
    SELECT code, lot_code AS lot, type::text AS type, date, entree_grammes AS "entreeGrammes",
      sortie_grammes AS "sortieGrammes", motif_perte::text AS "motifPerte"
    FROM transformation WHERE code = ANY (${codes}::text[]) AND date_annulation IS NULL ORDER BY code`),
  )
  return lignes.map((t): TransformationTracee => ({ ...t, date: dateVersJour(t.date) }))
}

/** Gains and losses apart, but returns of an order less their corrections: what was mistyped never moved. */
export const lireMouvementsTraces = (tx: Tx, lots: readonly string[]): Promise<MouvementTrace[]> =>
  tx.$queryRaw<MouvementTrace[]>(
    planGarde(Prisma.sql`
    SELECT lot_code AS lot, motif::text, commande_numero AS commande, sum(quantite_grammes)::int AS grammes
    FROM mouvement WHERE lot_code = ANY (${lots}::text[])
    GROUP BY lot_code, motif, commande_numero, commande_numero IS NULL AND quantite_grammes > 0
    HAVING sum(quantite_grammes) <> 0 ORDER BY lot_code, motif, commande_numero`),
  )

interface LigneCommande extends Omit<CommandeTracee, 'date' | 'dateConditionnement' | 'dateEnvoi'> {
  date: Date
  dateConditionnement: Date | null
  dateEnvoi: Date | null
}

/** The last orders first, as many as asked. */
export async function lireCommandesTracees(tx: Tx, ou: Prisma.Sql, limite: number | null = null) {
  const demande = Prisma.sql`
    SELECT k.numero, k.lot_code AS lot, k.client_id AS client, c.nom AS "clientNom", k.date_commande AS date,
      k.date_conditionnement AS "dateConditionnement", k.date_envoi AS "dateEnvoi", k.poids_grammes AS "poidsGrammes"
    FROM commande k JOIN client c ON c.id = k.client_id
    WHERE k.date_annulation IS NULL AND ${ou} ORDER BY k.numero::int DESC
    ${limite === null ? Prisma.empty : Prisma.sql`LIMIT ${limite}`}`
  // How many are asked decides the way: with a limit it is planned each time.
  const lignes = await tx.$queryRaw<LigneCommande[]>(limite === null ? planGarde(demande) : demande)
  return lignes.map(
    (k): CommandeTracee => ({
      ...k,
      date: dateVersJour(k.date),
      dateConditionnement: dateVersJourOuNul(k.dateConditionnement),
      dateEnvoi: dateVersJourOuNul(k.dateEnvoi),
    }),
  )
}

export const commandesDesLots = (lots: readonly string[]): Prisma.Sql =>
  Prisma.sql`k.lot_code = ANY (${lots}::text[])`
export const commandeNumero = (numero: string): Prisma.Sql => Prisma.sql`k.numero = ${numero}`
export const commandesDuClient = (client: string, campagne: number): Prisma.Sql =>
  Prisma.sql`k.client_id = ${client} AND k.campagne_annee = ${campagne}`
