/** Tokens of the web service: made, shown once, used, revoked; and everything that is none. */
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { executerInvariants } from '@/lib/base/invariants'
import { acteur, refusDe } from '@/lib/core/aide-aux-tests'
import { reglerHorloge } from '@/lib/core/horloge'
import { jourParis, plusJours } from '@/lib/mesures/jour'
import { lesDistributeurs } from '@/lib/ventes/clients-de-test'
import { creerCompte } from './comptes-de-test'
import { puiser } from './debit'
import { listerJetons } from './jeton.queries'
import { enregistrerJeton, revoquerJeton } from './jeton.usecases'
import { fabriquerJeton, jetonBienForme } from './jeton-secret'
import { acteurDe, personneDe } from './session'
import { ecrireUsages, noterUsage } from './usage-jeton'

let base: BaseDeTest
beforeAll(async () => {
  base = await baseDeTest()
  await lesDistributeurs()
  await creerCompte('vente', 'commerce')
})
afterAll(() => base.fermer())
let remettre = () => {}
afterEach(() => remettre())

const COMMERCE = acteur('commerce')
const CARRECLERC = acteur('distributeur')
const presenter = (jeton: string | null) => acteurDe(new Headers({ authorization: `Bearer ${jeton}` }))
const nouveau = (saisie: object = {}, qui = COMMERCE) =>
  enregistrerJeton(qui, { id: 'carr15432', nom: 'ERP', ...saisie })

describe('the secret', () => {
  test('is long, told apart by its checksum, and never the same', () => {
    const jetons = Array.from({ length: 1_000 }, fabriquerJeton)
    expect(new Set(jetons).size).toBe(1_000)
    for (const jeton of jetons) expect(jeton).toMatch(/^noix_[0-9A-Za-z]{49}$/)
    expect(jetons.every(jetonBienForme)).toBe(true)
  })

  test('one letter changed is no token any more', () => {
    const jeton = fabriquerJeton()
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: jeton.length - 1 }),
        fc.constantFrom(...'09AZaz'),
        (i, lettre) => {
          fc.pre(jeton[i] !== lettre)
          expect(jetonBienForme(jeton.slice(0, i) + lettre + jeton.slice(i + 1))).toBe(false)
        },
      ),
    )
  })
})

describe('a token', () => {
  test('opens what its distributor may see, and is kept as a print only', async () => {
    const fait = await nouveau()
    expect(await presenter(fait.jeton)).toEqual({
      par: 'jeton',
      acteur: {
        utilisateurId: 0,
        identifiant: 'service:carr15432',
        nom: 'ERP',
        role: 'distributeur',
        clientCode: 'carr15432',
        sessionId: null,
        jetonId: fait.id,
      },
    })
    const secret = String(fait.jeton).slice(10)
    const tables = await base.db.$queryRaw<{ tout: string }[]>`
      SELECT query_to_xml('SELECT * FROM ' || quote_ident(tablename), true, true, '')::text AS tout
      FROM pg_tables WHERE schemaname = 'public'`
    expect(tables.length).toBeGreaterThan(20)
    for (const { tout } of tables) expect(tout).not.toContain(secret)
    const { elements } = await listerJetons(CARRECLERC, { id: 'carr15432' })
    expect(JSON.stringify(elements)).not.toContain(secret)
    expect(elements[0]).toMatchObject({ nom: 'ERP', debut: fait.jeton?.slice(0, 10), etat: 'valide' })
  })

  test('is not told again to whoever repeats the key', async () => {
    const cle = { cleIdempotence: 'une-fois' }
    const saisie = { id: 'carr15432', nom: 'Une fois' }
    const { id } = await base.db.utilisateur.findUniqueOrThrow({ where: { identifiant: 'vente' } })
    const premier = await enregistrerJeton(acteur('commerce', id), saisie, cle)
    const second = await enregistrerJeton(acteur('commerce', id), saisie, cle)
    expect(second).toEqual({ ...premier, jeton: null })
    expect(premier.jeton).toMatch(/^noix_/)
  })

  test('opens no page, even beside a session', async () => {
    const { jeton } = await nouveau()
    expect(await personneDe(new Headers({ authorization: `Bearer ${jeton}` }))).toBeNull()
  })

  test('is dead once revoked, and stays so', async () => {
    const { id, jeton } = await nouveau()
    await revoquerJeton(CARRECLERC, { id: 'carr15432', jeton: id })
    expect(await presenter(jeton)).toBeNull()
    const refus = await refusDe(() => revoquerJeton(COMMERCE, { id: 'carr15432', jeton: id }))
    expect(refus.genre).toBe('impossible')
    await expect(
      base.db.$executeRaw`UPDATE jeton SET revoque_le = NULL, revoque_par = NULL WHERE id = ${id}`,
    ).rejects.toThrow()
  })

  test('opens on its last day and no longer', async () => {
    const aujourdhui = jourParis(new Date())
    const { jeton } = await nouveau({ expireLe: aujourdhui })
    expect(await presenter(jeton)).not.toBeNull()
    const demain = new Date(Date.now() + 86_400_000)
    remettre = reglerHorloge(() => demain)
    expect(await presenter(jeton)).toBeNull()
  })

  test('cannot be born dead, nor be the 21st', async () => {
    const hier = plusJours(jourParis(new Date()), -1)
    const refus = await refusDe(() => nouveau({ expireLe: hier }))
    expect(refus.champs).toEqual([{ champ: 'expireLe', message: expect.stringContaining('déjà passé') }])
    const supermarket = { id: 'supe00001', nom: 'Caisse' }
    for (let i = 0; i < 20; i++) await enregistrerJeton(COMMERCE, supermarket)
    expect((await refusDe(() => enregistrerJeton(COMMERCE, supermarket))).genre).toBe('impossible')
  })

  test('of another is as absent as none', async () => {
    const { id } = await nouveau()
    const ailleurs = { ...acteur('distributeur'), clientCode: 'supe00001' }
    const etranger = await refusDe(() => listerJetons(ailleurs, { id: 'carr15432' }))
    const absent = await refusDe(() => listerJetons(COMMERCE, { id: 'abcd99999' }))
    expect(etranger.genre).toBe('introuvable')
    expect(etranger.message.replace('carr15432', '')).toBe(absent.message.replace('abcd99999', ''))
    expect((await refusDe(() => revoquerJeton(ailleurs, { id: 'carr15432', jeton: id }))).genre).toBe(
      'introuvable',
    )
    expect((await refusDe(() => revoquerJeton(ailleurs, { id: 'supe00001', jeton: id }))).genre).toBe(
      'introuvable',
    )
    expect((await refusDe(() => nouveau({}, ailleurs))).genre).toBe('introuvable')
  })
})

