import { z } from 'zod'
import { codeProducteurSchema } from '@/lib/approvisionnements/producteur.schema'
import { codeVergerSchema } from '@/lib/approvisionnements/verger.schema'
import { representation, representationListe } from '@/lib/core/representation'
import { entierSchema } from '@/lib/mesures/champ'
import { CODE_LIVRAISON, codeLotSchema, codeSchema } from '@/lib/mesures/code'
import { pagination } from '@/lib/mesures/curseur'
import { ouiNonSchema, vide } from '@/lib/mesures/filtre'
import { jourSchema } from '@/lib/mesures/jour'
import { enKg } from '@/lib/mesures/poids'
import { texteSchema } from '@/lib/mesures/texte'
import { type Blocage, type Portee, TYPES_CIBLE } from './blocage'

/** Kept with the lock, told to whoever is refused. */
export const motifBlocageSchema = texteSchema({ max: 300, vide: 'Dites pourquoi.' })

const nommee = <T extends string>(type: T, code: z.ZodType<string, string>) =>
  z.strictObject({ type: z.literal(type), code })

const PERIODE_INVERSEE = 'Le dernier jour précède le premier : relisez la période.'

export const cibleSchema = z.discriminatedUnion(
  'type',
  [
    nommee('lot', codeLotSchema),
    nommee('livraison', codeSchema(CODE_LIVRAISON)),
    nommee('verger', codeVergerSchema),
    nommee('producteur', codeProducteurSchema),
    z
      .strictObject({ type: z.literal('periode'), depuis: jourSchema, jusqua: jourSchema })
      .refine((p) => p.depuis <= p.jusqua, { path: ['jusqua'], error: PERIODE_INVERSEE }),
  ],
  {
    error: (p) =>
      p.input === undefined
        ? 'Dites ce qu’il faut bloquer.'
        : `Choisissez ce qu’il faut bloquer : ${TYPES_CIBLE.join(', ')}.`,
  },
)

export const bloquerSchema = z.strictObject({ cible: cibleSchema, motif: motifBlocageSchema })
export const mesurerPorteeSchema = z.preprocess(
  // A search is flat, and a form sends its empty fields too.
  (recherche) => ({
    cible: Object.fromEntries(Object.entries(recherche ?? {}).filter(([, v]) => v !== '')),
  }),
  z.strictObject({ cible: cibleSchema }),
)

const id = entierSchema(1, 2_147_483_647, 'Donnez le numéro du blocage.')
export const cleBlocageSchema = z.strictObject({ id })
export const leverBlocageSchema = z.strictObject({ id, motif: motifBlocageSchema })
export const motiverBlocageLotSchema = z.strictObject({ lot: codeLotSchema, motif: motifBlocageSchema })

export const listerBlocagesSchema = z.strictObject({
  ...pagination(z.tuple([z.literal([0, 1]), z.number().int()])),
  enVigueur: vide(ouiNonSchema),
})

export const cibleReponse = z.union([
  z.object({ type: z.enum(['lot', 'livraison', 'verger', 'producteur']), code: z.string() }),
  z.object({ type: z.literal('periode'), depuis: z.string(), jusqua: z.string() }),
])

export const porteeReponse = representation(
  z
    .object({ lots: z.number().int(), disponibleKg: z.number(), aExpedierKg: z.number() })
    .meta({ id: 'PorteeBlocage' }),
  (p: Portee) => ({
    lots: p.lots,
    disponibleKg: enKg(p.disponibleGrammes),
    aExpedierKg: enKg(p.aExpedierGrammes),
  }),
)

export const blocageReponse = representation(
  z
    .object({
      id: z.number().int(),
      cible: cibleReponse,
      motif: z.string(),
      rappel: z.string().nullable(),
      creeLe: z.string(),
      leveLe: z.string().nullable(),
      motifLevee: z.string().nullable(),
      portee: porteeReponse.schema.nullable(),
    })
    .meta({ id: 'Blocage' }),
  ({ portee, ...blocage }: Blocage) => ({ ...blocage, portee: portee && porteeReponse.rendre(portee) }),
)

export const blocagesReponse = representationListe(blocageReponse)
