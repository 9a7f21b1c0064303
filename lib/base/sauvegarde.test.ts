/** The whole demonstration out and in: the same bytes table by table, or one sentence and nothing at all. */
import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { creerMonde } from '@/prisma/monde'
import { type BaseDeTest, baseDuMonde } from './base-de-test'
import { estVide, lireTables } from './catalogue'
import { estDemonstration, marquerDemonstration } from './demonstration'
import { lireMigrations } from './dossiers-migrations'
import { executerInvariants } from './invariants'
import { restaurer } from './restaurer'
import { lireSauvegarde } from './sauvegarde-fichier'
import type { Manifeste } from './sauvegarde-manifeste'
import { sauvegarder } from './sauvegarder'
import { sceller } from './sceaux'

const dossier = mkdtempSync(join(tmpdir(), 'noixcoop-sauvegarde-'))
const FICHIER = join(dossier, 'monde.sauvegarde')
let base: BaseDeTest
let manifeste: Manifeste
const faites: string[] = []

beforeAll(async () => {
  base = await baseDuMonde(creerMonde)
  await marquerDemonstration(base.url, async () => {})
  expect(await sceller(base.url)).toBeGreaterThan(0)
  manifeste = await sauvegarder(base.url, FICHIER)
}, 120_000)
afterAll(async () => {
  for (const nom of faites) await administrer(`DROP DATABASE IF EXISTS ${nom} WITH (FORCE)`)
  await administrer('DROP ROLE IF EXISTS essai_proprietaire')
  await base.fermer()
  rmSync(dossier, { recursive: true })
})

async function dans<T>(url: string, action: (session: pg.Client) => Promise<T>): Promise<T> {
  const session = new pg.Client({ connectionString: url })
  await session.connect()
  return action(session).finally(() => session.end())
}
const ailleurs = (chemin: string, compte?: string): string => {
  const url = new URL(base.url)
  url.pathname = `/${chemin}`
  if (compte) url.username = compte
  if (compte) url.password = compte
  return url.href
}
const administrer = (sql: string) => dans(ailleurs('postgres'), (session) => session.query(sql))

/** A base with nothing in it. */
async function neuve(proprietaire?: string): Promise<string> {
  const nom = `essai_${randomUUID().replaceAll('-', '')}`
  await administrer(`CREATE DATABASE ${nom} ${proprietaire ? `OWNER ${proprietaire}` : ''}`)
  faites.push(nom)
  return ailleurs(nom, proprietaire)
}
const vide = (url: string) => dans(url, estVide)
const refus = (url: string, fichier: string, migrations?: ReturnType<typeof lireMigrations>) =>
  restaurer(url, fichier, migrations).then(
    () => 'restaurée',
    (erreur: Error) => erreur.message,
  )
const gardes = (url: string) =>
  dans(url, async (session) => {
    const { rows } = await session.query(
      `SELECT tgrelid::regclass::text AS sur, tgname AS nom, tgenabled::text AS etat, pg_get_triggerdef(oid) AS dit FROM pg_trigger WHERE NOT tgisinternal
       UNION ALL SELECT conrelid::regclass::text, conname, convalidated::text, pg_get_constraintdef(oid) FROM pg_constraint
       WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2, 4`,
    )
    return rows
  })

