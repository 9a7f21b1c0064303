import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { creerCompte, PHRASE } from '@/lib/access/comptes-de-test'
import { mettreEnPlace } from '@/lib/access/second-facteur-de-test'
import { acteurDe } from '@/lib/access/session'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { routesConnexion } from './auth-route'

let base: BaseDeTest
beforeAll(async () => {
  base = await baseDeTest()
  for (const identifiant of ['claire', 'marc']) await creerCompte(identifiant)
})
afterAll(() => base.fermer())

const SITE = 'http://localhost:3000'

interface Envoi {
  methode?: string
  corps?: BodyInit
  entetes?: Record<string, string>
}

/** A browser: it keeps its cookies. */
class Navigateur {
  readonly cookies = new Map<string, string>()

  constructor(private readonly hote = 'localhost:3000') {}

  async aller(chemin: string, { methode = 'GET', corps, entetes = {} }: Envoi = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([nom, valeur]) => `${nom}=${valeur}`).join('; ')
    const requete = new Request(`${SITE}/api/auth/${chemin}`, {
      method: methode,
      headers: { host: this.hote, ...(cookie ? { cookie } : {}), ...entetes },
      ...(corps === undefined ? {} : { body: corps }),
    })
    const nextauth = new URL(requete.url).pathname.split('/').slice(3)
    const porte = routesConnexion[methode as keyof typeof routesConnexion]
    const reponse = await porte(requete, { params: Promise.resolve({ nextauth }) })
    for (const pose of reponse.headers.getSetCookie()) {
      const [, nom = '', valeur = ''] = /^([^=]+)=([^;]*)/.exec(pose) ?? []
      if (valeur === '') this.cookies.delete(nom)
      else this.cookies.set(nom, valeur)
    }
    return reponse
  }

  async csrf(): Promise<string> {
    return ((await (await this.aller('csrf')).json()) as { csrfToken: string }).csrfToken
  }

  async poster(chemin: string, champs: Record<string, string>, entetes: Record<string, string> = {}) {
    const corps = new URLSearchParams({ csrfToken: await this.csrf(), ...champs }).toString()
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    return this.aller(chemin, { methode: 'POST', corps, entetes: { ...type, ...entetes } })
  }

  entrer(identifiant: string, motDePasse = PHRASE, plus: Record<string, string> = {}) {
    return this.poster('callback/credentials', { identifiant, motDePasse, json: 'true', ...plus })
  }

  async session() {
    return (await (await this.aller('session')).json()) as { user?: { identifiant: string; role: string } }
  }
}

