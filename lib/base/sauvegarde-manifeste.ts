/** What a backup says of itself, at its end. */
import { z } from 'zod'

const empreinte = z.string().regex(/^[0-9a-f]{64}$/)
const compte = z.int().nonnegative()

export const manifesteSchema = z.strictObject({
  /** Of the program that made it. */
  version: z.string(),
  creeLe: z.iso.datetime(),
  /** The demonstration world stays one, with its accounts that everybody knows. */
  demonstration: z.boolean(),
  /** Applied to the base, in their order; `empreinte` is the SHA-256 of each text. */
  migrations: z.array(z.strictObject({ nom: z.string(), empreinte })).min(1),
  /** In the order of the body; `octets` and `sha256` are of the table's COPY text, before compression. */
  tables: z.array(
    z.strictObject({
      nom: z.string(),
      colonnes: z.array(z.string()),
      lignes: compte,
      octets: compte,
      sha256: empreinte,
    }),
  ),
  sequences: z.array(
    z.strictObject({ nom: z.string(), valeur: z.string().regex(/^\d{1,19}$/), appelee: z.boolean() }),
  ),
})

export type Manifeste = z.infer<typeof manifesteSchema>
export type TableSauvee = Manifeste['tables'][number]
