/** Every route that the build serves × every role, as the contract says; what programs send is refused in French, never with a 500. */
import { DROITS, type Role } from '../lib/access/droits'
import { appelant, appelants, defautDuRefus, envoyer, type Operation, operations, refuse } from './api'
import { expect, test, unProducteur } from './histoire'
import { type Chemins, horsChemins, lireAiguillage, lireChemins, pagesDe, routesDe } from './manifeste'
import { exempleDe } from './pages'
import { REGARDS } from './serveurs'

const PERSONNES: [string, Role][] = [
  ['direction', 'direction'],
  ['reception', 'reception'],
  ['commerce', 'commerce'],
  ['carreclerc', 'distributeur'],
]

/** Doors that are no operation of ours: whoever comes may knock. */
const HORS_LISTE = [
  '/api/auth/{...nextauth}',
  '/api/mesures',
  '/api/openapi.json',
  '/api/sante',
  '/api/{{...inconnu}}',
]

/** What a browser says when another site sends. */
const DEHORS: Record<string, string>[] = [
  { Origin: 'https://exemple.fr' },
  { Origin: 'null' },
  { 'Sec-Fetch-Site': 'cross-site' },
]

const ABSURDE = { '': null, __proto__: { role: 'direction' }, lots: { $ne: null }, quantiteKg: [[]] }

/** Its pages have been examined by then. */
const entrer = (identifiant: string | null, entetes: Record<string, string> = {}) =>
  appelant(identifiant, entetes, REGARDS)

const nommer = ({ methode, chemin }: Operation) => `${methode} ${chemin}`

let toutes: Operation[] = []
test.beforeAll(async () => {
  const appel = await entrer(null)
  toutes = await operations(appel)
  await appel.dispose()
})
const changeantes = () => toutes.filter((o) => o.methode !== 'GET')

/** Routes of the build that OpenAPI does not tell, and told ones that the build does not serve. */
function nonListees(chemins: Chemins): string[] {
  const listees = new Set(toutes.map((o) => o.route))
  const servies = routesDe(chemins).filter((r) => r.startsWith('/api/'))
  return [
    ...servies.filter((r) => !listees.has(r) && !HORS_LISTE.includes(r)),
    ...[...listees, ...HORS_LISTE].filter((r) => !servies.includes(r)),
  ]
}

test('every route of the build is listed, and every listed one has its roles from the table of rights', () => {
  const chemins = lireChemins()
  expect(nonListees(chemins)).toEqual([])
  expect(horsChemins(chemins, lireAiguillage())).toEqual([])
  const tables = Object.values(DROITS).map(String)
  for (const o of toutes) expect(tables, nommer(o)).toContain(String(o.roles))
})

test('control: a route, a page or a rewrite that the build serves and nobody lists is caught', () => {
  const [chemins, aiguillage] = [lireChemins(), lireAiguillage()]
  const avec = (source: string, chemin: string) => ({ ...chemins, [source]: chemin })
  expect(nonListees(avec('/api/oubliee/route', '/api/oubliee'))).toEqual(['/api/oubliee'])
  expect(nonListees(avec('/api/lots/[lot]/secret/route', '/api/lots/[lot]/secret'))).toEqual([
    '/api/lots/{lot}/secret',
  ])
  expect(
    nonListees(Object.fromEntries(Object.entries(chemins).filter(([, c]) => c !== '/api/lots'))),
  ).toEqual(['/api/lots'])
  // The walk of the canaries and the examination by axe ask for an example of each page.
  const [nouvelle = ''] = pagesDe(avec('/(bureau)/coffre/[cle]/page', '/coffre/[cle]')).filter(
    (p) => !pagesDe(chemins).includes(p),
  )
  expect(() => exempleDe(nouvelle)).toThrow('e2e/pages.ts has no example for what is in coffre')
  const rewrites = {
    ...aiguillage.rewrites,
    fallback: [{ source: '/tout/:path*', destination: '/api/:path*' }],
  }
  expect(horsChemins(chemins, { ...aiguillage, rewrites })).toHaveLength(1)
  const staticRoutes = [...aiguillage.staticRoutes, { page: '/api/ancienne' }]
  expect(horsChemins(chemins, { ...aiguillage, staticRoutes })).toEqual(['/api/ancienne'])
  expect(horsChemins(avec('/api/lots/action', '/api/lots/action'), aiguillage)).toContain('/api/lots/action')
})

