import type { Contexte } from '@/lib/core/operation'
import { DE_NON_ADHERENT, filtrerCommandes, MONTANT_HT_CENTIMES } from '@/lib/ventes/commande.filtre'
import { Prisma } from '@/prisma/generated/client'
import type { Ventes, VentesClient } from './ventes'

interface Sommes {
  commandes: number
  poids: bigint
  avecPrix: bigint
  centimes: bigint
}

const SOMMES = Prisma.sql`count(*)::int AS commandes, coalesce(sum(c.poids_grammes), 0)::bigint AS poids,
  coalesce(sum(c.poids_grammes) FILTER (WHERE c.prix_ht_dix_milliemes IS NOT NULL), 0)::bigint AS "avecPrix",
  coalesce(sum(${MONTANT_HT_CENTIMES}), 0)::bigint AS centimes`

const enVentes = ({ commandes, poids, avecPrix, centimes }: Sommes): Ventes => ({
  commandes,
  poidsGrammes: Number(poids),
  poidsAvecPrixGrammes: Number(avecPrix),
  montantHtCentimes: Number(centimes),
})

const nonAnnulees = (ctx: Contexte, campagne: number) =>
  filtrerCommandes(ctx, { campagne, etat: 'nonAnnulee' })

/** Every client that ordered in the campaign, the heaviest first. */
export async function sommerParClient(ctx: Contexte, campagne: number): Promise<VentesClient[]> {
  const lignes = await ctx.tx.$queryRaw<(Sommes & { client: string; nom: string })[]>`
    SELECT s.*, k.nom FROM (
      SELECT c.client_id AS client, ${SOMMES} FROM commande c WHERE ${await nonAnnulees(ctx, campagne)} GROUP BY 1
    ) s JOIN client k ON k.id = s.client ORDER BY s.poids DESC, s.client`
  return lignes.map((l) => ({ client: l.client, nom: l.nom, ...enVentes(l) }))
}

/**
 * Orders on lots of members, and of those who are not. Nearly all are on lots of their own campaign, which are read
 * together; the few others ask one by one.
 */
export async function sommerParAdhesion(
  ctx: Contexte,
  campagne: number,
): Promise<{ nonAdherent: boolean; ventes: Ventes }[]> {
  const lignes = await ctx.tx.$queryRaw<(Sommes & { nonAdherent: boolean })[]>`
    SELECT coalesce(s.non_adherent, ${DE_NON_ADHERENT}) AS "nonAdherent", ${SOMMES}
    FROM commande c LEFT JOIN (
      SELECT o.code, l.adhesion_numero IS NULL AS non_adherent FROM lot o JOIN livraison l ON l.code = o.livraison_code
      WHERE o.campagne_annee = ${campagne} AND l.campagne_annee = ${campagne}
    ) s ON s.code = c.lot_code
    WHERE ${await nonAnnulees(ctx, campagne)} GROUP BY 1`
  return lignes.map((l) => ({ nonAdherent: l.nonAdherent, ventes: enVentes(l) }))
}
