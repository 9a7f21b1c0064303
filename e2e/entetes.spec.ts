/** Every kind of answer of the built application, by what protects the browser that gets it. */
import { connect } from 'node:net'
import { type APIRequestContext, request } from '@playwright/test'
import { appelant } from './api'
import { MOT_DE_PASSE } from './connexion'
import { expect, test } from './histoire'
import { MONDE } from './serveurs'

interface Recue {
  statut: number
  entetes: Record<string, string>
  corps: string
  cookies: string[]
}

type Garde = 'jamais' | 'revalider' | 'toujours'
type Qui = 'direction' | 'commerce' | 'carreclerc' | null

const JSON_DIT = { 'Content-Type': 'application/json' }
const POST = { method: 'POST', data: {} }
const REPONSES: [quoi: string, qui: Qui, chemin: string, statut: number, garde: Garde, options?: object][] = [
  ['a page', 'direction', '/lots', 200, 'jamais'],
  [
    'a page asked by the router',
    'direction',
    '/lots?_rsc=1',
    200,
    'jamais',
    { headers: { RSC: '1' }, maxRedirects: 1 },
  ],
  ['a page that leads elsewhere', null, '/lots', 307, 'jamais'],
  ['the sign-in page', null, '/connexion', 200, 'jamais'],
  ['a public page', null, '/lot/L0512-1', 200, 'jamais'],
  ['a page of nothing', 'direction', '/lots/L9999-1', 404, 'jamais'],
  ['no page at all', 'direction', '/nulle/part', 404, 'jamais'],
  ['a forbidden page', 'commerce', '/utilisateurs', 403, 'jamais'],
  ['a record', 'direction', '/api/lots/L0512-1', 200, 'jamais'],
  ['a refusal for want of a session', null, '/api/lots', 401, 'jamais'],
  ['a refusal for want of a right', 'commerce', '/api/utilisateurs', 403, 'jamais'],
  ['a refused input', 'direction', '/api/producteurs', 422, 'jamais', POST],
  [
    'an unreadable input',
    'direction',
    '/api/producteurs',
    400,
    'jamais',
    { method: 'POST', data: '{', headers: JSON_DIT },
  ],
  ['no route', 'direction', '/api/nulle/part', 404, 'jamais'],
  ['a method that is none', 'direction', '/api/lots', 405, 'jamais', { method: 'PUT', data: {} }],
  ['a CSV file', 'direction', '/api/lots?format=csv', 200, 'jamais'],
  ['an Excel file', 'direction', '/api/lots?format=xlsx', 200, 'jamais'],
  ['an XML file', 'direction', '/api/lots?format=xml', 200, 'jamais'],
  ['the web service', 'carreclerc', '/services/etatCommandes?distributeur=carr15432', 200, 'revalider'],
  ['the web service, to strangers', null, '/services/etatCommandes?distributeur=carr15432', 401, 'jamais'],
  ['another client', 'carreclerc', '/services/etatCommandes?distributeur=supe00001', 404, 'jamais'],
  ['the feed of events', 'carreclerc', '/services/evenements', 200, 'revalider'],
  ['a schema', null, '/services/etatCommandes.xsd', 200, 'revalider'],
  ['the documentation', null, '/api/docs', 200, 'jamais'],
  ['the description of the routes', null, '/api/openapi.json', 200, 'revalider'],
  ['health', null, '/api/sante', 200, 'jamais'],
  ['a token against forgery', null, '/api/auth/csrf', 200, 'jamais'],
  ['who is signed in', 'direction', '/api/auth/session', 200, 'jamais'],
  [
    'a sign-in that fails',
    null,
    '/api/auth/callback/credentials',
    302,
    'jamais',
    { method: 'POST', form: {} },
  ],
  ['a sign-in route that is none', null, '/api/auth/_log', 404, 'jamais', POST],
  ['the icon', null, '/favicon.ico', 200, 'revalider'],
  ['a refusal of the front, to people', null, '/_global-error', 404, 'jamais'],
  ['a refusal of the front, to programs', null, '/api/a%00b', 400, 'jamais'],
  ['a refusal of the front, to the web service', null, '/services/a%00b', 400, 'jamais'],
  ['a change of a page', null, '/lots', 405, 'jamais', POST],
  ['a body too long', null, '/api/lots', 413, 'jamais', { method: 'POST', data: 'a'.repeat(1_100_000) }],
]

