/** The doors that are knocked on, and for each the requests that are made of it: operations, pages, and the rest. */
import fc from 'fast-check'
import { exempleDe, gabaritsDePages, routes } from '@/e2e/pages'
import type { Schema } from '@/lib/doors/documentation-schema'
import { enPourcent, hostile, segmentHostile } from './hostiles'
import { blesse, juste, objetJuste, type Schemas } from './saisies'

export interface Cas {
  methode: string
  chemin: string
  entetes: Record<string, string>
  corps?: string | Buffer
}

export interface Porte {
  /** `POST /api/livraisons` */
  quoi: string
  /** Who may come; null where nobody is asked. */
  roles: readonly string[] | null
  genre: 'programmes' | 'page' | 'entree'
  cas: fc.Arbitrary<Cas>
}

interface Decrite {
  description: string
  parameters?: { in: string; name: string; required?: boolean; schema: Schema }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
}
export interface Document {
  paths: Record<string, Record<string, Decrite>>
  components: { schemas: Schemas }
}

/** The tokens that programs come by are not revoked: small numbers are drawn more often. */
const AUTRES_JETONS: Schema = { type: 'integer', minimum: 100 }

/** Four in five as they are in the base. */
function cheminDe(
  gabarit: string,
  parametres: Record<string, Schema>,
  schemas: Schemas,
): fc.Arbitrary<string> {
  const exemple = exempleDe(gabarit.replace(/[[{]+(?:\.\.\.)?(?:inconnu|nextauth)[\]}]+/, 'session')).split(
    '/',
  )
  const segments = gabarit.split('/').map((segment, i, tous) => {
    if (!/^[[{]/.test(segment)) return fc.constant(segment)
    const tel = fc.constant(exemple[i] ?? '')
    const nom = segment.replace(/\W/g, '')
    const schema = tous[i - 1] === 'jetons' ? AUTRES_JETONS : (parametres[nom] ?? { type: 'string' })
    const voisin = juste(nom, schema, schemas).map((v) => enPourcent(String(v)))
    return fc.oneof(
      { weight: 8, arbitrary: tel },
      { weight: 1, arbitrary: segmentHostile },
      { weight: 1, arbitrary: voisin },
    )
  })
  return fc.tuple(...segments).map((s) => s.join('/'))
}

const scalaire = (valeur: unknown): string =>
  typeof valeur === 'object' && valeur !== null ? JSON.stringify(valeur) : String(valeur)

/** A list is a name given several times; an object, `champ[cle]=`. */
function paires(nom: string, valeur: unknown): string[] {
  const une = (n: string, v: unknown) => `${enPourcent(n)}=${enPourcent(scalaire(v).slice(0, 4_000))}`
  if (Array.isArray(valeur)) return valeur.slice(0, 20).map((v) => une(nom, v))
  if (typeof valeur !== 'object' || valeur === null) return [une(nom, valeur)]
  return Object.entries(valeur)
    .slice(0, 20)
    .map(([cle, v]) => une(`${nom}[${cle}]`, v))
}

/** Within what a request line may hold. */
const enRecherche = (champs: Record<string, unknown>): string => {
  const texte = Object.entries(champs)
    .flatMap(([nom, valeur]) => paires(nom, valeur))
    .join('&')
  return texte === '' ? '' : `?${texte.slice(0, 12_000).replace(/%[\da-f]?$/i, '')}`
}

const TYPES = ['application/json', 'application/json; charset=utf-8', 'text/plain', 'application/xml', '']

const enTete = fc.record(
  {
    'idempotency-key': fc.oneof(
      fc.uuid(),
      fc.constantFrom('', 'deux mots', 'a'.repeat(201), 'clé', '__proto__', 'meme'),
    ),
    accept: fc.constantFrom(
      '*/*',
      'application/json',
      'application/xml',
      'text/html',
      ';;;',
      'a'.repeat(3_000),
    ),
    'accept-encoding': fc.constantFrom('gzip', 'br;q=0', 'identity;q=0, *;q=0', 'é'),
    'if-none-match': fc.constantFrom('*', '"a"', 'W/"b", "c"', '"'.repeat(2_000)),
    'if-modified-since': fc.constantFrom('hier', 'Sat, 29 Oct 1994 19:43:31 GMT', '-1'),
  },
  { requiredKeys: [] },
)
/** A header carries bytes: what is beyond Latin-1 cannot be asked of Node's client. */
const enLatin = (entetes: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(entetes).flatMap(([nom, v]) =>
      v === undefined ? [] : [[nom, Buffer.from(v).toString('latin1')]],
    ),
  )

type Corps = Pick<Cas, 'corps' | 'entetes'>

const enJson = (champs: fc.Arbitrary<unknown>): fc.Arbitrary<Corps> =>
  fc
    .tuple(
      champs,
      fc.oneof({ weight: 12, arbitrary: fc.constant('application/json') }, fc.constantFrom(...TYPES)),
    )
    .map(([valeur, type]) => ({ corps: JSON.stringify(valeur), entetes: { 'content-type': type } }))

const BORD = 'noixcoop-fuzz'
const enParties = (champs: fc.Arbitrary<Record<string, unknown>>): fc.Arbitrary<Corps> =>
  fc
    .tuple(champs, fc.constantFrom('registre.csv', 'a.xlsx', '../x', '', 'é\u202e.csv'))
    .map(([objet, fichier]) => ({
      corps: Buffer.from(
        `${Object.entries(objet)
          .map(([nom, valeur]) => {
            const de = nom === 'fichier' ? `; filename="${fichier}"\r\nContent-Type: text/csv` : ''
            return `--${BORD}\r\nContent-Disposition: form-data; name="${nom.replace(/["\r\n]/g, '')}"${de}\r\n\r\n${scalaire(valeur)}\r\n`
          })
          .join('')}--${BORD}--\r\n`,
      ),
      entetes: { 'content-type': `multipart/form-data; boundary=${BORD}` },
    }))

const balise = (nom: string, valeur: unknown): string =>
  typeof valeur === 'object' && valeur !== null
    ? `<${nom}>${Object.entries(valeur)
        .map(([n, v]) => balise(n, v))
        .join('')}</${nom}>`
    : `<${nom}>${valeur}</${nom}>`
const enXml = (champs: fc.Arbitrary<Record<string, unknown>>): fc.Arbitrary<Corps> =>
  fc
    .tuple(champs, fc.constantFrom('', '<?xml version="1.0" encoding="UTF-8"?>', '<?xml version="1.1"?>'))
    .map(([objet, tete]) => ({
      corps: tete + balise('commande', objet),
      entetes: { 'content-type': 'application/xml' },
    }))

/** One in twelve is no object at all. */
function corpsDe({ requestBody }: Decrite, schemas: Schemas): fc.Arbitrary<Corps> {
  const contenus = Object.entries(requestBody?.content ?? {})
  const decrit = contenus.find(([, { schema }]) => schema.properties)
  const champs = blesse(objetJuste(decrit?.[1].schema ?? {}, schemas))
  const formes = contenus.map(([type]) => {
    if (type.startsWith('multipart')) return enParties(champs)
    return type.endsWith('xml') ? enXml(champs) : enJson(champs)
  })
  const bon = formes.length > 0 ? fc.oneof(...formes) : enJson(champs)
  return fc.oneof({ weight: 11, arbitrary: bon }, { weight: 1, arbitrary: enJson(hostile) })
}

function operation(gabarit: string, methode: string, decrite: Decrite, schemas: Schemas): Porte {
  const { parameters = [], description } = decrite
  const deLieu = (lieu: string) =>
    Object.fromEntries(parameters.filter((p) => p.in === lieu).map((p) => [p.name, p.schema]))
  const chemin = cheminDe(gabarit, deLieu('path'), schemas)
  const recherche = blesse(objetJuste({ properties: deLieu('query') }, schemas)).map(enRecherche)
  const nu: fc.Arbitrary<Corps> = fc.constant({ entetes: {} })
  return {
    quoi: `${methode} ${gabarit}`,
    genre: 'programmes',
    roles: (/Rôles : ([a-z, ]+)\./.exec(description)?.[1] ?? '').split(', '),
    cas: fc
      .tuple(chemin, recherche, methode === 'GET' ? nu : corpsDe(decrite, schemas), enTete)
      .map(([ou, quoi, corps, entetes]) => ({
        ...corps,
        methode,
        chemin: `${ou}${quoi}`,
        entetes: enLatin({ ...entetes, ...corps.entetes }),
      })),
  }
}

const CHAMPS_DE_PAGES = [
  'recherche',
  'client',
  'lot',
  'campagne',
  'tri',
  'suivant',
  'limite',
  'date',
  'code',
  'retour',
]
const champsLibres = (noms: readonly string[]) =>
  fc.dictionary(fc.constantFrom(...noms), hostile, { maxKeys: 3, noNullPrototype: true })

const page = (gabarit: string): Porte => ({
  quoi: `PAGE ${gabarit}`,
  genre: 'page',
  roles: null,
  cas: fc.tuple(cheminDe(gabarit, {}, {}), champsLibres(CHAMPS_DE_PAGES), fc.boolean()).map(
    ([chemin, champs, rsc]): Cas => ({
      methode: 'GET',
      // Next sends a reader of its data elsewhere without its mark.
      chemin: chemin + enRecherche(rsc ? { _rsc: '', ...champs } : champs),
      entetes: rsc ? { rsc: '1' } : {},
    }),
  ),
})

const MOTS_D_ENTREE = [
  'csrf',
  'session',
  'signin',
  'signout',
  'error',
  'providers',
  'callback/credentials',
  'rien',
]
const CHAMPS_D_ENTREE = ['csrfToken', 'identifiant', 'motDePasse', 'code', 'json', 'callbackUrl', 'error']

const entree: Porte = {
  quoi: 'AUTH /api/auth/{...nextauth}',
  genre: 'entree',
  roles: null,
  cas: fc
    .tuple(
      fc.constantFrom(...MOTS_D_ENTREE),
      fc.constantFrom('GET', 'POST', 'HEAD', 'DELETE'),
      champsLibres(CHAMPS_D_ENTREE),
      fc.boolean(),
    )
    .map(([mot, methode, champs, json]): Cas => {
      const texte = enRecherche(champs)
      const chemin = `/api/auth/${mot}`
      if (methode !== 'POST') return { methode, chemin: chemin + texte, entetes: {} }
      return {
        methode,
        chemin,
        corps: json ? JSON.stringify(champs) : texte.slice(1),
        entetes: { 'content-type': json ? 'application/json' : 'application/x-www-form-urlencoded' },
      }
    }),
}

/** What is served and no operation: health, figures, schemas, and paths of nothing. */
const reste = (gabarit: string): Porte => ({
  quoi: `GET ${gabarit}`,
  genre: 'programmes',
  roles: null,
  cas: fc
    .tuple(
      fc.constant(gabarit.replace(/\{.*/, '')),
      fc.oneof(fc.constant(''), segmentHostile),
      champsLibres(['a']),
      enTete,
    )
    .map(([base, suite, champs, entetes]) => ({
      methode: 'GET',
      chemin: base + (gabarit.includes('{') ? suite : '') + enRecherche(champs),
      entetes: enLatin(entetes),
    })),
})

export function toutesLesPortes({ paths, components: { schemas } }: Document): Porte[] {
  const operations = Object.entries(paths).flatMap(([gabarit, methodes]) =>
    Object.entries(methodes).map(([m, decrite]) => operation(gabarit, m.toUpperCase(), decrite, schemas)),
  )
  const autres = routes().filter((r) => !(r in paths) && !r.includes('nextauth'))
  return [...operations, ...autres.map(reste), entree, ...gabaritsDePages().map(page)]
}
