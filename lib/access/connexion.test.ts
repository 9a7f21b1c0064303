import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { occupe } from '@/lib/core/domain-error'
import { reglerHorloge } from '@/lib/core/horloge'
import type { Compte } from './acteur'
import { changerMotDePasse } from './compte.usecases'
import { creerCompte, PHRASE, seConnecter } from './comptes-de-test'
import { connecter } from './connexion'
import { eprouver } from './essais'
import { MOT_DE_PASSE_DEMONSTRATION } from './politique-mot-de-passe'
import { personneDe } from './session'
import { modifierUtilisateur } from './utilisateur.usecases'

let base: BaseDeTest
beforeAll(async () => {
  base = await baseDeTest()
  for (const identifiant of ['claire', 'marc', 'sofia', 'lea']) await creerCompte(identifiant)
  await creerCompte('parti', 'commerce', { actif: false })
})
afterAll(() => base.fermer())

let remettre = () => {}
afterEach(() => remettre())
const aLHeure = (instant: Date) => {
  remettre = reglerHorloge(() => instant)
}

const essayer = (identifiant: string, motDePasse: string, adresse = '192.0.2.1') =>
  connecter({ identifiant, motDePasse, adresse })
async function personne(identifiant: string, motDePasse = PHRASE): Promise<Compte> {
  const compte = await personneDe(await seConnecter(identifiant, motDePasse))
  if (!compte) throw new Error(`${identifiant} is not signed in`)
  return compte
}
const echouer = async (identifiant: string, fois: number, adresse?: string) => {
  for (let i = 0; i < fois; i++) await essayer(identifiant, 'pas le bon du tout', adresse)
}

describe('signing in', () => {
  it('opens a session for the right password, capitals of the identifier aside', async () => {
    expect(await essayer(' CLAIRE ', PHRASE)).toHaveProperty('ouverte.sid')
  })

  it('answers alike for a wrong password, a disabled account and nobody', async () => {
    const inconnu = { refus: 'inconnu' }
    expect(await essayer('claire', `${PHRASE} `)).toEqual(inconnu)
    expect(await essayer('parti', PHRASE)).toEqual(inconnu)
    expect(await essayer('personne', PHRASE)).toEqual(inconnu)
    expect(await essayer('é', PHRASE)).toEqual(inconnu)
    expect(await essayer('claire', 'x'.repeat(100_000))).toEqual(inconnu)
    expect(await essayer('claire', '')).toEqual(inconnu)
  })

  it('takes as long for nobody as for somebody', async () => {
    const chrono = async (identifiant: string) => {
      const debut = performance.now()
      await essayer(identifiant, 'pas le bon du tout', '198.51.100.9')
      return performance.now() - debut
    }
    // In turn, and the shortest of a few: a busy machine only ever adds time, and adds it to both.
    const durees: { connu: number; fantome: number }[] = []
    for (const essai of [0, 1, 2, 3])
      durees.push({ connu: await chrono('lea'), fantome: await chrono(`fantome.${essai}`) })
    const connu = Math.min(...durees.map((d) => d.connu))
    const fantome = Math.min(...durees.map((d) => d.fantome))
    expect(fantome).toBeGreaterThan(connu / 3)
    expect(connu).toBeGreaterThan(fantome / 3)
  })
})

describe('a password given by somebody else', () => {
  const donneLe = new Date('2026-10-01T10:00:00Z')
  const dernierSoir = new Date('2026-10-08T21:59:59Z')
  const lendemain = new Date('2026-10-08T22:00:00Z')
  const compteDe = async (identifiant: string, plus = {}) => {
    aLHeure(donneLe)
    return creerCompte(identifiant, 'direction', plus)
  }

  it('opens until the end of its last day in Paris, then says so to whoever knows it, and to nobody else', async () => {
    expect(await compteDe('nina')).toMatchObject({ motDePasseDernierJour: '2026-10-08' })
    aLHeure(dernierSoir)
    expect(await essayer('nina', PHRASE)).toHaveProperty('ouverte')
    aLHeure(lendemain)
    expect(await essayer('nina', PHRASE)).toEqual({ refus: 'perime' })
    expect(await essayer('nina', `${PHRASE} `)).toEqual({ refus: 'inconnu' })
    expect(await base.db.session.count({ where: { utilisateur: { identifiant: 'nina' } } })).toBe(1)
  })

  it('has no last day once its owner chose one', async () => {
    await compteDe('omar')
    const acteur = await personne('omar')
    expect(acteur).toMatchObject({ motDePasseDernierJour: '2026-10-08' })
    await changerMotDePasse(acteur, { ancien: PHRASE, nouveau: 'la remorque bleue du voisin' })
    aLHeure(new Date('2027-10-01T10:00:00Z'))
    expect(await essayer('omar', 'la remorque bleue du voisin')).toHaveProperty('ouverte')
    expect(await personne('omar', 'la remorque bleue du voisin')).toMatchObject({
      motDePasseDernierJour: null,
    })
  })

  it('is given anew for another week; by oneself to oneself, for good', async () => {
    await compteDe('paul')
    aLHeure(lendemain)
    const direction = await personne('claire')
    expect(
      await modifierUtilisateur(direction, { identifiant: 'paul', motDePasse: 'un deuxième sac' }),
    ).toMatchObject({ motDePasseDernierJour: '2026-10-16' })
    expect(await essayer('paul', 'un deuxième sac')).toHaveProperty('ouverte')
    expect(await modifierUtilisateur(direction, { identifiant: 'paul', nom: 'Paul B.' })).toMatchObject({
      motDePasseDernierJour: '2026-10-16',
    })
    const soi = await personne('paul', 'un deuxième sac')
    expect(
      await modifierUtilisateur(soi, { identifiant: 'paul', motDePasse: 'un troisième sac' }),
    ).toMatchObject({
      motDePasseDernierJour: null,
    })
  })

  it('is for good when it is the one printed for a demonstration', async () => {
    expect(await compteDe('essai.demo', { motDePasse: MOT_DE_PASSE_DEMONSTRATION })).toMatchObject({
      motDePasseDernierJour: null,
    })
  })
})

