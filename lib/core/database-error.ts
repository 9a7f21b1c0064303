/**
 * Sorts what the database throws into refusals that people can act on. Prisma 7 over a driver adapter reports one
 * PostgreSQL fact in several dresses (measured, fiabilite.md rule 2): a known code (P2002), P2010 or P2039 with the
 * SQLSTATE inside `meta.driverAdapterError`, or a bare DriverAdapterError at COMMIT for deferred triggers.
 */
import { conflit, type DomainError, impossible, occupe } from './domain-error'

// A raw query that meets a wall has neither a known code nor a SQLSTATE: only the adapter's own word, its `kind`.
const OCCUPE = new Set([
  'P2024',
  'P2028',
  'P2034',
  'P2037',
  '40001',
  '40P01',
  '53300',
  '55P03',
  'TooManyConnections',
  'TransactionWriteConflict',
])
const ABSENTE = new Set([
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
  '08001',
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  // Of Node's sockets: a raw read meets them bare, and an address with two faces (::1, 127.0.0.1) without any message.
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
])
/** A Unix socket is gone while PostgreSQL restarts: ENOENT, but of `connect` only. */
const RESEAU =
  /connect ENOENT|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|Connection terminated|Connection ended|terminating connection|not accepting|not queryable|timeout expired|timeout exceeded when trying to connect/i
/** SQLSTATE of our own triggers: their message is already a French sentence (prisma/migrations). */
const DECLENCHEUR = 'NX001'

interface Trouve {
  codes: Set<string>
  messages: string[]
}

/** Walks the nested causes (bounded) and collects every code and message met. */
function fouiller(erreur: unknown): Trouve {
  const trouve: Trouve = { codes: new Set(), messages: [] }
  const file: unknown[] = [erreur]
  for (let i = 0; i < file.length && i < 12; i++) {
    const noeud = file[i]
    if (typeof noeud !== 'object' || noeud === null) continue
    const { code, originalCode, kind, message, originalMessage, cause, meta, driverAdapterError } =
      noeud as Record<string, unknown>
    for (const c of [code, originalCode, kind]) if (typeof c === 'string') trouve.codes.add(c)
    for (const m of [originalMessage, message]) if (typeof m === 'string') trouve.messages.push(m)
    file.push(cause, meta, driverAdapterError)
  }
  return trouve
}

const parmi = (codes: Set<string>, connus: Set<string>) => [...codes].some((c) => connus.has(c))

/** The refusal behind a database error, or null when it is a bug of ours. */
export function refusDeLaBase(erreur: unknown): DomainError | null {
  const { codes, messages } = fouiller(erreur)
  if (codes.has(DECLENCHEUR))
    return impossible(
      messages.find((m) => /[a-z]{3} .*\.$/i.test(m)) ?? 'Cette écriture romprait un équilibre.',
    )
  if (codes.has('57014'))
    return occupe(
      'Cette demande a pris trop de temps et a été arrêtée : réessayez dans un instant, ou demandez moins à la fois.',
    )
  if (parmi(codes, OCCUPE))
    return occupe(
      'Cette donnée est en cours de modification par une autre personne : réessayez dans un instant.',
    )
  if (parmi(codes, ABSENTE) || messages.some((m) => RESEAU.test(m)))
    // The connection may have gone while the base was confirming: nobody knows then whether it did.
    return occupe(
      'La base de données ne répond pas pour le moment : réessayez dans un instant, après avoir vérifié que ce que vous enregistriez n’y est pas déjà.',
    )
  if (codes.has('P2002') || codes.has('23505') || codes.has('23P01'))
    return conflit('Une autre saisie vient de prendre cette place : relisez la fiche puis recommencez.')
  if (codes.has('P2003') || codes.has('23503') || codes.has('23001'))
    return impossible('Un élément cité n’existe pas ou sert encore : relisez la saisie.')
  if (codes.has('23514'))
    return impossible(
      'Une règle de la base refuse cette écriture : relisez la saisie, rien n’a été enregistré.',
    )
  return null
}
