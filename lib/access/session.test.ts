import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { reglerHorloge } from '@/lib/core/horloge'
import { CARRECLERC, nouveauClient } from '@/lib/ventes/clients-de-test'
import { ACTEUR_SYSTEME } from './acteur'
import { cookieDe, creerCompte, ouvrir, seConnecter } from './comptes-de-test'
import { fermerSession } from './connexion'
import { cookieSession } from './cookies'
import { acteurDe } from './session'
import { modifierUtilisateur } from './utilisateur.usecases'

let base: BaseDeTest
beforeAll(async () => {
  base = await baseDeTest()
  await creerCompte('claire')
  await nouveauClient(CARRECLERC)
  await creerCompte('julien', 'distributeur', { client: 'carr15432' })
})
afterAll(() => base.fermer())

const heures = (n: number) => n * 3_600_000
let remettre = () => {}
const avancer = (ms: number) => {
  const instant = new Date(Date.now() + ms)
  remettre = reglerHorloge(() => instant)
}
afterEach(() => remettre())

describe('who acts', () => {
  it('is read from the base, whatever the token says', async () => {
    const { sid, versionSession } = await ouvrir('julien')
    const entetes = await cookieDe({ sid, versionSession, role: 'direction', identifiant: 'claire' })
    expect(await acteurDe(entetes)).toMatchObject({
      par: 'cookie',
      acteur: { identifiant: 'julien', role: 'distributeur', clientCode: 'carr15432', sessionId: sid },
    })
  })

  it('is nobody without a cookie', async () => {
    expect(await acteurDe(new Headers())).toBeNull()
  })

  it('is nobody once signed out, on this device alone', async () => {
    const [ici, ailleurs] = [await ouvrir('claire'), await seConnecter('claire')]
    await fermerSession(ici.sid)
    expect(await acteurDe(await cookieDe(ici))).toBeNull()
    expect(await acteurDe(ailleurs)).not.toBeNull()
  })

  it('is nobody with a token sealed by another key, or out of date', async () => {
    const scelle = await ouvrir('claire')
    expect(await acteurDe(await cookieDe(scelle, 'another secret, long enough to seal'))).toBeNull()
    expect(await acteurDe(await cookieDe(scelle, undefined, -60))).toBeNull()
  })

  it('is nobody with a token that was good a moment ago and has ended since', async () => {
    const entetes = await cookieDe(await ouvrir('claire'), undefined, 60)
    expect(await acteurDe(entetes)).not.toBeNull()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 90_000 })
    try {
      expect(await acteurDe(entetes)).toBeNull()
    } finally {
      vi.useRealTimers()
    }
  })

  it('is nobody with a token that was good for the key of before', async () => {
    const entetes = await cookieDe(await ouvrir('claire'))
    expect(await acteurDe(entetes)).not.toBeNull()
    vi.stubEnv('NEXTAUTH_SECRET', 'another secret, long enough to seal')
    try {
      expect(await acteurDe(entetes)).toBeNull()
    } finally {
      vi.unstubAllEnvs()
    }
  })

  it('is nobody with a session of another version or none at all', async () => {
    const scelle = await ouvrir('claire')
    expect(
      await acteurDe(await cookieDe({ ...scelle, versionSession: scelle.versionSession + 1 })),
    ).toBeNull()
    expect(await acteurDe(await cookieDe({ sid: scelle.sid }))).toBeNull()
    expect(await acteurDe(await cookieDe({ sid: { not: '' }, versionSession: 1 }))).toBeNull()
  })

  it.each([
    '',
    'x',
    '=',
    '%',
    '"',
    'a.b.c.d.e',
    '..'.repeat(2000),
    'eyJhbGciOiJub25lIn0..',
    '{"sid":1}',
    ';;;=;',
    '\t',
  ])('is nobody, and nothing throws, with the cookie %j', async (valeur) => {
    const cookie = `${cookieSession().name}=${valeur}`
    expect(await acteurDe(new Headers({ cookie }))).toBeNull()
  })

  it('is nobody when a bad Authorization stands beside a good cookie', async () => {
    const entetes = await seConnecter('claire')
    for (const valeur of ['Bearer', 'Bearer %', 'Bearer x', 'Basic eA==']) {
      entetes.set('authorization', valeur)
      expect(await acteurDe(entetes)).toBeNull()
    }
  })
})

describe('a session', () => {
  it('ends with a disabled account, at the next request', async () => {
    await creerCompte('marc', 'reception')
    const entetes = await seConnecter('marc')
    await modifierUtilisateur(ACTEUR_SYSTEME, { identifiant: 'marc', actif: false })
    expect(await acteurDe(entetes)).toBeNull()
    await modifierUtilisateur(ACTEUR_SYSTEME, { identifiant: 'marc', actif: true })
    expect(await acteurDe(entetes)).toBeNull()
  })

  it('ends with another role', async () => {
    await creerCompte('sofia', 'commerce')
    const entetes = await seConnecter('sofia')
    await modifierUtilisateur(ACTEUR_SYSTEME, { identifiant: 'sofia', role: 'reception' })
    expect(await acteurDe(entetes)).toBeNull()
  })

  it('ends after twelve hours of rest', async () => {
    const entetes = await seConnecter('claire')
    avancer(heures(13))
    expect(await acteurDe(entetes)).toBeNull()
  })

  it('goes on while it is used', async () => {
    const entetes = await seConnecter('claire')
    avancer(heures(11))
    expect(await acteurDe(entetes)).not.toBeNull()
    avancer(heures(22))
    expect(await acteurDe(entetes)).not.toBeNull()
  })
})
