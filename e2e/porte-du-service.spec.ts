/** The door of the web service cannot be forced: tokens that are none, cookies of other sites, floods and odd bodies. */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { XmlDocument } from 'libxml2-wasm'
import { expect, test } from './histoire'
import { routes } from './pages'
import { demander, type Envoi, enParallele, type Reponse } from './programme'
import { sessionDe } from './serveurs'

test.use({ storageState: sessionDe('direction') })

const FLUX = '/services/etatCommandes?distributeur=carr15432'
const MALFORMES = 10_000

const porteur = (jeton: string) => ({ authorization: `Bearer ${jeton}` })
const cookieDe = (identifiant: string): Record<string, string> => {
  const { cookies } = JSON.parse(readFileSync(sessionDe(identifiant), 'utf8')) as {
    cookies: { name: string; value: string }[]
  }
  return { cookie: cookies.map((c) => `${c.name}=${c.value}`).join('; ') }
}

interface Jeton {
  id: number
  jeton: string
}
let neuf: () => Promise<Jeton>
test.beforeEach(({ appel }) => {
  neuf = () => appel.ecrire<Jeton>('POST', '/api/clients/carr15432/jetons', { nom: 'Porte' })
})

/** Printable as a header can be, from the bare word to a token but for a letter. */
function malforme(i: number, jeton: string): string {
  const hasard = randomBytes(1 + (i % 60)).toString('base64url')
  const formes = [
    hasard,
    `Bearer ${hasard}`,
    `Bearer noix_${hasard}`,
    `Basic ${jeton}`,
    `Bearer ${jeton}${hasard}`,
    `Bearer ${jeton} ${jeton}`,
    `Bearer ${jeton.slice(0, 6 + (i % 47))}`,
    `Bearer Bearer ${jeton}`,
    `Bearer "${jeton}"`,
    `Bearer ${jeton.toLowerCase()}x`,
    'Bearer',
    `Bearer ${'é'.repeat(i % 40)}`,
    `Bearer ${hasard.repeat(20)}`,
  ]
  return Buffer.from(formes[i % formes.length] ?? '').toString('latin1')
}

test(`${MALFORMES} malformed headers are 401, each of them, within the minute of a story`, async () => {
  const { jeton } = await neuf()
  const statuts = await enParallele(
    Array.from({ length: MALFORMES }, (_, i) => i),
    async (i) => {
      const chemin = i % 2 === 0 ? FLUX : '/api/commandes'
      const { statut, entetes } = await demander(chemin, {
        entetes: { authorization: malforme(i, jeton) },
      })
      return `${statut} ${entetes['www-authenticate']}`
    },
  )
  expect([...new Set(statuts)]).toEqual(['401 Bearer realm="noixcoop"'])
})

test('a token opens the service and nothing else, and a dead one nothing', async ({ appel }) => {
  const { id, jeton } = await neuf()
  const statut = async (chemin: string, entetes: Record<string, string>) =>
    (await demander(chemin, { entetes })).statut
  expect(await statut(FLUX, porteur(jeton))).toBe(200)
  expect(await statut(FLUX, { authorization: `bearer ${jeton}` })).toBe(200)
  expect(await statut('/api/commandes', porteur(jeton))).toBe(403)
  const page = await demander('/compte', { entetes: porteur(jeton) })
  expect([page.statut, page.entetes.location]).toEqual([307, '/connexion?retour=%2Fcompte'])
  // A bad token beside a good session is a stranger.
  for (const chemin of [FLUX, '/api/commandes'])
    expect(await statut(chemin, { ...cookieDe('carreclerc'), ...porteur('noix_faux') })).toBe(401)
  expect(await statut(FLUX, porteur('x'.repeat(15_000)))).toBe(401)
  expect(await statut(FLUX, porteur('x'.repeat(20_000)))).toBe(431)
  expect(await statut('/services/etatCommandes?distributeur=supe00001', porteur(jeton))).toBe(404)
  await appel.requete.delete(`/api/clients/carr15432/jetons/${id}`)
  expect(await statut(FLUX, porteur(jeton))).toBe(401)
})

