import { query } from '@/lib/core/query'
import { enPage } from '@/lib/mesures/curseur'
import { lireLot } from './lot.queries'
import { enMouvement } from './mouvement.lecture'
import { listerMouvementsSchema, mouvementsReponse } from './mouvement.schema'

export const listerMouvements = query({
  route: 'GET /api/lots/{lot}/mouvements',
  resume: 'Ce qu’un lot a gagné ou perdu en stock, le dernier d’abord',
  droit: 'lots.lire',
  schema: listerMouvementsSchema,
  reponse: mouvementsReponse,
  async run(ctx, { lot, limite, suivant }) {
    await lireLot.dans(ctx, { lot })
    const lignes = await ctx.tx.mouvement.findMany({
      where: { lotCode: lot, ...(suivant && { id: { lt: suivant[0] } }) },
      orderBy: { id: 'desc' },
      take: limite + 1,
    })
    return enPage(lignes.map(enMouvement), limite, (m) => [m.id])
  },
})
