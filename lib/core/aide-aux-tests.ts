/** What the tests of use cases share: who acts, and the proof that a refusal says one sentence and writes nothing. */
import assert from 'node:assert/strict'
import pg from 'pg'
import type { Acteur } from '@/lib/access/acteur'
import type { Role } from '@/lib/access/droits'
import { type DomainError, estDomainError } from './domain-error'

export const acteur = (role: Role, utilisateurId = 0): Acteur => ({
  utilisateurId,
  identifiant: role,
  nom: role,
  role,
  clientCode: role === 'distributeur' ? 'carr15432' : null,
  sessionId: null,
})

const PHRASE = /^(?:\S+ : )?[«A-ZÀÂÉÈÊÎÔŒ0-9].*[.?»]$/su
const TECHNIQUE =
  /\b(invalid|error|expected|received|prisma|constraint|violates|undefined|object|string|null|select|insert|update)\b/i

/** A French sentence for people: no machine speaks in it. */
export function estUnePhrase(phrase: string): void {
  assert.match(phrase, PHRASE)
  assert.doesNotMatch(phrase, TECHNIQUE)
}

/** The refusal, after checking that it is one, that it says sentences, and that not one row of one table moved. */
export async function refusDe(effet: () => Promise<unknown>): Promise<DomainError> {
  const avant = await empreinteDeLaBase()
  const erreur = await effet().then(
    () => assert.fail('accepted, although it has to be refused'),
    (e: unknown) => e,
  )
  if (!estDomainError(erreur)) throw erreur
  for (const phrase of [erreur.message, ...erreur.champs.map((c) => c.message)]) estUnePhrase(phrase)
  assert.deepEqual(await empreinteDeLaBase(), avant, 'a refusal wrote something')
  return erreur
}

let session: { url: string; client: pg.Client; sql: string } | null = null

/** One session of our own for each base; it ends with the base. */
async function sessionDeLecture() {
  const url = process.env.DATABASE_URL ?? ''
  if (session?.url === url) return session
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  const { rows: tables } = await client.query<{ nom: string }>(
    "SELECT tablename AS nom FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
  )
  session = { url, client, sql: sqlDesEmpreintes(tables.map(({ nom }) => nom)) }
  return session
}

/**
 * A print of each table: its rows, and the sum of the transactions that wrote them as they stand. Two prints of one base
 * differ exactly when it was written in between: a later transaction has a higher number, so that as many rows with one
 * written since, were it to the same values, have a higher sum.
 */
export const sqlDesEmpreintes = (tables: readonly string[]): string =>
  tables
    .map(
      (nom) =>
        `SELECT ${pg.escapeLiteral(nom)} AS nom, count(*) || ' ' || coalesce(sum(xmin::text::bigint), 0) AS empreinte FROM ${pg.escapeIdentifier(nom)}`,
    )
    .join(' UNION ALL ')

/** The print of every table. */
export async function empreinteDeLaBase(): Promise<Record<string, string>> {
  const { client, sql } = await sessionDeLecture()
  // Planned once: a test asks it hundreds of times.
  const { rows } = await client.query<{ nom: string; empreinte: string }>({ name: 'empreintes', text: sql })
  assert.ok(rows.length > 15, 'tables not found')
  return Object.fromEntries(rows.map((r) => [r.nom, r.empreinte]))
}
