import { introuvable } from '@/lib/core/domain-error'
import { query } from '@/lib/core/query'
import { lireLot } from '@/lib/livraisons/lot.queries'
import { cleLotSchema } from '@/lib/livraisons/lot.schema'
import { enLotPublic } from './lot-public'
import { lireAlentours } from './lot-public.lecture'
import { lotPublicReponse } from './lot-public.schema'

export const lireLotPublic = query({
  route: 'GET /api/public/lots/{lot}',
  resume: 'Ce que chacun peut lire d’un lot, derrière le code de son étiquette',
  droit: 'public.lire',
  schema: cleLotSchema,
  reponse: lotPublicReponse,
  async run(ctx, { lot: code }) {
    const lot = await lireLot.dans(ctx, { lot: code })
    // A number kept for a lot that holds nothing any more was never put on a pack.
    if (lot.quantiteGrammes === 0) throw introuvable(`Le lot ${code} n’existe pas : relisez l’étiquette.`)
    return enLotPublic(lot, await lireAlentours(ctx.tx, lot))
  },
})
