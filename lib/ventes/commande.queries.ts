import { z } from 'zod'
import { prochainCode } from '@/lib/base/prochain-code'
import { dansLOrdre, toutes } from '@/lib/base/sql'
import { query } from '@/lib/core/query'
import { representation } from '@/lib/core/representation'
import { CODE_COMMANDE } from '@/lib/mesures/code'
import { enPage } from '@/lib/mesures/curseur'
import { Prisma } from '@/prisma/generated/client'
import { fichierAcheteur, fichierCommandes } from './commande.fichier'
import { filtrerCommandes, MONTANT_HT_CENTIMES } from './commande.filtre'
import { ficheCommande, lireCommandes } from './commande.lecture'
import {
  cleCommandeSchema,
  commandeReponse,
  commandesReponse,
  listerCommandesSchema,
  type TotalCommandes,
  totalCommandesReponse,
  totalCommandesSchema,
} from './commande.schema'

export const listerCommandes = query({
  route: 'GET /api/commandes',
  resume: 'Commandes, la dernière d’abord',
  droit: 'commandes.suivre',
  schema: listerCommandesSchema,
  reponse: commandesReponse,
  fichier: fichierCommandes,
  fichierPour: ({ role }) => (role === 'distributeur' ? fichierAcheteur : fichierCommandes),
  async run(ctx, { limite, suivant, ...filtres }) {
    const trouvees = await ctx.tx.$queryRaw<{ numero: string }[]>`
      SELECT c.numero FROM commande c
      WHERE ${await filtrerCommandes(ctx, filtres)}
        AND ${toutes(suivant && Prisma.sql`c.numero::int < ${Number(suivant[0])}`)}
      ORDER BY c.numero::int DESC LIMIT ${limite + 1}`
    const numeros = trouvees.map((t) => t.numero)
    const fiches = dansLOrdre(numeros, await lireCommandes(ctx, numeros), (c) => c.numero)
    return enPage(fiches, limite, (c) => [c.numero])
  },
})

export const totaliserCommandes = query({
  route: 'GET /api/commandes/total',
  resume: 'Nombre, poids et montant hors taxes de toutes les commandes filtrées',
  droit: 'commandes.suivre',
  schema: totalCommandesSchema,
  reponse: totalCommandesReponse,
  async run(ctx, filtres): Promise<TotalCommandes> {
    const [total] = await ctx.tx.$queryRaw<{ nombre: bigint; grammes: bigint; centimes: bigint }[]>`
      SELECT count(*) AS nombre, coalesce(sum(c.poids_grammes), 0)::bigint AS grammes,
        coalesce(sum(${MONTANT_HT_CENTIMES}), 0)::bigint AS centimes
      FROM commande c WHERE ${await filtrerCommandes(ctx, filtres)}`
    return {
      nombre: Number(total?.nombre ?? 0),
      poidsGrammes: Number(total?.grammes ?? 0),
      montantHtCentimes: Number(total?.centimes ?? 0),
    }
  },
})

export const lireCommande = query({
  route: 'GET /api/commandes/{numero}',
  resume: 'Une commande, son lot et ses lignes',
  droit: 'commandes.suivre',
  schema: cleCommandeSchema,
  reponse: commandeReponse,
  run: (ctx, { numero }) => ficheCommande(ctx, numero),
})

export const proposerNumeroCommande = query({
  route: 'GET /api/commandes/prochain-numero',
  resume: 'Le numéro proposé pour la prochaine commande',
  droit: 'commandes.enregistrer',
  schema: z.strictObject({}),
  reponse: representation(z.object({ numero: z.string() }), (r: { numero: string }) => r),
  run: async ({ tx }) => ({ numero: await prochainCode(tx, 'commande', CODE_COMMANDE) }),
})
