/** The OpenAPI document, read once a process into what `/api/docs` shows. */
import { exempleDuChemin } from './documentation-exemples'
import { champDe, champsDe, representationDe, type Schema, typeDe } from './documentation-schema'
import type {
  Chapitre,
  Documentation,
  MediaDecrit,
  OperationDecrite,
  ParametreDecrit,
  RefusDecrit,
  ReponseDecrite,
  RepresentationDecrite,
} from './documentation-types'
import { documentOpenApi } from './openapi'

type Medias = Record<string, { schema?: Schema }>
type Reponses = Record<string, { description: string; content?: Medias }>

/** The part of OpenAPI that we write. */
interface Decrite {
  operationId: string
  summary: string
  description: string
  tags: string[]
  parameters?: { in: string; name: string; required?: boolean; schema: Schema; description?: string }[]
  requestBody?: { content: Medias }
  responses: Reponses
}
interface Ecrit {
  paths: Record<string, Record<string, Decrite>>
  components: { schemas: Record<string, Schema> }
}

const OU: Record<string, ParametreDecrit['ou']> = { path: 'chemin', query: 'adresse', header: 'en-tête' }

const TITRES: Readonly<Record<string, string>> = {
  adhesions: 'Adhésions',
  pepiniere: 'Pépinière',
  references: 'Références',
  varietes: 'Variétés',
  'types-produit': 'Types de produit',
  evenements: 'Événements',
}

const titreDe = (mot: string): string => TITRES[mot] ?? mot.charAt(0).toUpperCase() + mot.slice(1)
const ancreDe = (mot: string): string => mot.replaceAll(' ', '-')

const parametresDe = (chemin: string, { parameters = [] }: Decrite): ParametreDecrit[] =>
  parameters.map(({ in: ou, name, required = false, schema }) => {
    const champ = champDe(name, schema, required)
    const exemple = (ou === 'path' ? exempleDuChemin(chemin, name) : null) ?? champ.exemple
    return { ...champ, exemple, ou: OU[ou] ?? 'adresse' }
  })

const mediasDe = (content: Medias = {}): MediaDecrit[] =>
  Object.entries(content).map(([type, { schema = {} }]) => {
    // A page of a list: what it holds says more than that it is an object.
    const elements = schema.properties?.elements?.items
    return elements
      ? { type, contenu: `page de ${typeDe(elements)}`, representation: representationDe(elements) }
      : { type, contenu: typeDe(schema), representation: representationDe(schema) }
  })

function reussiteDe({ responses }: Decrite): ReponseDecrite | null {
  const [statut] = Object.keys(responses).filter((s) => s.startsWith('2'))
  return statut === undefined ? null : { statut, medias: mediasDe(responses[statut]?.content) }
}

function corpsDe({ requestBody }: Decrite): OperationDecrite['corps'] {
  if (!requestBody) return null
  const avecChamps = Object.values(requestBody.content).find(({ schema }) => schema?.properties)
  return { types: Object.keys(requestBody.content), champs: champsDe(avecChamps?.schema ?? {}) }
}

const decrire = (chemin: string, methode: string, decrite: Decrite): OperationDecrite => ({
  id: decrite.operationId,
  methode: methode.toUpperCase(),
  chemin,
  resume: decrite.summary,
  roles: decrite.description.replace(/^Rôles : |\.$/g, '').split(', '),
  parametres: parametresDe(chemin, decrite),
  corps: corpsDe(decrite),
  reussite: reussiteDe(decrite),
})

/** The web service first: it is what strangers come for; then by name. */
const rang = ({ id, titre }: Chapitre): string => (id === 'service-web' ? '' : titre)

const METHODES = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
const dansLOrdre = (a: OperationDecrite, b: OperationDecrite): number =>
  a.chemin.localeCompare(b.chemin, 'fr') || METHODES.indexOf(a.methode) - METHODES.indexOf(b.methode)

function chapitresDe({ paths }: Ecrit): Chapitre[] {
  const parMot = new Map<string, OperationDecrite[]>()
  for (const [chemin, methodes] of Object.entries(paths))
    for (const [methode, decrite] of Object.entries(methodes)) {
      const mot = decrite.tags[0] ?? ''
      parMot.set(mot, [...(parMot.get(mot) ?? []), decrire(chemin, methode, decrite)])
    }
  return [...parMot]
    .map(([mot, operations]) => ({
      id: ancreDe(mot),
      titre: titreDe(mot),
      operations: operations.sort(dansLOrdre),
    }))
    .sort((a, b) => rang(a).localeCompare(rang(b), 'fr'))
}

/** Every operation can answer the same refusals: told once. */
function refusDe({ paths }: Ecrit): RefusDecrit[] {
  const [premiere] = Object.values(paths).flatMap((methodes) => Object.values(methodes))
  return Object.entries(premiere?.responses ?? {})
    .filter(([statut]) => statut >= '400')
    .map(([statut, { description }]) => ({ statut, sens: description }))
}

function lire(): Documentation {
  // Written by ourselves, from schemas alone: its shape is the one above.
  const ecrit = documentOpenApi() as unknown as Ecrit
  return {
    chapitres: chapitresDe(ecrit),
    representations: Object.entries(ecrit.components.schemas)
      .map(([nom, schema]) => ({
        nom,
        type: typeDe(schema),
        champs: champsDe(schema),
        description: schema.description ?? null,
      }))
      .sort((a, b) => a.nom.localeCompare(b.nom, 'fr')),
    refus: refusDe(ecrit),
  }
}

let lue: Documentation | undefined
const documentation = (): Documentation => {
  lue ??= lire()
  return lue
}

const nomsDans = (champs: readonly { representation: string | null }[]): string[] =>
  champs.map((c) => c.representation).filter((nom) => nom !== null)

/** The representations that these operations take or answer, and those inside of them. */
function citees({ representations }: Documentation, chapitres: readonly Chapitre[]): RepresentationDecrite[] {
  const operations = chapitres.flatMap((c) => c.operations)
  const noms = new Set([
    'Probleme',
    ...operations.flatMap((o) =>
      nomsDans([...o.parametres, ...(o.corps?.champs ?? []), ...(o.reussite?.medias ?? [])]),
    ),
  ])
  // A set walks over what is added while it is walked.
  for (const nom of noms)
    for (const dedans of nomsDans(representations.find((r) => r.nom === nom)?.champs ?? [])) noms.add(dedans)
  return representations.filter((r) => noms.has(r.nom))
}

const sansAccents = (texte: string): string => texte.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** All of it, or the operations whose address, summary or roles hold every word. */
export function documentationOu(recherche: string): Documentation {
  const mots = sansAccents(recherche).split(/\s+/).filter(Boolean)
  const toute = documentation()
  if (mots.length === 0) return toute
  const retenir = ({ methode, chemin, resume, roles }: OperationDecrite) => {
    const texte = sansAccents(`${methode} ${chemin} ${resume} ${roles.join(' ')}`)
    return mots.every((mot) => texte.includes(mot))
  }
  const chapitres = toute.chapitres
    .map((c) => ({ ...c, operations: c.operations.filter(retenir) }))
    .filter((c) => c.operations.length > 0)
  return { ...toute, chapitres, representations: citees(toute, chapitres) }
}