test('a few rights, word for word', () => {
  const rolesDe = (voulue: string) => toutes.find((o) => `${o.methode} ${o.route}` === voulue)?.roles
  expect(rolesDe('POST /api/utilisateurs')).toEqual(['direction'])
  expect(rolesDe('GET /api/utilisateurs')).toEqual(['direction'])
  expect(rolesDe('POST /api/livraisons')).toEqual(['direction', 'reception'])
  expect(rolesDe('PUT /api/livraisons/{code}/calibrage')).toEqual(['direction', 'reception'])
  expect(rolesDe('GET /api/lots')).toEqual(['direction', 'reception', 'commerce'])
})

test('a stranger is refused everywhere with 401', async () => {
  const personne = await entrer(null)
  for (const o of toutes) await refuse(await envoyer(personne, o), 401, nommer(o))
  await personne.dispose()
})

/** What a role was answered by an operation: one cell of the matrix. */
interface Case {
  operation: Operation
  corps: string
  statut: number
}

/** Cells that are not as `roles` says. */
const ecarts = (role: Role, cases: readonly Case[]): string[] =>
  cases
    .filter(({ operation: { roles }, statut }) =>
      roles.includes(role) ? [401, 403, 500].includes(statut) : statut !== 403,
    )
    .map(({ operation, corps, statut }) => `${nommer(operation)} ${corps} → ${statut}`)

/** Every cell with its right turned around, one after the other: those that nobody would have seen. */
const inapercus = (role: Role, cases: readonly Case[]): Case[] =>
  cases.filter(({ operation, ...reponse }) => {
    const roles = operation.roles.includes(role)
      ? operation.roles.filter((r) => r !== role)
      : [...operation.roles, role]
    return ecarts(role, [{ ...reponse, operation: { ...operation, roles } }]).length === 0
  })

for (const [identifiant, role] of PERSONNES)
  test(`${identifiant} is refused exactly what the table refuses to the role; control: one cell changed is caught`, async () => {
    const appel = await entrer(identifiant)
    const cases: Case[] = []
    for (const operation of toutes)
      for (const corps of [{}, ABSURDE]) {
        const statut = (await envoyer(appel, operation, corps)).status()
        cases.push({ operation, corps: JSON.stringify(corps), statut })
      }
    expect(ecarts(role, cases)).toEqual([])
    expect(inapercus(role, cases)).toEqual([])
    await appel.dispose()
  })

test('what comes from another site changes nothing, whoever is signed in', async () => {
  for (const entetes of DEHORS) {
    const appel = await entrer('direction', entetes)
    for (const o of changeantes())
      await refuse(await envoyer(appel, o), 403, `${nommer(o)} ${JSON.stringify(entetes)}`)
    await appel.dispose()
  }
})

test('one key, one effect: the same answer byte for byte, and another body is refused', async () => {
  const appel = await entrer('reception')
  const poster = (cle: string, data: object) =>
    appel.post('/api/producteurs', { data, headers: { 'Idempotency-Key': cle } })
  const cle = crypto.randomUUID()
  const [premiere, seconde] = await Promise.all([poster(cle, unProducteur), poster(cle, unProducteur)])
  expect([premiere.status(), seconde.status()]).toEqual([201, 201])
  const encore = await poster(cle, unProducteur)
  expect(await seconde.body()).toEqual(await premiere.body())
  expect(await encore.body()).toEqual(await premiere.body())
  expect(encore.headers().location).toBe(premiere.headers().location)
  await refuse(await poster(cle, { ...unProducteur, ville: 'Tullins' }), 422, 'another body')
  await refuse(await poster('deux mots', unProducteur), 422, 'a key with a space')
  // The key belongs to its user.
  const autre = await entrer('direction')
  const ailleurs = await autre.post('/api/producteurs', {
    data: unProducteur,
    headers: { 'Idempotency-Key': cle },
  })
  expect(ailleurs.status()).toBe(201)
  expect(await ailleurs.text()).not.toBe(await premiere.text())
  await Promise.all([appel.dispose(), autre.dispose()])
})

