/** What an operation answers, as OpenAPI says it: JSON, files, XML for the web service, and every refusal. */
import { z } from 'zod'
import type { ZodOpenApiResponsesObject } from 'zod-openapi'
import type { Methode, Operation } from '@/lib/core/operation'
import { FORMATS, TYPES_MEDIA } from '@/lib/fichiers/format'

/** A document that its own schema describes, not this one. */
export const TEXTE = { type: 'string' } as const

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

const erreurXml = z
  .string()
  .meta({ id: 'ErreurXml', description: 'Document XML décrit par /services/erreur.xsd' })

const REFUS: Record<string, string> = {
  400: 'Requête illisible',
  401: 'Non connecté',
  403: 'Droit manquant',
  404: 'Absent ou hors de portée',
  409: 'L’état ou le stock l’interdit',
  413: 'Envoi trop grand',
  415: 'Autre chose que ce qui est attendu : du JSON, ou un fichier par multipart/form-data',
  422: 'Saisie à corriger',
  429: 'Trop d’essais, ou trop vite : l’en-tête Retry-After dit dans combien de secondes revenir',
  503: 'Momentanément occupé',
}

const EN_JSON = { 'application/problem+json': { schema: probleme } }
const EN_XML = { 'application/xml': { schema: erreurXml } }

const refus = (content: object) =>
  Object.fromEntries(Object.entries(REFUS).map(([statut, description]) => [statut, { description, content }]))

/** What a list answers beside JSON. */
const enFichier = Object.fromEntries(
  FORMATS.map((f) => [
    TYPES_MEDIA[f].replace(/;.*/, ''),
    { schema: { type: 'string', format: 'binary' } as const },
  ]),
)

const SUCCES: Record<Methode, string> = { GET: '200', POST: '201', PUT: '200', PATCH: '200', DELETE: '204' }

function corps({ reponse, fichier, xml }: Operation['declaration']) {
  if (xml?.seul) return { [xml.type]: { schema: reponse.schema } }
  return {
    'application/json': { schema: reponse.schema },
    ...(fichier && enFichier),
    ...(xml && { [xml.type]: { schema: TEXTE } }),
  }
}

export function reponsesDe(
  declaration: Operation['declaration'],
  methode: Methode,
  service: boolean,
): ZodOpenApiResponsesObject {
  return {
    [SUCCES[methode]]:
      methode === 'DELETE' ? { description: 'Fait' } : { description: 'Fait', content: corps(declaration) },
    ...(service &&
      methode === 'GET' && { 304: { description: 'Inchangé depuis l’ETag ou la date que vous donnez' } }),
    ...refus(!service ? EN_JSON : declaration.xml?.seul ? EN_XML : { ...EN_XML, ...EN_JSON }),
  }
}