describe('a whole base', () => {
  test('says what it holds: every table but the sessions, with its rows', async () => {
    const tables = await dans(base.url, lireTables)
    expect(manifeste.tables.map((t) => t.nom)).toEqual(tables.map((t) => t.nom))
    expect(manifeste.tables.map((t) => t.nom)).not.toContain('session')
    expect(manifeste.tables.find((t) => t.nom === 'livraison')?.lignes).toBe(await base.db.livraison.count())
    expect(manifeste.tables.find((t) => t.nom === 'sceau')?.lignes).toBe(await base.db.sceau.count())
    expect(manifeste.tables.find((t) => t.nom === 'audit')?.lignes).toBe(await base.db.audit.count())
    expect(readdirSync(dossier)).toEqual(['monde.sauvegarde'])
    expect(readFileSync(FICHIER).includes(process.env.NEXTAUTH_SECRET ?? 'absent')).toBe(false)
  })

  // A managed server gives its customer the owner's rights, and no more.
  test('comes back the same, byte for byte, under an owner who is no superuser', async () => {
    await administrer("CREATE ROLE essai_proprietaire LOGIN PASSWORD 'essai_proprietaire'")
    const url = await neuve('essai_proprietaire')
    expect((await restaurer(url, FICHIER)).migrees).toEqual([])
    const revenue = await sauvegarder(url, join(dossier, 'revenue.sauvegarde'))
    expect(revenue.tables).toEqual(manifeste.tables)
    expect(revenue.sequences).toEqual(manifeste.sequences)
    expect(await gardes(url)).toEqual(await gardes(base.url))
    expect(await estDemonstration(url)).toBe(true)
    expect((await executerInvariants(url)).filter(({ total }) => total > 0)).toEqual([])
    await dans(url, async (session) => {
      const { rows } = await session.query<{ id: string; max: string }>(
        `SELECT (SELECT max(id) FROM audit) AS max, nextval(pg_get_serial_sequence('audit', 'id')) AS id`,
      )
      expect(Number(rows[0]?.id)).toBe(Number(rows[0]?.max) + 1)
      await expect(session.query('DELETE FROM audit')).rejects.toThrow(/ne se modifie pas/)
      await expect(session.query('TRUNCATE lot')).rejects.toThrow()
    })
  })

  test('of older migrations is restored as it was, then migrated', async () => {
    const nouvelle = {
      nom: '29990101000000_plus_tard',
      sql: 'ALTER TABLE lot ADD COLUMN essai int; UPDATE lot SET essai = 1',
      empreinte: 'f'.repeat(64),
    }
    const url = await neuve()
    expect((await restaurer(url, FICHIER, [...lireMigrations(), nouvelle])).migrees).toEqual([nouvelle.nom])
    await dans(url, async (session) => {
      const { rows } = await session.query('SELECT count(*)::int AS n FROM lot WHERE essai = 1')
      expect(rows[0].n).toBe(manifeste.tables.find((t) => t.nom === 'lot')?.lignes)
    })
    const fichier = join(dossier, 'recente.sauvegarde')
    await sauvegarder(url, fichier)
    const autre = await neuve()
    expect(await refus(autre, fichier)).toMatch(
      /^Cette sauvegarde vient d’une version plus récente .*29990101/,
    )
    expect(await vide(autre)).toBe(true)
  })

  test('is read at one moment, whatever is written meanwhile', async () => {
    const url = await neuve()
    await restaurer(url, FICHIER)
    const fichier = join(dossier, 'pendant.sauvegarde')
    let fini = false
    let ecrites = 0
    // Each change touches two tables, at both ends of the alphabet.
    const ecrire = dans(url, async (session) => {
      for (let n = 1; !fini; ecrites = n++)
        await session.query(`BEGIN; INSERT INTO audit (acteur, operation, objet, code) VALUES ('essai', 'essai', 'essai', '${n}');
          UPDATE variete SET nom = 'Essai ${n}' WHERE code = (SELECT min(code) FROM variete); COMMIT`)
    })
    await expect.poll(() => ecrites).toBeGreaterThan(0)
    await sauvegarder(url, fichier)
    fini = true
    await ecrire
    const copie = await neuve()
    await restaurer(copie, fichier)
    await dans(copie, async (session) => {
      const { rows } = await session.query<{ dit: number; nom: string }>(
        `SELECT (SELECT count(*)::int FROM audit WHERE acteur = 'essai') AS dit, nom FROM variete ORDER BY code LIMIT 1`,
      )
      expect(rows[0]?.nom).toBe(`Essai ${rows[0]?.dit}`)
    })
  })
})

