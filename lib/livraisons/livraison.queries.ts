import { z } from 'zod'
import { prochainCode } from '@/lib/base/prochain-code'
import { dansLOrdre, toutes } from '@/lib/base/sql'
import { query } from '@/lib/core/query'
import { representation } from '@/lib/core/representation'
import { CODE_LIVRAISON } from '@/lib/mesures/code'
import { enPage } from '@/lib/mesures/curseur'
import { jourVersDate } from '@/lib/mesures/jour'
import { Prisma } from '@/prisma/generated/client'
import { fichierLivraisons } from './livraison.fichier'
import { filtrerLivraisons } from './livraison.filtre'
import { ficheLivraison, lireLivraisons } from './livraison.lecture'
import {
  cleLivraisonSchema,
  listerLivraisonsSchema,
  livraisonReponse,
  livraisonsReponse,
  type Total,
  totalLivraisonsSchema,
  totalReponse,
} from './livraison.schema'

export const listerLivraisons = query({
  route: 'GET /api/livraisons',
  resume: 'Livraisons, la dernière d’abord',
  droit: 'livraisons.lire',
  schema: listerLivraisonsSchema,
  reponse: livraisonsReponse,
  fichier: fichierLivraisons,
  async run({ tx }, { limite, suivant, ...filtres }) {
    const trouvees = await tx.$queryRaw<{ code: string }[]>`
      SELECT l.code FROM livraison l
      WHERE ${await filtrerLivraisons(tx, filtres)} AND ${toutes(suivant && Prisma.sql`(l.date, l.code) < (${jourVersDate(suivant[0])}::date, ${suivant[1]})`)}
      ORDER BY l.date DESC, l.code DESC LIMIT ${limite + 1}`
    const codes = trouvees.map((t) => t.code)
    const fiches = dansLOrdre(codes, await lireLivraisons(tx, codes), (l) => l.code)
    return enPage(fiches, limite, (l) => [l.date, l.code])
  },
})

export const totaliserLivraisons = query({
  route: 'GET /api/livraisons/total',
  resume: 'Nombre et poids de toutes les livraisons filtrées',
  droit: 'livraisons.lire',
  schema: totalLivraisonsSchema,
  reponse: totalReponse,
  async run({ tx }, filtres): Promise<Total> {
    const [total] = await tx.$queryRaw<{ nombre: bigint; grammes: bigint | null }[]>`
      SELECT count(*) AS nombre, sum(l.quantite_grammes)::bigint AS grammes FROM livraison l
      WHERE ${await filtrerLivraisons(tx, filtres)}`
    return { nombre: Number(total?.nombre ?? 0), quantiteGrammes: Number(total?.grammes ?? 0) }
  },
})

export const lireLivraison = query({
  route: 'GET /api/livraisons/{code}',
  resume: 'Une livraison, ses lots et ses écarts',
  droit: 'livraisons.lire',
  schema: cleLivraisonSchema,
  reponse: livraisonReponse,
  run: ({ tx }, { code }) => ficheLivraison(tx, code),
})

export const proposerCodeLivraison = query({
  route: 'GET /api/livraisons/prochain-code',
  resume: 'Le code proposé pour la prochaine livraison',
  droit: 'livraisons.enregistrer',
  schema: z.strictObject({}),
  reponse: representation(z.object({ code: z.string() }), (r: { code: string }) => r),
  run: async ({ tx }) => ({ code: await prochainCode(tx, 'livraison', CODE_LIVRAISON) }),
})
