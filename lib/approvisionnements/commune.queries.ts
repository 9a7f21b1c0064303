import { query } from '@/lib/core/query'
import { ficheCommune } from './commune.lecture'
import { cleCommuneSchema, communeReponse } from './commune.schema'

export const lireCommune = query({
  route: 'GET /api/communes/{insee}',
  resume: 'Une commune et ses périodes dans l’aire de l’appellation',
  droit: 'references.lire',
  schema: cleCommuneSchema,
  reponse: communeReponse,
  run: ({ tx, aujourdhui }, { insee }) => ficheCommune(tx, insee, aujourdhui),
})