test('what is no token is nobody, and costs no question to the base', async () => {
  const avant = process.env.DATABASE_URL
  const juste = fabriquerJeton()
  const entete = fc.oneof(
    fc.string().map((s) => `Bearer ${s}`),
    fc.string(),
    fc.constantFrom(
      'Bearer',
      'Bearer ',
      `Basic ${juste}`,
      `Bearer ${juste} ${juste}`,
      `Bearer ${juste}x`,
      `Bearer ${juste.toLowerCase()}`,
    ),
    fc.integer({ min: 0, max: 53 }).map((i) => `Bearer ${juste.slice(0, i)}${juste.slice(i + 1)}`),
  )
  await fc.assert(
    fc.asyncProperty(
      entete.filter((e) => !/[^\x21-\x7e ]/.test(e)),
      async (authorization) => {
        delete process.env.DATABASE_URL
        expect(await acteurDe(new Headers({ authorization }))).toBeNull()
      },
    ),
    { numRuns: 10_000 },
  )
  process.env.DATABASE_URL = avant
  expect(await presenter(juste)).toBeNull()
})

test('its use is counted in memory and written together', async () => {
  const { id } = await nouveau()
  for (let i = 0; i < 5; i++) noterUsage(id, { ms: 2, freinee: i === 4 })
  const lire = async () =>
    (await listerJetons(COMMERCE, { id: 'carr15432' })).elements.find((j) => j.id === id)
  expect((await lire())?.derniereUtilisationLe).not.toBeNull()
  expect(await base.db.usageJeton.count({ where: { jetonId: id } })).toBe(0)
  await ecrireUsages()
  noterUsage(id, { ms: 3, freinee: false })
  await ecrireUsages()
  expect(await base.db.usageJeton.findMany({ where: { jetonId: id } })).toEqual([
    expect.objectContaining({ requetes: 6, freinees: 1, dureeMs: 13n }),
  ])
  expect((await lire())?.requetes30Jours).toBe(6)
})

describe('how fast it may ask', () => {
  test('a minute’s worth at once, then at a steady pace', () => {
    let seau: ReturnType<typeof puiser>['seau'] | undefined
    const demander = (ms: number) => {
      const verdict = puiser(seau, ms, 60)
      seau = verdict.seau
      return verdict.attenteSecondes
    }
    for (let i = 0; i < 60; i++) expect(demander(0)).toBe(0)
    expect(demander(0)).toBe(1)
    expect(demander(999)).toBe(1)
    expect(demander(1_001)).toBe(0)
    expect(demander(1_001)).toBe(1)
    // A clock that goes back gives nothing.
    expect(demander(0)).toBe(1)
  })
})

test('the invariants hold after all of it', async () => {
  expect((await executerInvariants(base.url)).filter(({ total }) => total > 0)).toEqual([])
})