describe('the brake', () => {
  it('makes the account wait after five failures, even with the right password, then lets it in', async () => {
    const debut = new Date()
    aLHeure(debut)
    await echouer('marc', 5)
    expect(await essayer('marc', PHRASE)).toEqual({ refus: 'attente', secondes: 2 })
    aLHeure(new Date(debut.getTime() + 2_000))
    expect(await essayer('marc', PHRASE)).toHaveProperty('ouverte')
    expect(await base.db.echecConnexion.findUnique({ where: { cle: 'compte:marc' } })).toBeNull()
  })

  it('waits the same for an account that does not exist', async () => {
    aLHeure(new Date())
    await echouer('fantome', 5, '192.0.2.2')
    expect(await essayer('fantome', PHRASE, '192.0.2.2')).toEqual({ refus: 'attente', secondes: 2 })
  })

  it('makes an address wait that tries many accounts', async () => {
    aLHeure(new Date())
    for (let i = 0; i < 20; i++) await echouer(`essai.${i}`, 1, '203.0.113.5')
    expect(await essayer('sofia', PHRASE, '203.0.113.5')).toMatchObject({ refus: 'attente' })
    expect(await essayer('sofia', PHRASE, '203.0.113.6')).toHaveProperty('ouverte')
  })

  it('does not count for the address what its account has to wait for: nobody looked', async () => {
    aLHeure(new Date())
    await echouer('impatient', 30, '203.0.113.8')
    expect(await base.db.echecConnexion.findUnique({ where: { cle: 'adresse:203.0.113.8' } })).toMatchObject({
      echecs: 5,
    })
    expect(await essayer('lea', PHRASE, '203.0.113.8')).toHaveProperty('ouverte')
  })

  it('counts for no account while the address waits', async () => {
    aLHeure(new Date())
    for (let i = 0; i < 20; i++) await echouer(`autre.${i}`, 1, '203.0.113.9')
    await echouer('lea', 6, '203.0.113.9')
    expect(await base.db.echecConnexion.findUnique({ where: { cle: 'compte:lea' } })).toBeNull()
  })

  it('counts nothing when nobody could look, and leaves what was counted before', async () => {
    const [instant, nom] = [new Date(), '203.0.113.10']
    aLHeure(instant)
    await echouer('lea', 2, nom)
    const essais = [
      { sorte: 'adresse', nom },
      { sorte: 'compte', nom: 'foule' },
    ] as const
    const tropDeMonde = () => Promise.reject(occupe('Trop de connexions à la fois.'))
    await expect(eprouver([...essais], instant, tropDeMonde)).rejects.toThrow('Trop de connexions')
    expect(await base.db.echecConnexion.findUnique({ where: { cle: 'compte:foule' } })).toBeNull()
    expect(await base.db.echecConnexion.findUnique({ where: { cle: `adresse:${nom}` } })).toMatchObject({
      echecs: 2,
    })
  })

  it('gives an address back the attempts that succeeded', async () => {
    for (let i = 0; i < 25; i++) expect(await essayer('lea', PHRASE, '203.0.113.7')).toHaveProperty('ouverte')
  })

  it('lets no more than five through when thirty come at once', async () => {
    aLHeure(new Date())
    const lances = Array.from({ length: 30 }, (_, i) =>
      essayer('sofia', 'pas le bon du tout', `198.51.100.${i}`),
    )
    const issues = await Promise.all(lances)
    expect(issues.filter((i) => 'refus' in i && i.refus === 'inconnu')).toHaveLength(5)
  })
})
