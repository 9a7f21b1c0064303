/**
 * A password on its way from the door to its print. Whoever writes it down by accident (audit, log, idempotency) gets
 * a keyed print: two different ones still differ, none can be found again by trying words.
 */
import { createHmac, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { LONGUEUR_MAXIMUM } from './politique-mot-de-passe'

const SANS_SECRET = randomBytes(32)

export class MotDePasseSaisi {
  readonly #clair: string
  readonly marque: string

  constructor(clair: string) {
    this.#clair = clair
    this.marque = createHmac('sha256', process.env.NEXTAUTH_SECRET ?? SANS_SECRET)
      .update(clair)
      .digest('base64url')
  }

  enClair(): string {
    return this.#clair
  }
}

/** Kept as typed, spaces and all: only composed, so that two keyboards agree on « é ». */
export const motDePasseSchema = z
  .string({ error: (p) => (p.input === undefined ? 'À renseigner.' : 'Donnez un texte.') })
  .min(1, 'À renseigner.')
  .max(LONGUEUR_MAXIMUM * 2, `Au plus ${LONGUEUR_MAXIMUM} caractères.`)
  .refine((t) => t.isWellFormed(), {
    error: 'Ce texte contient un caractère interdit : ressaisissez-le.',
    abort: true,
  })
  .transform((t) => new MotDePasseSaisi(normaliser(t)))

export const normaliser = (clair: string): string => clair.normalize('NFC')