describe('a program signs in', () => {
  it('with a token against forgery, a form, and gets a cookie that names nobody', async () => {
    const programme = new Navigateur()
    const reponse = await programme.entrer('claire')
    expect(reponse.status).toBe(200)
    expect(await reponse.json()).toEqual({ url: `${SITE}/` })
    const [pose = ''] = reponse.headers.getSetCookie().filter((c) => c.startsWith('next-auth.session-token='))
    expect(pose).toMatch(/HttpOnly/)
    expect(pose).toMatch(/SameSite=Lax/)
    expect(pose).not.toMatch(/Secure/)
    expect(await programme.session()).toMatchObject({ user: { identifiant: 'claire', role: 'direction' } })
  })

  it('with JSON as well', async () => {
    const programme = new Navigateur()
    const champs = {
      csrfToken: await programme.csrf(),
      identifiant: 'claire',
      motDePasse: PHRASE,
      json: true,
    }
    const reponse = await programme.aller('callback/credentials', {
      methode: 'POST',
      corps: JSON.stringify(champs),
      entetes: { 'content-type': 'application/json' },
    })
    expect(reponse.status).toBe(200)
    expect((await programme.session()).user).toBeDefined()
  })

  it('is 401 with a wrong password, without a cookie', async () => {
    const programme = new Navigateur()
    const reponse = await programme.entrer('claire', 'pas le bon du tout')
    expect(reponse.status).toBe(401)
    expect(await reponse.json()).toMatchObject({ url: expect.stringContaining('error=CredentialsSignin') })
    expect(await programme.session()).toEqual({})
  })

  it('is 429 while it has to wait, and is told how long', async () => {
    const programme = new Navigateur()
    for (let i = 0; i < 5; i++) await programme.entrer('marc', 'pas le bon du tout')
    const reponse = await programme.entrer('marc')
    expect(reponse.status).toBe(429)
    expect(Number(reponse.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await programme.session()).toEqual({})
  })

  it('is told that its password was for days that are over: an answer for a program, a place for a form', async () => {
    await creerCompte('hier')
    await base.db.utilisateur.update({
      where: { identifiant: 'hier' },
      data: { motDePasseDernierJour: new Date('2026-01-01') },
    })
    const programme = new Navigateur()
    const reponse = await programme.entrer('hier')
    expect([reponse.status, await reponse.json()]).toEqual([
      401,
      { url: '/connexion?error=MotDePassePerime' },
    ])
    const formulaire = await programme.entrer('hier', PHRASE, { json: 'false' })
    expect([formulaire.status, formulaire.headers.get('location')]).toEqual([
      302,
      '/connexion?error=MotDePassePerime',
    ])
    expect(await programme.session()).toEqual({})
  })

  it('is nobody without the token against forgery', async () => {
    const programme = new Navigateur()
    await programme.entrer('claire', PHRASE, { csrfToken: 'forged' })
    expect(await programme.session()).toEqual({})
  })
})

describe('a person signs in', () => {
  it('by a plain form, and goes where they wanted', async () => {
    const reponse = await new Navigateur().entrer('claire', PHRASE, {
      json: '',
      callbackUrl: '/livraisons?aoc=1',
    })
    expect(reponse.status).toBe(302)
    expect(reponse.headers.get('location')).toBe(`${SITE}/livraisons?aoc=1`)
  })

  it('under the name they typed', async () => {
    const reponse = await new Navigateur('127.0.0.1:3000').entrer('claire', PHRASE, { callbackUrl: '/lots' })
    expect(await reponse.json()).toEqual({ url: 'http://127.0.0.1:3000/lots' })
  })

  it.each([
    'https://evil.example/a',
    '//evil.example',
    '/\\evil.example',
    'http://localhost:3000@evil.example/',
  ])('and is not sent to %s', async (callbackUrl) => {
    const reponse = await new Navigateur().entrer('claire', PHRASE, { callbackUrl })
    expect(await reponse.json()).toEqual({ url: `${SITE}/` })
  })

  it('and out: the session ends, on this device', async () => {
    const [ici, ailleurs] = [new Navigateur(), new Navigateur()]
    await ici.entrer('claire')
    await ailleurs.entrer('claire')
    const jeton = ici.cookies.get('next-auth.session-token') ?? ''
    expect((await ici.poster('signout', { json: 'true' })).status).toBe(200)
    expect(await ici.session()).toEqual({})
    ici.cookies.set('next-auth.session-token', jeton)
    expect(await ici.session()).toEqual({})
    expect((await ailleurs.session()).user).toBeDefined()
  })
})

it('again in the same browser: the session before ends', async () => {
  const navigateur = new Navigateur()
  await navigateur.entrer('claire')
  const premier = navigateur.cookies.get('next-auth.session-token') ?? ''
  await navigateur.entrer('claire')
  expect((await navigateur.session()).user).toBeDefined()
  const ancien = new Navigateur()
  ancien.cookies.set('next-auth.session-token', premier)
  expect(await ancien.session()).toEqual({})
})

describe('a person with a second factor', () => {
  it('is asked for the code by a program’s answer, then lets a form come back to it', async () => {
    await creerCompte('lea', 'reception')
    const navigateur = new Navigateur()
    await navigateur.entrer('lea')
    const cookie = `next-auth.session-token=${navigateur.cookies.get('next-auth.session-token')}`
    const lea = (await acteurDe(new Headers({ cookie })))?.acteur
    if (!lea) throw new Error('lea is not signed in')
    const { codesDeSecours } = await mettreEnPlace(lea, new Date())

    const demande = await new Navigateur().entrer('lea')
    expect(demande.status).toBe(401)
    expect(await demande.json()).toEqual({ url: '/connexion?error=CodeDemande' })
    expect(demande.headers.getSetCookie().filter((c) => c.includes('session-token'))).toEqual([])
    const faux = await new Navigateur().entrer('lea', PHRASE, { codeTotp: '000000' })
    expect([faux.status, await faux.json()]).toEqual([401, { url: '/connexion?error=CodeFaux' }])
    const sansScript = await new Navigateur().entrer('lea', PHRASE, { json: '' })
    expect([sansScript.status, sansScript.headers.get('location')]).toEqual([
      302,
      '/connexion?error=CodeDemande',
    ])
    const entree = new Navigateur()
    const reponse = await entree.entrer('lea', PHRASE, { codeTotp: codesDeSecours[0] ?? '' })
    expect(reponse.status).toBe(200)
    expect((await entree.session()).user).toMatchObject({ identifiant: 'lea' })
  })
})

describe('on https', () => {
  afterEach(() => void vi.unstubAllEnvs())

  it('the cookie is bound to this host and never travels in clear', async () => {
    vi.stubEnv('NOIXCOOP_URL', 'https://noix.coop.fr')
    const navigateur = new Navigateur('noix.coop.fr')
    const reponse = await navigateur.entrer('claire', PHRASE, { callbackUrl: '/lots' })
    expect(await reponse.json()).toEqual({ url: 'https://noix.coop.fr/lots' })
    const poses = reponse.headers.getSetCookie().join('\n')
    expect(poses).toMatch(
      /^__Host-next-auth\.session-token=[^;]+; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/m,
    )
    expect((await navigateur.session()).user).toBeDefined()
  })
})

describe('nonsense is refused, never a 500', () => {
  const json = { 'content-type': 'application/json' }
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const chemin = 'callback/credentials'
  it.each<[number, string, Envoi]>([
    [400, chemin, { corps: '{"a":', entetes: json }],
    [400, chemin, { corps: '[]', entetes: json }],
    [400, chemin, { corps: 'null', entetes: json }],
    [400, chemin, { corps: 'a=%zz', entetes: form }],
    [400, chemin, { corps: new Uint8Array([0xff, 0xfe]), entetes: form }],
    [400, chemin, { corps: 'callbackUrl=http%3A%2F%2F%5B', entetes: form }],
    [400, chemin, { corps: 'callbackUrl=javascript%3Aalert(1)', entetes: form }],
    [400, 'signin?callbackUrl=http://[', { methode: 'GET' }],
    [413, chemin, { corps: 'a='.padEnd(40_000, 'x'), entetes: form }],
    [415, chemin, { corps: '<a/>', entetes: { 'content-type': 'application/xml' } }],
    [422, chemin, { corps: '{"identifiant":{"not":""}}', entetes: json }],
    [403, chemin, { corps: '', entetes: { ...form, origin: 'https://evil.example' } }],
    [404, '_log', { corps: '{}', entetes: json }],
    [404, 'callback/google', { methode: 'GET' }],
    [404, 'constructor', { methode: 'GET' }],
    [404, '__proto__', { methode: 'GET' }],
    [405, chemin, { methode: 'GET' }],
    [405, 'csrf', { methode: 'DELETE' }],
    [405, 'session', { corps: '{}', entetes: json }],
  ])('%i %s', async (statut, ou, envoi) => {
    const reponse = await new Navigateur().aller(ou, { methode: 'POST', ...envoi })
    expect(reponse.status).toBe(statut)
    expect(reponse.headers.get('content-type')).toBe('application/problem+json')
  })

  it.each([
    'csrf',
    'session',
    'signin',
    'signout',
    'providers',
    'error',
    'error?error=%0d%0aX-A:b',
    'signin?error=%3Cb%3E',
  ])('GET %s with cookies of nobody’s making', async (ou) => {
    const cookie = 'next-auth.csrf-token=%zz|; next-auth.session-token=a.b; next-auth.callback-url=http://['
    const reponse = await new Navigateur().aller(ou, { entetes: { cookie } })
    expect(reponse.status).toBeLessThan(400)
    expect(reponse.headers.get('location') ?? '').not.toMatch(/X-A|%3Cb|undefined/)
  })

  it('signs out with a broken cookie', async () => {
    const nouveau = new Navigateur()
    nouveau.cookies.set('next-auth.session-token', 'a.b.c.d.e')
    expect((await nouveau.poster('signout', { json: 'true' })).status).toBe(200)
  })
})
