/** Every page and route that the build serves, each with an example: none is forgotten. */
import { type Chemins, lireChemins, pagesDe, routesDe } from './manifeste'

let lus: Chemins | undefined
const chemins = (): Chemins => {
  lus ??= lireChemins()
  return lus
}

/** An account that nobody signs in with: what is sent to every door ends its sessions and gives it other passwords. */
export const COMPTE_COBAYE = 'cobaye'

/** What stands for a parameter, by the folder it is in. All of it is in the demonstration world, but for that account. */
const EXEMPLES: Record<string, string> = {
  producteurs: 'P001',
  certifications: '1',
  vergers: 'V058',
  livraisons: 'L0512',
  lots: 'L0512-1',
  blocages: '1',
  transformations: 'T0001',
  lot: 'L0512-1',
  rappels: 'R0001',
  utilisateurs: COMPTE_COBAYE,
  du: '2025-10-06',
  campagnes: '2025',
  communes: '38310',
  clients: 'carr15432',
  commandes: '00213',
  aires: '1',
  jetons: '1',
  etudes: 'E001',
  rentabilite: 'E001',
  varietes: '1',
  dimensions: '2',
  // Given up: whoever applies or undoes it is refused.
  revisions: '1',
  // A price has a key of three; 2, 2, 2 is none of the case’s: whoever has the right to withdraw it does so.
  tarifs: '2',
  '{variete}': '2',
  '{age}': '2',
  '[variete]': '2',
  '[age]': '2',
}

/** `/api/vergers/{code}/aoc`, as OpenAPI writes it. */
export const routes = (): string[] => routesDe(chemins())

function remplir(dossier: string | undefined): string {
  const exemple = EXEMPLES[dossier ?? '']
  if (exemple === undefined) throw new Error(`e2e/pages.ts has no example for what is in ${dossier}`)
  return exemple
}

/** An address for each path with parameters, pages and routes alike. */
export const exempleDe = (chemin: string): string =>
  chemin
    .split('/')
    .map((s, i, tous) => (/^[[{]/.test(s) ? remplir(tous[i - 1]) : s))
    .join('/')

/** `/clients/[id]` */
export const gabaritsDePages = (): string[] => pagesDe(chemins())

export const pages = (): string[] => gabaritsDePages().map(exempleDe).sort()

/** Pages of the distributors: the staff is refused all of them. */
export const pagesDuPortail = () => pages().filter((p) => /^\/portail(\/|$)/.test(p))

/** Open to whoever has a session; to strangers, the last one alone. */
export const PAGES_DE_TOUS = ['/', '/compte', '/compte/second-facteur', '/connexion']

/** Open to whoever reads the code on a net of walnuts, writes a program or buys a plant. */
export const PAGES_PUBLIQUES = [exempleDe('/lot/[lot]'), '/api/docs', '/tarif-noyers']