const POISONS: Record<string, unknown> = {
  'an operator object': { $gt: '', contains: '%', not: null },
  'control characters': 'a\u0000\u0007b\u001b',
  'a list of lists': [[[]]],
  'a huge text': '9'.repeat(5_000),
}

for (const [quoi, poison] of Object.entries(POISONS))
  test(`${quoi} in any field is refused with a French sentence`, async () => {
    const appels = await appelants(REGARDS)
    const defauts: string[] = []
    for (const o of changeantes()) {
      const corps = [...o.champs.map((c) => [c]), o.champs].filter((c) => c.length > 0)
      for (const champs of corps) {
        const data = Object.fromEntries(champs.map((c) => [c, poison]))
        const defaut = await defautDuRefus(await envoyer(appels.pour(o), o, data))
        if (defaut) defauts.push(`${nommer(o)} ${champs} ${defaut}`)
      }
    }
    expect(defauts).toEqual([])
    await appels.dispose()
  })

test('a field that no schema knows is refused, in a body as in a search', async () => {
  const appels = await appelants(REGARDS)
  for (const o of changeantes())
    await refuse(await envoyer(appels.pour(o), o, { inconnu: 1 }), 422, nommer(o))
  for (const o of toutes.filter(({ methode }) => methode === 'GET'))
    await refuse(await appels.pour(o).get(`${o.chemin}?inconnu=1`), 422, nommer(o))
  await appels.dispose()
})

test('a search that cannot be read is refused with a French sentence', async () => {
  const appels = await appelants(REGARDS)
  const defauts: string[] = []
  for (const o of toutes.filter(({ methode }) => methode === 'GET'))
    for (const champ of o.champs)
      for (const valeur of [
        `${champ}=%00%07`,
        `${champ}=a&${champ}=b`,
        `${champ}[contains]=a`,
        'limite=201',
      ]) {
        const defaut = await defautDuRefus(await appels.pour(o).get(`${o.chemin}?${valeur}`))
        if (defaut) defauts.push(`${nommer(o)} ${valeur} ${defaut}`)
      }
  expect(defauts).toEqual([])
  await appels.dispose()
})

test('bodies that are no JSON object, and methods that are none, are refused', async () => {
  const appels = await appelants(REGARDS)
  const json = { 'Content-Type': 'application/json' }
  for (const o of changeantes()) {
    const illisible = o.fichier ? 415 : 400
    for (const data of ['{', '[]', 'null', '"L0512"', Buffer.from([0xff, 0xfe])])
      await refuse(
        await appels.pour(o).fetch(o.chemin, { method: o.methode, data, headers: json }),
        illisible,
        nommer(o),
      )
    const texte = { 'Content-Type': 'text/plain' }
    await refuse(
      await appels.pour(o).fetch(o.chemin, { method: o.methode, data: '{}', headers: texte }),
      415,
      nommer(o),
    )
  }
  const appel = await entrer('direction')
  for (const route of new Set(toutes.map((o) => o.chemin)))
    for (const methode of ['DELETE', 'PUT'].filter(
      (m) => !toutes.some((o) => o.chemin === route && o.methode === m),
    ))
      await refuse(await appel.fetch(route, { method: methode }), 405, `${methode} ${route}`)
  await refuse(await appel.get('/api/nulle/part'), 404, 'no such route')
  await Promise.all([appel.dispose(), appels.dispose()])
})
