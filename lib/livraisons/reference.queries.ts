/** Reference lists of the wing: calibres, product types, packagings. */
import { z } from 'zod'
import { query } from '@/lib/core/query'
import { representation, representationListe } from '@/lib/core/representation'
import { enKg } from '@/lib/mesures/poids'
import type { Calibre } from './calibre'

const sansFiltre = z.strictObject({})

export const listerCalibres = query({
  route: 'GET /api/calibres',
  resume: 'Calibres de l’annexe 1A',
  droit: 'references.lire',
  schema: sansFiltre,
  reponse: representationListe(
    representation(
      z
        .object({
          id: z.number().int(),
          libelle: z.string(),
          minMm: z.number().nullable(),
          maxMm: z.number().nullable(),
        })
        .meta({ id: 'Calibre' }),
      (c: Calibre) => c,
    ),
  ),
  run: async ({ tx }) => ({ elements: await tx.calibre.findMany({ orderBy: { id: 'asc' } }), suivant: null }),
})

interface TypeProduit {
  code: string
  libelle: string
  livrable: boolean
}

export const listerTypesProduit = query({
  route: 'GET /api/types-produit',
  resume: 'Types de produit',
  droit: 'references.lire',
  schema: sansFiltre,
  reponse: representationListe(
    representation(
      z.object({ code: z.string(), libelle: z.string(), livrable: z.boolean() }).meta({ id: 'TypeProduit' }),
      ({ code, libelle, livrable }: TypeProduit) => ({ code, libelle, livrable }),
    ),
  ),
  run: async ({ tx }) => ({
    elements: await tx.typeProduit.findMany({ orderBy: { libelle: 'asc' } }),
    suivant: null,
  }),
})

interface Conditionnement {
  code: string
  contenant: string
  libelle: string
  poidsGrammes: number
}

export const listerConditionnements = query({
  route: 'GET /api/conditionnements',
  resume: 'Conditionnements proposés, par contenant puis par poids',
  droit: 'references.lire',
  schema: sansFiltre,
  reponse: representationListe(
    representation(
      z
        .object({ code: z.string(), contenant: z.string(), libelle: z.string(), poidsKg: z.number() })
        .meta({ id: 'Conditionnement' }),
      ({ poidsGrammes, ...c }: Conditionnement) => ({ ...c, poidsKg: enKg(poidsGrammes) }),
    ),
  ),
  run: async ({ tx }) => ({
    elements: await tx.conditionnement.findMany({ orderBy: [{ contenant: 'asc' }, { poidsGrammes: 'asc' }] }),
    suivant: null,
  }),
})