const GARDES: Record<Garde, RegExp> = {
  jamais: /no-store/,
  revalider: /no-cache|max-age=0/,
  toujours: /public, max-age=31536000, immutable/,
}

const PROTECTION = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}
/** Plain http promises no https; nothing says what we are made of, nor lets another site read. */
const ABSENTS = [
  'strict-transport-security',
  'x-powered-by',
  'server',
  'access-control-allow-origin',
  'x-noixcoop-codage',
]

/** The policy as a table of directives. */
const directives = (politique: string): Map<string, string> =>
  new Map(
    politique.split(';').map((d) => {
      const [nom = '', ...sources] = d.trim().split(/\s+/)
      return [nom, sources.join(' ')]
    }),
  )

function defautsDeLaPolitique(politique: string): string[] {
  const lues = directives(politique)
  const attendues = { 'object-src': "'none'", 'base-uri': "'none'", 'frame-ancestors': "'none'" }
  const defauts = Object.entries(attendues).filter(([nom, valeur]) => lues.get(nom) !== valeur)
  const scripts = lues.get('script-src') ?? lues.get('default-src') ?? '*'
  return [
    ...defauts.map(([nom]) => nom),
    ...(/unsafe-|\*|https?:|data:/.test(scripts) ? [`script-src ${scripts}`] : []),
    ...(/^'(?:self|none)'$/.test(lues.get('form-action') ?? '') ? [] : ['form-action']),
    ...(/^'(?:self|none)'$/.test(lues.get('default-src') ?? '') ? [] : ['default-src']),
    ...(/unsafe/.test(lues.get('style-src') ?? '') ? ['style-src'] : []),
  ]
}

function defauts({ entetes }: Pick<Recue, 'entetes'>, garde: Garde): string[] {
  const faux = Object.entries(PROTECTION).filter(([nom, valeur]) => entetes[nom] !== valeur)
  return [
    ...faux.map(([nom]) => `${nom}: ${entetes[nom]}`),
    ...ABSENTS.filter((nom) => nom in entetes),
    ...defautsDeLaPolitique(entetes['content-security-policy'] ?? ''),
    ...(GARDES[garde].test(entetes['cache-control'] ?? '')
      ? []
      : [`cache-control: ${entetes['cache-control']}`]),
  ]
}

async function demander(appel: APIRequestContext, chemin: string, options: object = {}): Promise<Recue> {
  const reponse = await appel.fetch(`${MONDE.adresse}${chemin}`, { maxRedirects: 0, ...options })
  return {
    statut: reponse.status(),
    entetes: reponse.headers(),
    corps: await reponse.text(),
    cookies: reponse.headersArray().flatMap(({ name, value }) => (/^set-cookie$/i.test(name) ? [value] : [])),
  }
}

const nonceDe = ({ entetes }: Recue) => /'nonce-([^']+)'/.exec(entetes['content-security-policy'] ?? '')?.[1]

test('every kind of answer protects the browser, and is kept only as long as it may be', async () => {
  const appels = new Map<Qui, APIRequestContext>()
  for (const qui of ['direction', 'commerce', 'carreclerc', null] as const)
    appels.set(qui, await appelant(qui))
  const ecarts: string[] = []
  const nonces: string[] = []
  for (const [quoi, qui, chemin, statut, garde, options] of REPONSES) {
    const recue = await demander(appels.get(qui) as APIRequestContext, chemin, options)
    if (recue.statut !== statut) ecarts.push(`${quoi} : ${recue.statut}`)
    ecarts.push(...defauts(recue, garde).map((d) => `${quoi} : ${d}`))
    nonces.push(nonceDe(recue) ?? quoi)
  }
  expect(ecarts).toEqual([])
  expect(new Set(nonces).size, 'a nonce serves once').toBe(REPONSES.length)
  for (const appel of appels.values()) await appel.dispose()
})

