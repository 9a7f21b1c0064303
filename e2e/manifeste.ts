/** What the build serves, as Next's own manifests say it: nothing that answers is forgotten by a list of ours. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const CONSTRUIT = join(import.meta.dirname, '..', '.next')

/** `app-path-routes-manifest.json`: `/(bureau)/lots/[lot]/page` → `/lots/[lot]`. */
export type Chemins = Readonly<Record<string, string>>

/** The part of `routes-manifest.json` that can make something answer. */
export interface Aiguillage {
  staticRoutes: { page: string }[]
  dynamicRoutes: { page: string }[]
  dataRoutes: unknown[]
  redirects: { internal?: boolean }[]
  rewrites: Record<string, unknown[]>
}

/** Next's own; the front answers 404 to them (front-controles.ts). */
const INTERNES = ['/_global-error', '/_not-found']
/** Files of `app/` that are no door: `app/icon.svg`. */
const FICHIERS = ['/icon.svg']

function lire<T>(nom: string): T {
  const fichier = join(CONSTRUIT, nom)
  if (!existsSync(fichier)) throw new Error(`${nom} is missing: npm run construire`)
  return JSON.parse(readFileSync(fichier, 'utf8')) as T
}

export const lireChemins = (): Chemins => lire('app-path-routes-manifest.json')
export const lireAiguillage = (): Aiguillage => lire('routes-manifest.json')

const sorte = (chemins: Chemins, fin: string): string[] =>
  Object.entries(chemins)
    .filter(([source, chemin]) => source.endsWith(fin) && ![...INTERNES, ...FICHIERS].includes(chemin))
    .map(([, chemin]) => chemin)
    .sort()

/** `/api/vergers/{code}/aoc`, as OpenAPI writes it. */
export const routesDe = (chemins: Chemins): string[] =>
  sorte(chemins, '/route').map((c) => c.replaceAll('[', '{').replaceAll(']', '}'))

/** `/clients/[id]` */
export const pagesDe = (chemins: Chemins): string[] => sorte(chemins, '/page')

/** What answers besides the routes and pages above: there is nothing of the kind. */
export function horsChemins(
  chemins: Chemins,
  { staticRoutes, dynamicRoutes, dataRoutes, redirects, rewrites }: Aiguillage,
): unknown[] {
  const connus = new Set([...Object.values(chemins), ...INTERNES])
  const sortes = Object.keys(chemins).filter((source) => !/\/(?:page|route)$/.test(source))
  return [
    ...sortes,
    ...[...staticRoutes, ...dynamicRoutes].map(({ page }) => page).filter((page) => !connus.has(page)),
    ...dataRoutes,
    ...Object.values(rewrites).flat(),
    // Next's own takes a final slash away.
    ...redirects.filter(({ internal }) => !internal),
  ]
}
