/** The OpenAPI document, from the very schemas that doors read with and answers are made by. */
import { z } from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import { cookieSession } from '@/lib/access/cookies'
import { DROITS } from '@/lib/access/droits'
import type { FormeXml, Methode, Operation } from '@/lib/core/operation'
import { FORMATS, TYPES_MEDIA } from '@/lib/fichiers/format'
import { OPERATIONS } from './operations'

const probleme = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    champs: z.array(z.object({ champ: z.string(), message: z.string() })).optional(),
    reference: z.string(),
  })
  .meta({ id: 'Probleme' })

const REFUS: Record<string, string> = {
  400: 'Requête illisible',
  401: 'Non connecté',
  403: 'Droit manquant',
  404: 'Absent ou hors de portée',
  409: 'L’état ou le stock l’interdit',
  413: 'Envoi trop grand',
  415: 'Autre chose que ce qui est attendu : du JSON, ou un fichier par multipart/form-data',
  422: 'Saisie à corriger',
  429: 'Trop d’essais, ou trop vite',
  503: 'Momentanément occupé',
}

/** Refusals are problems; those of the web service are XML unless JSON is asked for, or is never answered. */
const refusDe = (xml: FormeXml<never> | undefined) =>
  Object.fromEntries(
    Object.entries(REFUS).map(([statut, description]) => [
      statut,
      {
        description,
        content: {
          ...(!xml?.seul && { 'application/problem+json': { schema: probleme } }),
          ...(xml && { 'application/xml': { schema: ERREUR_XML } }),
        },
      },
    ]),
  )

const TEXTE_XML = { type: 'string' } as const
const ERREUR_XML = {
  type: 'string',
  description: '<erreur type statut reference> : titre, detail, champs.',
} as const

/** What an operation answers, and in which forms. */
const reponsesDe = ({ reponse, fichier, xml }: Operation['declaration']) => ({
  ...(xml && { [xml.type]: { schema: xml.seul ? reponse.schema : TEXTE_XML } }),
  ...(!xml?.seul && { 'application/json': { schema: reponse.schema } }),
  ...(fichier && enFichier),
})

/** The web service is one chapter; every other route is told under its first word. */
const chapitreDe = (chemin: string): string =>
  chemin.startsWith('/services/') ? 'service web' : (chemin.split('/')[2] ?? 'api')

/** The fields of an object schema, through the transforms that rename units. */
function champsDe(schema: z.ZodType): Record<string, z.ZodType> {
  if (schema instanceof z.ZodPipe) return champsDe(schema.in as z.ZodType)
  return schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType>) : {}
}

const format = z
  .enum(['json', ...FORMATS])
  .optional()
  .meta({ description: 'En fichier, la liste entière : sans `limite` ni `suivant`.' })

/** What a list answers beside JSON. */
const enFichier = Object.fromEntries(
  FORMATS.map((f) => [
    TYPES_MEDIA[f].replace(/;.*/, ''),
    { schema: { type: 'string', format: 'binary' } as const },
  ]),
)

const SUCCES: Record<Methode, string> = { GET: '200', POST: '201', PUT: '200', PATCH: '200', DELETE: '204' }

function decrire(operation: Operation, methode: Methode, chemin: string): ZodOpenApiOperationObject {
  const { resume, droit, schema, fichier, recoitFichier, xml } = operation.declaration
  const champs = Object.entries(champsDe(schema))
  const dansChemin = new Set([...chemin.matchAll(/\{(\w+)\}/g)].map((m) => m[1]))
  const path = Object.fromEntries(champs.filter(([nom]) => dansChemin.has(nom)))
  const reste = Object.fromEntries(champs.filter(([nom]) => !dansChemin.has(nom)))
  const corps = methode !== 'GET' && Object.keys(reste).length > 0
  return {
    operationId: `${methode.toLowerCase()}_${chemin
      .replace(/^\/(?:api\/)?/, '')
      .replace(/\W+/g, '_')
      .replace(/_$/, '')}`,
    summary: resume,
    description: `Rôles : ${DROITS[droit].join(', ')}.`,
    tags: [chapitreDe(chemin)],
    ...(xml && { security: [{ jeton: [] }, { session: [] }] }),
    requestParams: {
      path: z.object(path),
      ...(methode === 'GET' ? { query: z.object(fichier ? { ...reste, format } : reste) } : {}),
      ...(methode === 'POST'
        ? { header: z.object({ 'Idempotency-Key': z.string().max(200).optional() }) }
        : {}),
    },
    ...(corps
      ? {
          requestBody: {
            content: {
              [recoitFichier ? 'multipart/form-data' : 'application/json']: { schema: z.strictObject(reste) },
              ...(xml?.lire && { 'application/xml': { schema: TEXTE_XML } }),
            },
          },
        }
      : {}),
    responses: {
      [SUCCES[methode]]:
        methode === 'DELETE'
          ? { description: 'Fait' }
          : {
              description: 'Fait',
              content: reponsesDe(operation.declaration),
            },
      ...refusDe(xml),
    },
  }
}

function ecrireDocument() {
  const paths: ZodOpenApiPathsObject = {}
  for (const operation of OPERATIONS) {
    const [methode = 'GET', chemin = '/'] = operation.declaration.route.split(' ') as [Methode, string]
    paths[chemin] = { ...paths[chemin], [methode.toLowerCase()]: decrire(operation, methode, chemin) }
  }
  return createDocument({
    openapi: '3.1.1',
    info: {
      title: 'NOIXCOOP',
      version: '1',
      description: 'Tout ce que font les pages de la coopérative, et le service web de ses distributeurs.',
    },
    paths,
    security: [{ session: [] }],
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: cookieSession().name },
        jeton: {
          type: 'http',
          scheme: 'bearer',
          description: 'Jeton d’un distributeur : il ouvre /services.',
        },
      },
    },
  })
}

let document: ReturnType<typeof ecrireDocument> | undefined

/** Written once a process: operations do not change while it runs. */
export function documentOpenApi() {
  document ??= ecrireDocument()
  return document
}
