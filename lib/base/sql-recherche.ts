/** How the search of the top bar asks: codes by their beginning, names in spite of typos. */
import type { Cherche } from '@/lib/mesures/cherche'
import type { FormeCode } from '@/lib/mesures/code'
import { codesPossibles, lireCodeCherche } from '@/lib/mesures/code-cherche'
import { Prisma } from '@/prisma/generated/client'
import { lUne, toutes } from './sql'

export interface RechercheCode {
  exact: string | null
  condition: Prisma.Sql
}

/** The code typed, then those that begin like it; null when the text is no code of that form. */
export function rechercheCode(
  { code }: Cherche,
  forme: FormeCode,
  colonne: Prisma.Sql,
): RechercheCode | null {
  const codes = code && codesPossibles(code, forme)
  if (!codes) return null
  const { exact, debut } = codes
  return {
    exact,
    condition: lUne(
      Prisma.sql`${colonne} LIKE ${`${debut}%`}`,
      exact !== null && Prisma.sql`${colonne} = ${exact}`,
    ),
  }
}

/** The code that a list is asked for with its zeros left out: « v58 » is V058. null when the text is no such code. */
export function codeAbrege(texte: string, forme: FormeCode, colonne: Prisma.Sql): Prisma.Sql | null {
  const code = lireCodeCherche(texte)
  if (!code || code.suite !== null || code.lettre !== forme.prefixe) return null
  const exact = codesPossibles(code, forme)?.exact
  return exact ? Prisma.sql`${colonne} = ${exact}` : null
}

/** Every word resembles a word of the text; a trigram index on the very same text answers. */
export const ressemble = (texte: Prisma.Sql, mots: readonly string[]): Prisma.Sql =>
  toutes(...mots.map((mot) => Prisma.sql`${mot} <% ${texte}`))

/** How much, from 0 to the number of words. */
export const ressemblance = (texte: Prisma.Sql, mots: readonly string[]): Prisma.Sql =>
  Prisma.join(
    mots.map((mot) => Prisma.sql`word_similarity(${mot}, ${texte})`),
    ' + ',
  )
