import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { demarrerPostgres } from './postgres-embarque'
import { signaler } from './postgres-serveur'
import { dormir } from './processus'

const TENUE_MS = 3_000

async function ouvrir(url: string): Promise<pg.Client> {
  const session = new pg.Client({ connectionString: url })
  session.on('error', () => {})
  await session.connect()
  return session
}

// A busy machine: PostgreSQL refuses to start while a query of the dead one is at work, and forgets its port in between.
test('one that was killed comes back at the same address, however long what is left of it takes to end', async () => {
  const dossier = mkdtempSync(join(tmpdir(), 'noixcoop-postgres-'))
  onTestFinished(() => rmSync(dossier, { recursive: true, force: true }))
  const postgres = await demarrerPostgres({ dossier, journal: () => {} })
  onTestFinished(postgres.arreter)
  const dits: string[] = []
  const dire = (phrase: string) => void dits.push(phrase)
  onTestFinished(postgres.veiller({ dire, abandonner: dire, enArret: () => false }))

  const occupee = await ouvrir(postgres.url)
  const { rows } = await occupee.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  const attardee = rows[0]?.pid ?? 0
  const maitre = Number.parseInt(readFileSync(join(postgres.dossier, 'base/postmaster.pid'), 'utf8'), 10)
  signaler(attardee, 'SIGSTOP')
  onTestFinished(() => signaler(attardee, 'SIGCONT'))
  signaler(maitre, 'SIGKILL')
  await dormir(TENUE_MS)
  expect(dits).toEqual(['PostgreSQL s’est arrêté sans qu’on le demande : il redémarre (1 sur 5).'])

  signaler(attardee, 'SIGCONT')
  await expect.poll(() => dits.length, { timeout: 20_000 }).toBe(2)
  expect(dits[1]).toMatch(/^PostgreSQL répond de nouveau, en \d+ ms\.$/)
  const retrouvee = await ouvrir(postgres.url)
  expect((await retrouvee.query('SELECT 1 AS un')).rows).toEqual([{ un: 1 }])
  await retrouvee.end()
}, 60_000)