describe('refused in one sentence, and nothing has changed', () => {
  test('a file with one byte changed, wherever it is', async () => {
    const url = await neuve()
    const octets = readFileSync(FICHIER)
    const abime = join(dossier, 'abime')
    const pas = Math.floor(octets.length / 150)
    const places = [
      ...Array.from({ length: 150 }, (_, i) => i * pas),
      ...Array.from({ length: 60 }, (_, i) => octets.length - 1 - i),
      ...Array.from({ length: 40 }, (_, i) => i),
    ]
    for (const place of places) {
      const copie = Buffer.from(octets)
      copie[place] = (copie[place] ?? 0) ^ (1 << (place % 8))
      writeFileSync(abime, copie)
      expect(await refus(url, abime), `byte ${place}`).toMatch(
        /^Le fichier \S+ (est abîmé ou incomplet|n’est pas une sauvegarde) [^\n]+\.$/,
      )
    }
    expect(await vide(url)).toBe(true)
  }, 60_000)

  test('a file that was cut, lengthened, or is something else', async () => {
    const url = await neuve()
    const octets = readFileSync(FICHIER)
    const abime = join(dossier, 'coupe')
    const coupes = [
      0,
      1,
      21,
      22,
      61,
      62,
      63,
      ...Array.from({ length: 40 }, (_, i) => octets.length - 1 - i ** 3),
    ]
    for (const longueur of coupes) {
      writeFileSync(abime, octets.subarray(0, Math.max(0, longueur)))
      expect(await refus(url, abime), `${longueur} bytes`).toMatch(
        /^Le fichier \S+ (est abîmé|n’est pas une)/,
      )
    }
    writeFileSync(abime, Buffer.concat([octets, Buffer.from('x')]))
    expect(await refus(url, abime)).toMatch(/^Le fichier \S+ est abîmé ou incomplet/)
    writeFileSync(abime, 'code;nom\nL0512;x\n'.repeat(100))
    expect(await refus(url, abime)).toMatch(/^Le fichier \S+ n’est pas une sauvegarde/)
    expect(await refus(url, join(dossier, 'absent'))).toMatch(/n’existe pas\.$/)
    expect(await refus(url, dossier)).toMatch(/^\S+ : c’est un dossier\.$/)
    expect(await vide(url)).toBe(true)
  })

  test('migrations that are not ours, or that leave a table out', async () => {
    const url = await neuve()
    const changees = lireMigrations().map((m, i) => (i === 1 ? { ...m, empreinte: '0'.repeat(64) } : m))
    expect(await refus(url, FICHIER, changees)).toMatch(/^La migration \S+ a changé/)
    const enPlus = lireMigrations().map((m, i) =>
      i === 1 ? { ...m, sql: `${m.sql}; CREATE TABLE ajoutee (id int PRIMARY KEY)` } : m,
    )
    expect(await refus(url, FICHIER, enPlus)).toMatch(/ne vont pas ensemble \(il manque : ajoutee \(id\)\)/)
    expect(await vide(url)).toBe(true)
  })

  test('a base that is not empty', async () => {
    const avant = await base.db.audit.count()
    expect(await refus(base.url, FICHIER)).toMatch(/^Cette base n’est pas vide/)
    expect(await base.db.audit.count()).toBe(avant)
  })

  test('a name that is taken, a folder that is not there, a base that is empty', async () => {
    await expect(sauvegarder(base.url, FICHIER)).rejects.toThrow(/existe déjà/)
    await expect(sauvegarder(base.url, join(dossier, 'non/x'))).rejects.toThrow(/n’existe pas\.$/)
    await expect(sauvegarder(await neuve(), join(dossier, 'rien'))).rejects.toThrow(/^Cette base est vide/)
    expect(existsSync(join(dossier, 'rien'))).toBe(false)
    expect(readdirSync(dossier).filter((nom) => nom.endsWith('.partiel'))).toEqual([])
  })

  test('a restoration that is cut in the middle', async () => {
    const url = await neuve()
    const cours = refus(url, FICHIER)
    // As a kill does: its connection goes while rows are coming in.
    await expect
      .poll(
        () =>
          administrer(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'COPY%FROM STDIN' AND pid <> pg_backend_pid()",
          ).then(({ rowCount }) => rowCount),
        { interval: 1, timeout: 15_000 },
      )
      .toBeGreaterThan(0)
    expect(await cours).toMatch(/^La restauration a échoué, la base est inchangée/)
    expect(await vide(url)).toBe(true)
    expect((await restaurer(url, FICHIER)).manifeste.tables).toEqual(manifeste.tables)
  })
})

test('the file tells its own manifest', async () => {
  expect((await lireSauvegarde(FICHIER)).manifeste).toEqual(manifeste)
})
