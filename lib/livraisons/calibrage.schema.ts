import { z } from 'zod'
import { representation } from '@/lib/core/representation'
import { booleenSchema, entierSchema } from '@/lib/mesures/champ'
import { CODE_LIVRAISON, codeSchema } from '@/lib/mesures/code'
import { enKg, poidsKgSchema } from '@/lib/mesures/poids'
import { texteSchema } from '@/lib/mesures/texte'
import { type Ecart, type FicheCalibrage, MOTIFS_ECART } from './calibrage'

const calibreSchema = entierSchema(1, 99, 'Donnez le calibre par son numéro, de 1 à 6.')
const motifSchema = z.enum(MOTIFS_ECART, {
  error: `Choisissez le motif de l’écart : ${MOTIFS_ECART.join(', ')}.`,
})

/** All the calibres there are and some: a longer list is a program's error. */
const LIGNES_MAXIMUM = 20
const TROP_DE_LIGNES = `Au plus ${LIGNES_MAXIMUM} lignes.`

export const calibrerSchema = z
  .strictObject({
    code: codeSchema(CODE_LIVRAISON),
    lots: z
      .array(z.strictObject({ calibre: calibreSchema, quantiteKg: poidsKgSchema() }), {
        error: 'Donnez la liste des lots.',
      })
      .max(LIGNES_MAXIMUM, TROP_DE_LIGNES),
    // A reason left at 0 on the sheet is no écart (contract).
    ecarts: z
      .array(z.strictObject({ motif: motifSchema, quantiteKg: poidsKgSchema({ minGrammes: 0 }) }), {
        error: 'Donnez la liste des écarts.',
      })
      .max(LIGNES_MAXIMUM, TROP_DE_LIGNES)
      .default([]),
    brouillon: booleenSchema.default(false),
    /** Why the sheet is filled in again: kept with the trail. */
    motif: texteSchema({ max: 300 }).optional(),
  })
  .transform(({ lots, ecarts, ...reste }) => ({
    ...reste,
    fiche: {
      lots: lots.map(({ quantiteKg, calibre }) => ({ calibre, quantiteGrammes: quantiteKg })),
      ecarts: ecarts
        .map(({ quantiteKg, motif }) => ({ motif, quantiteGrammes: quantiteKg }))
        .filter((e) => e.quantiteGrammes > 0),
    },
  }))

export const ecartReponse = representation(
  z.object({ motif: z.enum(MOTIFS_ECART), quantiteKg: z.number() }).meta({ id: 'Ecart' }),
  ({ motif, quantiteGrammes }: Ecart) => ({ motif, quantiteKg: enKg(quantiteGrammes) }),
)

export const ficheReponse = representation(
  z
    .object({
      lots: z.array(z.object({ calibre: z.number().int(), quantiteKg: z.number() })),
      ecarts: z.array(ecartReponse.schema),
    })
    .meta({ id: 'FicheCalibrage' }),
  ({ lots, ecarts }: FicheCalibrage) => ({
    lots: lots.map(({ calibre, quantiteGrammes }) => ({ calibre, quantiteKg: enKg(quantiteGrammes) })),
    ecarts: ecarts.map(ecartReponse.rendre),
  }),
)
