/** The figures of the portal's home in one read, by the very filters of the lists that they lead to. */
import { toutes } from '@/lib/base/sql'
import type { Contexte } from '@/lib/core/operation'
import { filtrerCommandes } from '@/lib/ventes/commande.filtre'
import type { FiltresCommandes, TotalCommandes } from '@/lib/ventes/commande.schema'
import { Prisma } from '@/prisma/generated/client'
import type { ChiffresPortail } from './portail'

type Compte = Exclude<keyof ChiffresPortail, 'campagnes'>

interface Ligne {
  compte: Compte
  nombre: bigint
  grammes: bigint
  centimes: bigint
}

/** Each amount is rounded to the cent as on its order, half up (`totaliserCommandes`). */
const compter = async (ctx: Contexte, compte: Compte, filtres: FiltresCommandes) => Prisma.sql`
  SELECT ${compte}::text AS compte, count(*) AS nombre, coalesce(sum(c.poids_grammes), 0)::bigint AS grammes,
    coalesce(sum((c.poids_grammes::bigint * c.prix_ht_dix_milliemes + 50000) / 100000), 0)::bigint AS centimes
  FROM commande c WHERE ${await filtrerCommandes(ctx, filtres)}`

const enTotal = (ligne: Ligne | undefined): TotalCommandes => ({
  nombre: Number(ligne?.nombre ?? 0),
  poidsGrammes: Number(ligne?.grammes ?? 0),
  montantHtCentimes: Number(ligne?.centimes ?? 0),
})

async function lireCampagnes(ctx: Contexte): Promise<number[]> {
  const lues = await ctx.tx.$queryRaw<{ annee: number }[]>`
    SELECT DISTINCT c.campagne_annee AS annee FROM commande c
    WHERE ${toutes(await filtrerCommandes(ctx, {}))} ORDER BY annee DESC`
  return lues.map((l) => l.annee)
}

/** Reach is that of every list of orders: `filtrerCommandes` begins with it. */
export async function lireChiffres(
  ctx: Contexte,
  { campagne, bientotLe }: { campagne: number; bientotLe: FiltresCommandes['pour'] },
): Promise<ChiffresPortail> {
  const comptes = await Promise.all([
    compter(ctx, 'enCours', { etat: 'enCours' }),
    compter(ctx, 'enRetard', { retard: true }),
    compter(ctx, 'bientot', { etat: 'enCours', pour: bientotLe }),
    compter(ctx, 'conditionnees', { etat: 'conditionnee' }),
    compter(ctx, 'expediees', { etat: 'expediee', campagne }),
  ])
  const lignes = await ctx.tx.$queryRaw<Ligne[]>`${Prisma.join(comptes, ' UNION ALL ')}`
  const de = (compte: Compte) => enTotal(lignes.find((l) => l.compte === compte))
  return {
    enCours: de('enCours'),
    enRetard: de('enRetard'),
    bientot: de('bientot'),
    conditionnees: de('conditionnees'),
    expediees: de('expediees'),
    campagnes: await lireCampagnes(ctx),
  }
}
