import { z } from 'zod'
import { representation } from '@/lib/core/representation'
import { texteSchema } from '@/lib/mesures/texte'
import { motDePasseSchema } from './mot-de-passe-saisi'
import { lireCodeTotp } from './totp'
import { identifiantSchema } from './utilisateur.schema'

export const avecMotDePasseSchema = z.strictObject({ motDePasse: motDePasseSchema })

const FORME = 'Écrivez les six chiffres que l’application montre, comme 123 456.'

export const activerSecondFacteurSchema = z.strictObject({
  code: z
    .string({ error: (p) => (p.input === undefined ? 'À renseigner.' : FORME) })
    .max(20, FORME)
    .transform((tape, ctx) => {
      const code = lireCodeTotp(tape)
      if (code !== null) return code
      ctx.addIssue({ code: 'custom', message: FORME })
      return z.NEVER
    }),
})

export const reinitialiserSecondFacteurSchema = z.strictObject({
  identifiant: identifiantSchema,
  motif: texteSchema({ max: 500, vide: 'Dites pourquoi : le motif reste dans l’historique.' }),
})

export interface EtatSecondFacteur {
  actif: boolean
  /** Instant in ISO 8601, UTC; null until it is active. */
  activeLe: string | null
  /** Recovery codes that have not served yet. */
  codesRestants: number
  /** It is asked of this account: nothing else opens without it. */
  attendu: boolean
}

const etat = z.object({
  actif: z.boolean(),
  activeLe: z.string().nullable(),
  codesRestants: z.number().int(),
  attendu: z.boolean(),
})
export const etatReponse = representation(etat.meta({ id: 'SecondFacteur' }), (e: EtatSecondFacteur) => e)

export interface SecretPropose {
  /** Base 32, as it is typed into an application; null when the answer is told again. */
  secret: string | null
  /** The same as an `otpauth:` address, for an application on this device. */
  adresse: string | null
  /** The same as a QR code: SVG in a data address. */
  image: string | null
}

export const secretReponse = representation(
  z
    .object({
      secret: z.string().nullable(),
      adresse: z.string().nullable(),
      image: z.string().nullable(),
    })
    .meta({ id: 'SecretPropose' }),
  (s: SecretPropose) => s,
)

export interface CodesRemis {
  /** Shown once; null when the answer is told again. */
  codesDeSecours: string[] | null
}

export const codesReponse = representation(
  z.object({ codesDeSecours: z.array(z.string()).nullable() }).meta({ id: 'CodesDeSecours' }),
  (c: CodesRemis) => c,
)
