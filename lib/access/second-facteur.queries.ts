import { z } from 'zod'
import { query } from '@/lib/core/query'
import { etatSecondFacteur } from './second-facteur.lecture'
import { etatReponse } from './second-facteur.schema'

export const lireSecondFacteur = query({
  route: 'GET /api/compte/second-facteur',
  resume: 'Son propre second facteur',
  droit: 'compte.lire',
  schema: z.strictObject({}),
  reponse: etatReponse,
  run: ({ tx, acteur }) => etatSecondFacteur(tx, acteur),
})
