import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { listerVergers } from '@/lib/approvisionnements/verger.queries'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { refusDe } from '@/lib/core/aide-aux-tests'
import { reglerHorloge } from '@/lib/core/horloge'
import type { Acteur } from './acteur'
import { ACTEUR_SYSTEME } from './acteur'
import { lireCompte } from './compte.queries'
import { cookieDe, creerCompte, PHRASE } from './comptes-de-test'
import { connecter, type Issue } from './connexion'
import { lireSecondFacteur } from './second-facteur.queries'
import {
  activerSecondFacteur,
  proposerSecondFacteur,
  reinitialiserSecondFacteur,
  renouvelerCodesDeSecours,
  retirerSecondFacteur,
} from './second-facteur.usecases'
import { type Application, mettreEnPlace } from './second-facteur-de-test'
import { acteurDe } from './session'
import { lireUtilisateur } from './utilisateur.queries'

const MIDI = new Date('2026-10-15T10:00:05Z')
const PAS_MS = 30_000
let instant = MIDI
/** Of this test alone: the brake of an address counts what others failed. */
let adresse = ''
const passer = (pas: number) => {
  instant = new Date(instant.getTime() + pas * PAS_MS)
}

let base: BaseDeTest
beforeAll(async () => {
  base = await baseDeTest()
})
afterAll(() => base.fermer())
let remettre = () => {}
beforeEach(() => {
  instant = MIDI
  adresse = crypto.randomUUID()
  remettre = reglerHorloge(() => instant)
})
afterEach(() => {
  remettre()
  vi.unstubAllEnvs()
})

const entrer = (identifiant: string, codeTotp = '', motDePasse = PHRASE) =>
  connecter({ identifiant, motDePasse, codeTotp, adresse })
const enActeur = async (issue: Issue): Promise<Acteur | null> => {
  if ('refus' in issue) throw new Error(`refused: ${issue.refus}`)
  const { sid, versionSession } = issue.ouverte
  return (await acteurDe(await cookieDe({ sid, versionSession })))?.acteur ?? null
}

let numero = 0
/** Somebody signed in, with a second factor; the next step has begun. */
async function quelquun(role: 'direction' | 'reception' = 'reception') {
  const identifiant = `personne.${++numero}`
  await creerCompte(identifiant, role)
  const acteur = await enActeur(await entrer(identifiant))
  if (!acteur) throw new Error('no session')
  const application = await mettreEnPlace(acteur, instant)
  passer(1)
  return { identifiant, acteur, application }
}

const DEMANDE = { refus: 'code', faux: false }
const FAUX = { refus: 'code', faux: true }

