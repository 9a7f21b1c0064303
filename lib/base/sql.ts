import { Prisma } from '@/prisma/generated/client'

/** The conditions that apply, joined by AND; TRUE when none does. Values stay parameters. */
export const toutes = (...conditions: (Prisma.Sql | false | null | undefined)[]): Prisma.Sql => {
  const posees = conditions.filter((c): c is Prisma.Sql => Boolean(c))
  return posees.length > 0 ? Prisma.join(posees, ' AND ') : Prisma.sql`TRUE`
}

/** What people type becomes a LIKE pattern that matches anywhere, with its own % and _ taken as letters. */
export const motif = (texte: string): string => `%${texte.replace(/[\\%_]/g, '\\$&')}%`

/** One of the conditions at least; FALSE when there is none. */
export const lUne = (...conditions: (Prisma.Sql | false | null | undefined)[]): Prisma.Sql => {
  const posees = conditions.filter((c): c is Prisma.Sql => Boolean(c))
  return posees.length > 0 ? Prisma.sql`(${Prisma.join(posees, ' OR ')})` : Prisma.sql`FALSE`
}

/** One of these codes: an array is one parameter, whose size the planner knows. */
export const parmi = (colonne: Prisma.Sql, codes: readonly string[]): Prisma.Sql | null =>
  codes.length > 0 ? Prisma.sql`${colonne} = ANY (${codes}::text[])` : null

const MOTS_MAXIMUM = 8

/** The words of a search, as typed. */
export const motsDe = (recherche: string): string[] =>
  recherche.split(/\s+/).filter(Boolean).slice(0, MOTS_MAXIMUM)

/** Every word typed is found somewhere in the text, without accents or capitals, in any order. */
export const contientMots = (texte: Prisma.Sql, recherche: string): Prisma.Sql =>
  toutes(
    ...motsDe(recherche).map((mot) => Prisma.sql`sans_accents(${texte}) LIKE sans_accents(${motif(mot)})`),
  )

/** Rows in the order of the keys that a keyset query gave. */
export function dansLOrdre<T>(cles: string[], lignes: T[], cle: (ligne: T) => string): T[] {
  const parCle = new Map(lignes.map((ligne) => [cle(ligne), ligne]))
  return cles.flatMap((c) => parCle.get(c) ?? [])
}
