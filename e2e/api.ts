/** The operations as OpenAPI tells them, and what a refusal must look like on the wire. */
import { type APIRequestContext, type APIResponse, expect, request } from '@playwright/test'
import { defautDe } from '../lib/cli/epreuves/refus-lisible'
import { exempleDe } from './pages'
import { type Maison, MONDE, sessionDe } from './serveurs'

type Methode = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface Operation {
  methode: Methode
  /** `/api/livraisons/{code}` */
  route: string
  /** `/api/livraisons/L0512` */
  chemin: string
  roles: string[]
  /** Names of the body's fields, or of the search for a GET. */
  champs: string[]
  /** It takes a file, in a form of several parts. */
  fichier: boolean
}

interface Decrite {
  description: string
  parameters?: { in: string; name: string }[]
  requestBody?: { content: Record<string, { schema: { properties?: object } }> }
}

const champsDe = ({ parameters = [], requestBody }: Decrite): string[] => [
  ...Object.values(requestBody?.content ?? {}).flatMap((c) => Object.keys(c.schema.properties ?? {})),
  ...parameters.filter((p) => p.in === 'query').map((p) => p.name),
]

/** Rights are told in words: « Rôles : direction, reception. » */
const rolesDe = ({ description }: Decrite): string[] =>
  (/Rôles : ([a-z, ]+)\./.exec(description)?.[1] ?? '').split(', ').filter(Boolean)

/** Those of people; the web service speaks XML to programs, and has proofs of its own (lib/doors/commander.test.ts). */
export async function operations(appel: APIRequestContext): Promise<Operation[]> {
  const { paths } = (await (await appel.get('/api/openapi.json')).json()) as {
    paths: Record<string, Record<string, Decrite>>
  }
  const desPersonnes = Object.entries(paths).filter(([route]) => route.startsWith('/api/'))
  return desPersonnes.flatMap(([route, methodes]) =>
    Object.entries(methodes).map(([methode, decrite]) => ({
      methode: methode.toUpperCase() as Methode,
      route,
      chemin: exempleDe(route),
      roles: rolesDe(decrite),
      champs: champsDe(decrite),
      fichier: 'multipart/form-data' in (decrite.requestBody?.content ?? {}),
    })),
  )
}

/** null for a stranger. */
export const appelant = (
  identifiant: string | null,
  entetes: Record<string, string> = {},
  maison: Maison = MONDE,
) =>
  request.newContext({
    baseURL: maison.adresse,
    storageState: identifiant ? sessionDe(identifiant, maison) : { cookies: [], origins: [] },
    extraHTTPHeaders: { Origin: maison.adresse, ...entetes },
  })

/** Somebody who may do it: the direction, or a distributor where the staff may not. */
export async function appelants(maison: Maison = MONDE) {
  const entrer = (identifiant: string) => appelant(identifiant, {}, maison)
  const [direction, distributeur] = [await entrer('direction'), await entrer('carreclerc')]
  return {
    pour: ({ roles }: Operation) => (roles.includes('direction') ? direction : distributeur),
    dispose: () => Promise.all([direction.dispose(), distributeur.dispose()]),
  }
}

const enMultipart = (data: object = {}) =>
  Object.fromEntries(
    Object.entries(data).map(([cle, v]) => [cle, typeof v === 'string' ? v : JSON.stringify(v)]),
  )

/** As the operation takes it: JSON, or a form of several parts. */
export const envoyer = (appel: APIRequestContext, { methode, chemin, fichier }: Operation, data?: object) =>
  appel.fetch(chemin, {
    method: methode,
    ...(methode === 'GET' ? {} : fichier ? { multipart: enMultipart(data) } : { data: data ?? {} }),
  })

/** What is wrong with a refusal; null when it is as the contract has it. */
export const defautDuRefus = async (reponse: APIResponse): Promise<string | null> =>
  defautDe({
    statut: reponse.status(),
    type: reponse.headers()['content-type'] ?? '',
    corps: await reponse.text(),
    service: reponse.url().includes('/services/'),
  })

/** Refused, and as the contract has it. */
export async function refuse(reponse: APIResponse, statut: number, quoi: string): Promise<void> {
  expect(reponse.status(), quoi).toBe(statut)
  expect(await defautDuRefus(reponse), quoi).toBeNull()
}
