/**
 * How an error is written in the log: enough to find the fault, nothing of what people typed. Prisma prints the whole
 * call with its values, PostgreSQL the value it could not read, JSON.parse the text it stumbled on.
 */

import { pileDOrigine } from './pile-d-origine'

interface ErreurEcrite {
  type: string
  message: string
  code?: string
  digest?: string
  table?: string
  contrainte?: string
  pile?: string
  cause?: ErreurEcrite
}

const PROFONDEUR = 4
const MESSAGE_MAXIMUM = 500

/** A token of ours, wherever it slipped in. */
export const sansJeton = (texte: string): string => texte.replace(/noix_[\w-]+/g, 'noix_…')

/** What stands between quotes in these messages may be a value: PostgreSQL's class 22, a parser's own words. */
const sansCitation = (message: string): string => message.replace(/"[^"]*"|'[^']*'|`[^`]*`/g, '« … »')

const texteDe = (valeur: unknown): string | undefined => (typeof valeur === 'string' ? valeur : undefined)

function messageDe(erreur: Error, code: string | undefined): string {
  // « Invalid `prisma.x.create()` invocation: { data: … } » and, on the last line, what was wrong with it.
  if (/Prisma|DriverAdapter/.test(erreur.name) || /^\s*Invalid `/.test(erreur.message)) {
    const lignes = erreur.message.split('\n').filter((l) => l.trim() !== '')
    return sansCitation(lignes.at(-1)?.trim() ?? '')
  }
  return erreur instanceof SyntaxError || code?.startsWith('22')
    ? sansCitation(erreur.message)
    : erreur.message
}

/** The frames alone: the first lines of a stack repeat the message. */
const pileDe = ({ stack = '' }: Error): string =>
  pileDOrigine(
    stack
      .split('\n')
      .filter((l) => /^\s+at /.test(l))
      .slice(0, 20)
      // A line break in a message may bring a line that only looks like one.
      .map((l) => l.trim().slice(0, 500)),
  ).join('\n')

export function erreurAuJournal(erreur: unknown, profondeur = 0): ErreurEcrite {
  if (!(erreur instanceof Error)) return { type: typeof erreur, message: 'thrown without being an Error' }
  const { code, digest, table, constraint, cause } = erreur as unknown as Record<string, unknown>
  const codeLu = texteDe(code)
  const ecrite: ErreurEcrite = {
    type: erreur.name,
    message: sansJeton(messageDe(erreur, codeLu)).slice(0, MESSAGE_MAXIMUM),
  }
  const propres = {
    code: codeLu,
    digest: texteDe(digest),
    table: texteDe(table),
    contrainte: texteDe(constraint),
  }
  for (const [nom, valeur] of Object.entries(propres)) if (valeur) Object.assign(ecrite, { [nom]: valeur })
  const pile = pileDe(erreur)
  if (pile !== '') ecrite.pile = pile
  if (cause !== undefined && profondeur < PROFONDEUR) ecrite.cause = erreurAuJournal(cause, profondeur + 1)
  return ecrite
}
