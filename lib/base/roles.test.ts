/** deploy/postgresql/roles.sql and base.sql on a real server: who owns migrates, who serves reads and writes rows, and no more. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appliquerMigrations, exigerMigrations } from './migrations'
import { dansRacine } from './racine'
import { ADRESSE_DU_MODELE } from './serveur-de-test'

/** Roles belong to the whole server: these are this test's own. */
const NOM = `noixcoop_${randomUUID().slice(0, 8)}`
const MOTS = { app: 'mot-app', proprietaire: 'mot-proprietaire', lecture: 'mot-lecture' }

const adresse = (base: string, role?: keyof typeof MOTS): string => {
  const url = new URL(process.env[ADRESSE_DU_MODELE] ?? '')
  url.pathname = `/${base}`
  if (role) Object.assign(url, { username: `${NOM}_${role}`, password: MOTS[role] })
  return url.href
}

async function dire(url: string, sql: string): Promise<unknown> {
  const session = new pg.Client({ connectionString: url })
  session.on('error', () => {})
  await session.connect()
  try {
    return await session.query(sql)
  } finally {
    await session.end()
  }
}

/** As psql does: its own commands aside, each statement on its own, in the base that \connect names. */
async function jouer(script: string): Promise<void> {
  let base = 'postgres'
  for (const part of script.split(/^(?=\\)/m)) {
    base = /^\\connect (\w+)/.exec(part)?.[1] ?? base
    const phrases = part
      .replace(/^\\.*$/gm, '')
      .replace(/^--.*$/gm, '')
      .split(';')
      .map((p) => p.trim())
      .filter(Boolean)
    // Not in one transaction: CREATE DATABASE refuses it. SET ROLE holds for what follows in one session.
    if (part.startsWith('\\connect')) await dire(adresse(base), phrases.join(';\n'))
    else for (const phrase of phrases) await dire(adresse(base), phrase)
  }
}

beforeAll(async () => {
  for (const fichier of ['roles.sql', 'base.sql']) {
    const script = readFileSync(dansRacine(`deploy/postgresql/${fichier}`), 'utf8')
      .replaceAll(/\bnoixcoop/g, NOM)
      .replaceAll(/:'(app|proprietaire|lecture)'/g, (_, role: keyof typeof MOTS) => `'${MOTS[role]}'`)
      .replaceAll(':"base"', NOM)
    await jouer(script)
  }
})
afterAll(async () => {
  await dire(adresse('postgres'), `DROP DATABASE ${NOM} WITH (FORCE)`)
  for (const role of Object.keys(MOTS)) await dire(adresse('postgres'), `DROP ROLE ${NOM}_${role}`)
})

test('a process waits for the migrations of the owner, then finds its schema', async () => {
  const deLApp = adresse(NOM, 'app')
  await expect(exigerMigrations(deLApp)).rejects.toThrow(/^La base attend \d+ migrations .*npm run migrer/)
  await expect(appliquerMigrations(deLApp)).rejects.toThrow()
  expect((await appliquerMigrations(adresse(NOM, 'proprietaire'))).length).toBeGreaterThan(5)
  await exigerMigrations(deLApp)
})

test.each(['TRUNCATE audit', 'ALTER TABLE lot DISABLE TRIGGER ALL', 'DROP TABLE lot', 'CREATE TABLE x ()'])(
  'the account of the processes cannot %s',
  async (sql) => {
    await expect(dire(adresse(NOM, 'app'), sql)).rejects.toThrow(/permission denied|must be owner/)
  },
)

test('it reads and writes rows', async () => {
  await dire(
    adresse(NOM, 'app'),
    "INSERT INTO echec_connexion (cle, echecs, dernier_le, prochain_essai) VALUES ('x', 1, now(), now())",
  )
  await dire(adresse(NOM, 'app'), "DELETE FROM echec_connexion WHERE cle = 'x'")
})

test('the account that reads cannot write', async () => {
  await dire(adresse(NOM, 'lecture'), 'SELECT count(*) FROM lot')
  await expect(dire(adresse(NOM, 'lecture'), 'DELETE FROM echec_connexion')).rejects.toThrow(/read-only/)
  await expect(
    dire(adresse(NOM, 'lecture'), 'BEGIN READ WRITE; DELETE FROM echec_connexion'),
  ).rejects.toThrow(/permission denied/)
})