test('files go out as files, under a name of ours', async () => {
  const appel = await appelant('direction')
  for (const format of ['csv', 'xlsx', 'xml']) {
    const { entetes } = await demander(appel, `/api/lots?format=${format}`)
    expect(entetes['content-disposition']).toMatch(
      new RegExp(`^attachment; filename="[a-z0-9-]+\\.${format}"$`),
    )
  }
  await appel.dispose()
})

test('every script of a page bears its nonce, and what it loads is kept for ever under its own print', async () => {
  const appel = await appelant('direction')
  const page = await demander(appel, '/lots')
  const scripts = [...page.corps.matchAll(/<script\b[^>]*>/g)].map(([balise]) => balise)
  expect(scripts.length).toBeGreaterThan(5)
  expect(scripts.filter((balise) => !balise.includes(`nonce="${nonceDe(page)}"`))).toEqual([])
  // What the server knows of who acts stays there.
  expect(page.corps).not.toMatch(/sessionId|utilisateurId/)
  expect(page.corps.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')).not.toMatch(/<[a-z][^>]*\son[a-z]+=/i)
  const nommes = page.corps.matchAll(/"(\/_next\/static\/[^"?]+\.(?:js|css|woff2))/g)
  const fichiers = [...new Set([...nommes].map((m) => m[1] ?? ''))]
  expect(fichiers.length).toBeGreaterThan(3)
  for (const fichier of fichiers) {
    const recue = await demander(appel, fichier)
    expect(recue.statut, fichier).toBe(200)
    expect(defauts(recue, 'toujours'), fichier).toEqual([])
  }
  await appel.dispose()
})

test('cookies on plain http are for us alone, and no script reads them', async () => {
  const appel = await request.newContext()
  const { corps, cookies } = await demander(appel, '/api/auth/csrf')
  const { csrfToken } = JSON.parse(corps) as { csrfToken: string }
  const form = { csrfToken, identifiant: 'reception', motDePasse: MOT_DE_PASSE, json: 'true' }
  const entree = await demander(appel, '/api/auth/callback/credentials', { method: 'POST', form })
  expect(entree.statut).toBe(200)
  const poses = [...cookies, ...entree.cookies]
  expect(poses.map((c) => c.split('=')[0])).toEqual(
    expect.arrayContaining(['next-auth.csrf-token', 'next-auth.session-token']),
  )
  for (const cookie of poses) {
    expect(cookie).toMatch(/; HttpOnly/)
    expect(cookie).toMatch(/; SameSite=Lax/)
    expect(cookie).toMatch(/; Path=\//)
    expect(cookie).not.toMatch(/; Domain|; Secure/)
  }
  await appel.dispose()
})

test('what cannot even be read is answered under the same protection', async () => {
  const dit = await new Promise<string>((suite) => {
    const socket = connect(MONDE.port, 'localhost', () => socket.write('bonjour\r\n\r\n'))
    let lu = ''
    socket.on('data', (morceau) => {
      lu += morceau
    })
    socket.on('close', () => suite(lu))
  })
  const [tete = ''] = dit.split('\r\n\r\n')
  expect(tete).toMatch(/^HTTP\/1\.1 400/)
  const lignes = tete.split('\r\n').slice(1)
  const entetes = Object.fromEntries(
    lignes.map((l) => [l.slice(0, l.indexOf(':')).toLowerCase(), l.slice(l.indexOf(':') + 2)]),
  )
  expect(defauts({ entetes }, 'jamais')).toEqual([])
})
