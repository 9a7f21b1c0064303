import { z } from 'zod'
import { query } from '@/lib/core/query'
import type { Compte } from './acteur'
import { compteReponse } from './utilisateur.schema'

export const lireCompte = query({
  route: 'GET /api/compte',
  resume: 'Son propre compte',
  droit: 'compte.lire',
  schema: z.strictObject({}),
  reponse: compteReponse,
  // The right admits accounts only.
  run: async ({ acteur }) => acteur as Compte,
})
