/** The OpenAPI document, from the very schemas that doors read with and answers are made by. */
import { z } from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import { cookieSession } from '@/lib/access/cookies'
import { DROITS } from '@/lib/access/droits'
import type { Methode, Operation } from '@/lib/core/operation'
import { FORMATS } from '@/lib/fichiers/format'
import { reponsesDe, TEXTE } from './openapi-reponses'
import { OPERATIONS } from './operations'

const estService = (chemin: string): boolean => chemin.startsWith('/services/')

/** The fields of an object schema, through the transforms that rename units. */
function champsDe(schema: z.ZodType): Record<string, z.ZodType> {
  if (schema instanceof z.ZodPipe) return champsDe(schema.in as z.ZodType)
  return schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType>) : {}
}

const format = z
  .enum(['json', ...FORMATS])
  .optional()
  .meta({ description: 'En fichier, la liste entière : sans `limite` ni `suivant`.' })

/** Of the body that is sent: a file, or JSON, or XML where the operation reads it. */
function corpsRecu({ recoitFichier, xml }: Operation['declaration'], champs: Record<string, z.ZodType>) {
  const schema = z.strictObject(champs)
  if (recoitFichier) return { 'multipart/form-data': { schema } }
  return { 'application/json': { schema }, ...(xml?.lire && { [xml.type]: { schema: TEXTE } }) }
}

/** `GET /services/etatCommandes` → `get_services_etatCommandes` */
const nommer = (methode: Methode, chemin: string): string =>
  `${methode.toLowerCase()}_${chemin
    .replace(/^\/(?:api\/)?/, '')
    .replace(/\W+/g, '_')
    .replace(/_$/, '')}`

function decrire(operation: Operation, methode: Methode, chemin: string): ZodOpenApiOperationObject {
  const { resume, droit, schema, fichier } = operation.declaration
  const champs = Object.entries(champsDe(schema))
  const dansChemin = new Set([...chemin.matchAll(/\{(\w+)\}/g)].map((m) => m[1]))
  const path = Object.fromEntries(champs.filter(([nom]) => dansChemin.has(nom)))
  const reste = Object.fromEntries(champs.filter(([nom]) => !dansChemin.has(nom)))
  const corps = methode !== 'GET' && Object.keys(reste).length > 0
  const service = estService(chemin)
  return {
    operationId: nommer(methode, chemin),
    summary: resume,
    description: `Rôles : ${DROITS[droit].join(', ')}.`,
    tags: [service ? 'service web' : (chemin.split('/')[2] ?? 'api')],
    // The portal's cookie reads the web service, and no more than that.
    ...(service && { security: methode === 'GET' ? [{ jeton: [] }, { session: [] }] : [{ jeton: [] }] }),
    requestParams: {
      path: z.object(path),
      ...(methode === 'GET' ? { query: z.object(fichier ? { ...reste, format } : reste) } : {}),
      ...(methode === 'POST'
        ? { header: z.object({ 'Idempotency-Key': z.string().max(200).optional() }) }
        : {}),
    },
    ...(corps ? { requestBody: { content: corpsRecu(operation.declaration, reste) } } : {}),
    responses: reponsesDe(operation.declaration, methode, service),
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
          description: 'Jeton d’un distributeur, pour /services seulement.',
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