describe('signing in with a second factor', () => {
  it('asks for the code only once the password is right, and says nothing of it before', async () => {
    const { identifiant, application } = await quelquun()
    expect(await entrer(identifiant)).toEqual(DEMANDE)
    expect(await entrer(identifiant, '', 'pas le bon du tout')).toEqual({ refus: 'inconnu' })
    expect(await entrer(identifiant, application.code(instant), 'pas le bon du tout')).toEqual({
      refus: 'inconnu',
    })
    expect(await entrer('personne.du.tout', '123456')).toEqual({ refus: 'inconnu' })
    expect(await entrer(identifiant, application.code(instant))).toHaveProperty('ouverte')
  })

  it('takes a code of the step before or after, spaces and all, and no further', async () => {
    const { identifiant, application } = await quelquun()
    passer(5)
    const dans = (pas: number) => application.code(new Date(instant.getTime() + pas * PAS_MS))
    for (const pas of [-2, 2]) expect(await entrer(identifiant, dans(pas))).toEqual(FAUX)
    expect(await entrer(identifiant, dans(-1).replace(/^.../, '$& '))).toHaveProperty('ouverte')
    expect(await entrer(identifiant, dans(1))).toHaveProperty('ouverte')
    // A later one was taken: what comes before it is spent.
    expect(await entrer(identifiant, dans(0))).toEqual(FAUX)
  })

  it('takes each code once, the one of the set-up too', async () => {
    const { identifiant, application } = await quelquun()
    expect(await entrer(identifiant, application.code(MIDI))).toEqual(FAUX)
    const code = application.code(instant)
    expect(await entrer(identifiant, code)).toHaveProperty('ouverte')
    expect(await entrer(identifiant, code)).toEqual(FAUX)
  })

  it('opens one session when a code, or a recovery code, comes four times at once', async () => {
    const { identifiant, application } = await quelquun()
    for (const code of [application.code(instant), application.codesDeSecours[0] ?? '']) {
      await base.db.session.deleteMany({ where: { utilisateur: { identifiant } } })
      const issues = await Promise.all([1, 2, 3, 4].map(() => entrer(identifiant, code)))
      expect(issues.filter((i) => 'ouverte' in i)).toHaveLength(1)
      expect(await base.db.session.count({ where: { utilisateur: { identifiant } } })).toBe(1)
    }
  })

  it('takes a recovery code once, as typed, and only of its account', async () => {
    const [un, deux] = [await quelquun(), await quelquun()]
    const [premier = '', second = ''] = un.application.codesDeSecours
    expect(un.application.codesDeSecours).toHaveLength(10)
    expect(await entrer(deux.identifiant, premier)).toEqual(FAUX)
    expect(await entrer(un.identifiant, ` ${premier.toUpperCase().replaceAll('-', ' ')}`)).toHaveProperty(
      'ouverte',
    )
    expect(await entrer(un.identifiant, premier)).toEqual(FAUX)
    expect(await entrer(un.identifiant, second)).toHaveProperty('ouverte')
    expect(await lireSecondFacteur(un.acteur)).toMatchObject({ actif: true, codesRestants: 8 })
  })

  it('keeps neither secret nor recovery code in clear, in the base or in the audit', async () => {
    const { identifiant, acteur } = await quelquun()
    await retirerSecondFacteur(acteur, { motDePasse: PHRASE })
    const { secret } = (await proposerSecondFacteur(acteur, { motDePasse: PHRASE })) as { secret: string }
    const lignes = await base.db.secondFacteur.findMany()
    const traces = await base.db.audit.findMany({ where: { code: identifiant } })
    const ecrit = JSON.stringify([lignes, traces], (_, v) => (typeof v === 'bigint' ? String(v) : v))
    expect(traces.length).toBeGreaterThan(2)
    expect(ecrit).not.toContain(secret)
    expect(ecrit).not.toMatch(/[a-z2-9]{4}(-[a-z2-9]{4}){5}/)
  })
})

describe('the brake counts codes', () => {
  const devine = async (identifiant: string, fois: number) => {
    for (let i = 0; i < fois; i++) expect(await entrer(identifiant, `00000${i}`)).toEqual(FAUX)
  }

  it('makes the account wait after five, even with the right code, then lets it in', async () => {
    const { identifiant, application } = await quelquun()
    await devine(identifiant, 5)
    expect(await entrer(identifiant, application.code(instant))).toEqual({ refus: 'attente', secondes: 2 })
    passer(1)
    expect(await entrer(identifiant, application.code(instant))).toHaveProperty('ouverte')
  })

  it('is not cleared by the password alone, which counts for nothing', async () => {
    const { identifiant } = await quelquun()
    await devine(identifiant, 4)
    expect(await entrer(identifiant)).toEqual(DEMANDE)
    expect(
      await base.db.echecConnexion.findUnique({ where: { cle: `compte:${identifiant}` } }),
    ).toMatchObject({
      echecs: 4,
    })
    await devine(identifiant, 1)
    expect(await entrer(identifiant)).toEqual({ refus: 'attente', secondes: 2 })
  })

  it('looks at no more than five of thirty that come at once', async () => {
    const { identifiant } = await quelquun()
    const issues = await Promise.all(
      Array.from({ length: 30 }, (_, i) => {
        adresse = `ailleurs.${i}`
        return entrer(identifiant, String(i).padStart(6, '0'))
      }),
    )
    expect(issues.filter((i) => 'refus' in i && i.refus === 'code')).toHaveLength(5)
    expect(issues.filter((i) => 'refus' in i && i.refus === 'attente')).toHaveLength(25)
  })
})

