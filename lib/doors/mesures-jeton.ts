import { createHash, timingSafeEqual } from 'node:crypto'
import { Empechement } from '@/lib/base/empechement'

const LONGUEUR_MINIMUM = 24

/** The secret that opens the measures; undefined: nobody may read them. Throws on one that could be guessed. */
export function jetonDesMesures(): string | undefined {
  const jeton = process.env.NOIXCOOP_MESURES_JETON
  if (!jeton) return undefined
  if (jeton.length >= LONGUEUR_MINIMUM && !/\s/.test(jeton)) return jeton
  throw new Empechement(
    `NOIXCOOP_MESURES_JETON compte au moins ${LONGUEUR_MINIMUM} caractères, sans espace : prenez-en un au hasard (openssl rand -hex 24).`,
  )
}

const BEARER = /^Bearer +(\S+) *$/i
const empreinte = (texte: string) => createHash('sha256').update(texte).digest()

/** Compared in constant time. */
export function presenteLeJeton(autorisation: string | null, attendu: string): boolean {
  const presente = BEARER.exec(autorisation ?? '')?.[1]
  return presente !== undefined && timingSafeEqual(empreinte(presente), empreinte(attendu))
}
