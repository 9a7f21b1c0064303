import { query } from '@/lib/core/query'
import { ficheDimension, lireDimensions } from './dimension.lecture'
import { cleDimensionSchema, dimensionReponse, dimensionsReponse, sansFiltreSchema } from './dimension.schema'

export const listerDimensions = query({
  route: 'GET /api/pepiniere/dimensions',
  resume: 'Plages de hauteur des plants, de la plus basse à la plus haute',
  droit: 'pepiniere.lire',
  schema: sansFiltreSchema,
  reponse: dimensionsReponse,
  run: async ({ tx }) => ({ elements: await lireDimensions(tx), suivant: null }),
})

export const lireDimension = query({
  route: 'GET /api/pepiniere/dimensions/{id}',
  resume: 'Une plage de hauteur',
  droit: 'pepiniere.lire',
  schema: cleDimensionSchema,
  reponse: dimensionReponse,
  run: ({ tx }, { id }) => ficheDimension(tx, id),
})