describe('setting it up', () => {
  it('asks for the password, then for a right code before anything counts', async () => {
    const identifiant = 'lea'
    await creerCompte(identifiant, 'reception')
    const acteur = (await enActeur(await entrer(identifiant))) as Acteur
    // Not `refusDe`: a wrong password is written down, as a failure.
    await expect(proposerSecondFacteur(acteur, { motDePasse: 'pas le bon du tout' })).rejects.toMatchObject({
      champs: [{ champ: 'motDePasse', message: expect.stringContaining('mot de passe actuel') }],
    })
    expect(await lireSecondFacteur(acteur)).toMatchObject({ actif: false })
    await proposerSecondFacteur(acteur, { motDePasse: PHRASE })
    expect(await entrer(identifiant)).toHaveProperty('ouverte')
    expect(
      (await refusDe(() => activerSecondFacteur(acteur, { code: '000000' }))).champs[0]?.message,
    ).toMatch(/heure du téléphone/)
    expect((await refusDe(() => activerSecondFacteur(acteur, { code: 'abc' }))).champs[0]?.champ).toBe('code')
    expect(await lireSecondFacteur(acteur)).toEqual({
      actif: false,
      activeLe: null,
      codesRestants: 0,
      attendu: false,
    })
  })

  it('gives up a secret that was shown and left there for an hour', async () => {
    await creerCompte('oubli', 'reception')
    const acteur = (await enActeur(await entrer('oubli'))) as Acteur
    await proposerSecondFacteur(acteur, { motDePasse: PHRASE })
    passer(121)
    expect((await refusDe(() => activerSecondFacteur(acteur, { code: '000000' }))).message).toMatch(
      /ne vaut plus/,
    )
  })

  it('closes the other sessions and keeps this one', async () => {
    await creerCompte('marc', 'reception')
    const [ici, ailleurs] = [await entrer('marc'), await entrer('marc')]
    await mettreEnPlace((await enActeur(ici)) as Acteur, instant)
    expect(await enActeur(ici)).not.toBeNull()
    expect(await enActeur(ailleurs)).toBeNull()
  })

  it('is refused while one is in place, and leaves it as it was', async () => {
    const { identifiant, acteur, application } = await quelquun()
    expect((await refusDe(() => proposerSecondFacteur(acteur, { motDePasse: PHRASE }))).message).toMatch(
      /déjà en place/,
    )
    expect((await refusDe(() => activerSecondFacteur(acteur, { code: '123456' }))).message).toMatch(
      /déjà en place/,
    )
    expect(await entrer(identifiant, application.code(instant))).toHaveProperty('ouverte')
  })

  it('told again under its key, shows no secret a second time', async () => {
    await creerCompte('cle', 'reception')
    const acteur = (await enActeur(await entrer('cle'))) as Acteur
    const options = { cleIdempotence: 'une-cle' }
    const premier = await proposerSecondFacteur(acteur, { motDePasse: PHRASE }, options)
    expect(premier.secret).toMatch(/^[A-Z2-7]{32}$/)
    expect(await proposerSecondFacteur(acteur, { motDePasse: PHRASE }, options)).toEqual({
      secret: null,
      adresse: null,
      image: null,
    })
  })
})

describe('taking it away', () => {
  it('asks for the password; then it alone signs in', async () => {
    const { identifiant, acteur } = await quelquun()
    await expect(retirerSecondFacteur(acteur, { motDePasse: 'pas le bon du tout' })).rejects.toThrow(
      /mot de passe/,
    )
    expect(await entrer(identifiant)).toEqual(DEMANDE)
    await retirerSecondFacteur(acteur, { motDePasse: PHRASE })
    expect(await entrer(identifiant)).toHaveProperty('ouverte')
    expect(await base.db.codeSecours.count({ where: { utilisateurId: acteur.utilisateurId } })).toBe(0)
  })

  it('new recovery codes replace the old', async () => {
    const { identifiant, acteur, application } = await quelquun()
    const { codesDeSecours } = await renouvelerCodesDeSecours(acteur, { motDePasse: PHRASE })
    expect(await entrer(identifiant, application.codesDeSecours[0])).toEqual(FAUX)
    expect(await entrer(identifiant, codesDeSecours?.[0])).toHaveProperty('ouverte')
  })

  it('the direction does it for another, with a reason, and closes their sessions; nobody else may', async () => {
    const [{ identifiant, acteur }, directrice] = [await quelquun(), await quelquun('direction')]
    const ouverte = await entrer(
      identifiant,
      (await renouvelerCodesDeSecours(acteur, { motDePasse: PHRASE })).codesDeSecours?.[0],
    )
    await expect(reinitialiserSecondFacteur(acteur, { identifiant, motif: 'perdu' })).rejects.toMatchObject({
      genre: 'refuse',
    })
    await expect(reinitialiserSecondFacteur(directrice.acteur, { identifiant })).rejects.toMatchObject({
      genre: 'invalide',
    })
    const motif = 'Téléphone tombé dans l’Isère'
    expect(await reinitialiserSecondFacteur(directrice.acteur, { identifiant, motif })).toMatchObject({
      secondFacteur: false,
    })
    expect(await enActeur(ouverte)).toBeNull()
    expect(await entrer(identifiant)).toHaveProperty('ouverte')
    const [trace] = await base.db.audit.findMany({
      where: { code: identifiant },
      orderBy: { id: 'desc' },
      take: 1,
    })
    expect(trace).toMatchObject({
      acteur: directrice.identifiant,
      avant: { secondFacteur: true },
      apres: { motif },
    })
    await expect(
      reinitialiserSecondFacteur(directrice.acteur, { identifiant: directrice.identifiant, motif }),
    ).rejects.toMatchObject({ genre: 'impossible' })
  })

  it('a script does it for the only direction, locked out', async () => {
    const { identifiant } = await quelquun('direction')
    await reinitialiserSecondFacteur(ACTEUR_SYSTEME, { identifiant, motif: 'En ligne de commande' })
    expect(await entrer(identifiant)).toHaveProperty('ouverte')
    expect(await lireUtilisateur(ACTEUR_SYSTEME, { identifiant })).toMatchObject({ secondFacteur: false })
  })
})

