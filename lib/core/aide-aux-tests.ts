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

let session: { url: string; client: pg.Client } | null = null

/** One session of our own for each base; it ends with the base. */
async function sessionDeLecture(): Promise<pg.Client> {
  const url = process.env.DATABASE_URL ?? ''
  if (session?.url === url) return session.client
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  session = { url, client }
  return client
}

/** Number of rows and print of the content of every table. */
export async function empreinteDeLaBase(): Promise<Record<string, string>> {
  const client = await sessionDeLecture()
  const { rows: tables } = await client.query<{ nom: string }>(
    "SELECT quote_ident(tablename) AS nom FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
  )
  const lectures = tables.map(
    ({
      nom,
    }) => `SELECT '${nom}' AS nom, count(*) || ' ' || coalesce(md5(string_agg(ligne, '|' ORDER BY ligne)), '')
      AS empreinte FROM (SELECT t::text COLLATE "C" AS ligne FROM ${nom} t)`,
  )
  const { rows } = await client.query<{ nom: string; empreinte: string }>(lectures.join(' UNION ALL '))
  assert.ok(rows.length > 15, 'tables not found')
  return Object.fromEntries(rows.map((r) => [r.nom, r.empreinte]))
}