test('a session reads for our own pages only; no other site is let in', async () => {
  const session = cookieDe('carreclerc')
  const ailleurs: Record<string, string>[] = [
    { origin: 'https://exemple.fr' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ]
  const chemins = routes().filter((r) => r.startsWith('/services/') && !r.includes('{'))
  for (const entetes of ailleurs)
    for (const chemin of [FLUX, ...chemins]) {
      const lu = await demander(chemin, { entetes: { ...session, ...entetes } })
      // The schemas are everybody's, and say nothing of anybody.
      if (!chemin.endsWith('.xsd')) expect([403, 405], chemin).toContain(lu.statut)
      const controle = await demander(chemin, {
        methode: 'OPTIONS',
        entetes: { ...entetes, 'access-control-request-method': 'GET' },
      })
      for (const reponse of [lu, controle])
        expect(Object.keys(reponse.entetes).filter((nom) => nom.startsWith('access-control'))).toEqual([])
    }
  const poster = { methode: 'POST', entetes: { ...session, 'content-type': 'application/json' }, corps: '{}' }
  expect([403, 404, 405]).toContain((await demander('/services/commandes', poster)).statut)
  expect((await demander('/services/etatCommandes', poster)).statut).toBe(405)
  const [lu, tete] = [
    await demander(FLUX, { entetes: session }),
    await demander(FLUX, { methode: 'HEAD', entetes: session }),
  ]
  const nus = ({ statut, entetes: { etag, 'content-type': type } }: Reponse) => [statut, etag, type]
  expect(nus(tete)).toEqual(nus(lu))
  expect(tete.corps.byteLength).toBe(0)
})

test('one that asks too fast waits, alone; those who have no token slow nobody', async () => {
  const [presse, calme] = [await neuf(), await neuf()]
  const rafale = (entetes: Record<string, string>) =>
    enParallele(Array.from({ length: 420 }), () => demander(FLUX, { entetes }))
  const reponses = await rafale(porteur(presse.jeton))
  const freinees = reponses.filter((r) => r.statut === 429)
  expect(reponses.every((r) => r.statut === 200 || r.statut === 429)).toBe(true)
  expect(freinees.length).toBeGreaterThan(0)
  for (const { entetes, corps } of freinees) {
    expect(Number(entetes['retry-after'])).toBeGreaterThan(0)
    expect(defautXml(String(corps))).toBeNull()
  }
  expect((await rafale(porteur('noix_faux'))).every((r) => r.statut === 401)).toBe(true)
  expect((await demander(FLUX, { entetes: porteur(calme.jeton) })).statut).toBe(200)
  expect((await demander(FLUX, { entetes: cookieDe('carreclerc') })).statut).toBe(200)
})

const PHRASE = /^[«\dA-ZÀÉÈÊÎÔ].*[.!?…]$/s

/** What is wrong with a refusal in XML; null: it is read, and it is a sentence. */
function defautXml(texte: string): string | null {
  try {
    const document = XmlDocument.fromString(texte)
    const detail = document.get('/erreur/detail')?.content ?? ''
    document.dispose()
    return PHRASE.test(detail) ? null : `no sentence: ${texte}`
  } catch (erreur) {
    return `${erreur}: ${texte.slice(0, 200)}`
  }
}

function defaut({ statut, entetes, corps }: Reponse): string | null {
  const texte = String(corps)
  if (statut >= 500) return `${statut} ${texte}`
  if (statut < 400) return null
  if (String(entetes['content-type']).includes('xml')) return defautXml(texte)
  const { detail } = JSON.parse(texte) as { detail?: unknown }
  return typeof detail === 'string' && PHRASE.test(detail) ? null : `no sentence: ${texte}`
}

const ENTITES = `<?xml version="1.0"?><!DOCTYPE c [<!ENTITY a "aaaa">${Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i} "${`&a${i ? i - 1 : ''};`.repeat(10)}">`).join('')}]><commande>&a8;</commande>`
const CORPS: (string | Buffer)[] = [
  '',
  '<',
  '<commande',
  '<commande>',
  '<commande/>',
  '<commande></lot>',
  '<a/><b/>',
  ENTITES,
  '<!DOCTYPE c SYSTEM "file:///etc/passwd"><commande/>',
  '<commande>&xxe;</commande>',
  '<commande>&#0;</commande>',
  `${'<a>'.repeat(5_000)}${'</a>'.repeat(5_000)}`,
  `<commande ${'a="1" '.repeat(2_000)}/>`,
  '<?xml version="1.0" encoding="UTF-16"?><commande/>',
  Buffer.from('\ufeff<commande/>', 'utf16le'),
  Buffer.from([0xff, 0xfe, 0xfd]),
  Buffer.alloc(1_040_000, 97),
  `<commande>${'x'.repeat(900_000)}</commande>`,
  '<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>',
  'null',
  '[]',
  '{}',
  '{"lignes":{}}',
  '{"__proto__":{"client":"supe00001"}}',
  '{"client":"supe00001","lot":{"$ne":1}}',
  '{"lignes":[{"conditionnement":"filet-1kg","quantite":1e400}]}',
  '['.repeat(50_000),
  '{"a":'.repeat(50_000),
]
const RECHERCHES = [
  '',
  '?',
  '?distributeur',
  '?distributeur=carr15432&distributeur=a',
  '?distributeur=%00',
  '?distributeur=%F0%9F%A5%9C',
  '?profil=x',
  '?__proto__=1',
  `?distributeur=${'a'.repeat(5_000)}`,
  '?=&&=',
]
const ENTETES: Record<string, string>[] = [
  {},
  { accept: 'application/json' },
  { accept: '*/*;q=x, ,;' },
  { accept: 'text/html' },
  { 'if-none-match': ',,,"' },
  { 'if-modified-since': 'Thu, 99 Jan 9999 99:99:99 GMT' },
  { 'if-none-match': '*', 'if-modified-since': '-1' },
]
const TYPES = [
  'application/xml',
  'text/xml; charset=utf-16',
  'application/json',
  'application/atom+xml',
  'text/plain',
  '',
]

test('nothing that is asked or sent breaks it, and each refusal is read and is a sentence', async () => {
  const jetons = await Promise.all(Array.from({ length: 8 }, neuf))
  let tour = 0
  const chemins = routes()
    .filter((r) => r.startsWith('/services/'))
    .map((r) => r.replace(/\{\{.*/, 'nulle-part').replace(/\{\w+\}/g, '00213'))
  const envois: [string, Envoi][] = chemins.flatMap((chemin) => [
    ...RECHERCHES.flatMap((r) =>
      ENTETES.slice(0, r === '' ? ENTETES.length : 2).map((entetes): [string, Envoi] => [
        chemin + r,
        { entetes },
      ]),
    ),
    ...CORPS.flatMap((corps) =>
      TYPES.map((type): [string, Envoi] => [
        chemin,
        { methode: 'POST', corps, entetes: type ? { 'content-type': type } : {} },
      ]),
    ),
  ])
  const defauts = await enParallele(envois, async ([chemin, envoi]) => {
    const entetes = { ...envoi.entetes, ...porteur(jetons[tour++ % jetons.length]?.jeton ?? '') }
    const faute = defaut(await demander(chemin, { ...envoi, entetes }))
    return (
      faute && `${envoi.methode ?? 'GET'} ${chemin} ${JSON.stringify(envoi.entetes)} ${faute}`.slice(0, 400)
    )
  })
  expect(envois.length).toBeGreaterThan(100)
  expect(defauts.filter(Boolean)).toEqual([])
  expect((await demander('/api/sante')).statut).toBe(200)
})
