import { query } from '@/lib/core/query'
import { sansFiltreSchema } from './dimension.schema'
import { lireTarifs } from './tarif.lecture'
import { tarifsReponse } from './tarif.schema'

export const lireTarifPublic = query({
  route: 'GET /api/public/tarif-noyers',
  resume: 'Le tarif des noyers que chacun peut lire : prix hors taxes des plants en vente',
  droit: 'public.lire',
  schema: sansFiltreSchema,
  reponse: tarifsReponse,
  run: async ({ tx }) => ({ elements: await lireTarifs(tx, { actif: true }), suivant: null }),
})