describe('another session secret', () => {
  it('opens no application’s code any more; a recovery code still does, and leads out', async () => {
    const { identifiant, application } = await quelquun()
    vi.stubEnv('NEXTAUTH_SECRET', 'changed since')
    expect(await entrer(identifiant, application.code(instant))).toEqual(FAUX)
    const acteur = (await enActeur(await entrer(identifiant, application.codesDeSecours[3]))) as Acteur
    await retirerSecondFacteur(acteur, { motDePasse: PHRASE })
    const neuve: Application = await mettreEnPlace(acteur, instant)
    passer(1)
    expect(await entrer(identifiant, neuve.code(instant))).toHaveProperty('ouverte')
  })
})

describe('the direction of a real base', () => {
  const exiger = () => vi.stubEnv('NOIXCOOP_SECOND_FACTEUR', '')

  it('opens its own account and nothing else before its second factor is there', async () => {
    exiger()
    await creerCompte('claire')
    const issue = await entrer('claire')
    const acteur = (await enActeur(issue)) as Acteur
    expect(acteur.secondFacteurAttendu).toBe(true)
    expect((await refusDe(() => listerVergers(acteur))).message).toMatch(/second facteur/)
    expect(await lireCompte(acteur)).toMatchObject({ identifiant: 'claire' })
    expect(await lireSecondFacteur(acteur)).toMatchObject({ attendu: true })
    await mettreEnPlace(acteur, instant)
    const ensuite = (await enActeur(issue)) as Acteur
    expect(ensuite.secondFacteurAttendu).toBeUndefined()
    expect(await listerVergers(ensuite)).toHaveProperty('elements')
  })

  it('is the only role of which it is asked, and not where the house leaves it free', async () => {
    exiger()
    await creerCompte('quai', 'reception')
    expect((await enActeur(await entrer('quai')))?.secondFacteurAttendu).toBeUndefined()
    await creerCompte('cheffe')
    vi.stubEnv('NOIXCOOP_SECOND_FACTEUR', 'facultatif')
    expect((await enActeur(await entrer('cheffe')))?.secondFacteurAttendu).toBeUndefined()
  })
})

it('a sign-in whose password was looked at before the set-up opens nothing after it', async () => {
  await creerCompte('course', 'reception')
  const acteur = (await enActeur(await entrer('course'))) as Acteur
  // The set-up holds the account while the sign-in, password seen, waits to open its session.
  let lache = () => {}
  const tenue = new Promise<void>((suite) => {
    lache = suite
  })
  let pret = () => {}
  const tient = new Promise<void>((suite) => {
    pret = suite
  })
  const miseEnPlace = base.db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM utilisateur WHERE id = ${acteur.utilisateurId} FOR UPDATE`
    pret()
    await tenue
    await tx.secondFacteur.create({
      data: {
        utilisateurId: acteur.utilisateurId,
        secretScelle: new Uint8Array(48),
        creeLe: instant,
        activeLe: instant,
      },
    })
  })
  await tient
  const entree = entrer('course')
  await new Promise((suite) => setTimeout(suite, 400))
  lache()
  await miseEnPlace
  expect(await entree).toEqual({ refus: 'inconnu' })
})
