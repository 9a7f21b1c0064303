/** Who buys nuts. Pure. */
import { sansAccents } from '@/lib/mesures/texte'

/** Dossier 1: « pour l'essentiel » three kinds of clients, hence a fourth. */
export const CATEGORIES_CLIENT = ['GROSSISTE', 'GRANDE_DISTRIBUTION', 'METIER_DE_BOUCHE', 'AUTRE'] as const
export type CategorieClient = (typeof CATEGORIES_CLIENT)[number]

export const LIBELLES_CATEGORIE: Record<CategorieClient, string> = {
  GROSSISTE: 'Grossiste',
  GRANDE_DISTRIBUTION: 'Grande distribution',
  METIER_DE_BOUCHE: 'Métier de bouche',
  AUTRE: 'Autre',
}

export interface Client {
  /** `carr15432` */
  id: string
  nom: string
  adresse: string
  codePostal: string
  ville: string
  /** Head of purchasing. */
  responsableAchats: string
  courriel: string | null
  telephone: string | null
  siret: string | null
  categorie: CategorieClient
  /** Follows its orders by itself, in the portal and by the web service. */
  distributeur: boolean
  actif: boolean
  motifInactivite: string | null
}

const LETTRES = 4
const CHIFFRES = 5

/** The letters that an id begins with: `carr` for Carreclerc, `epix` for Épi; accents go, and `x` fills. */
export const lettresDuNom = (nom: string): string =>
  sansAccents(nom)
    .replace(/[^a-z]/g, '')
    .slice(0, LETTRES)
    .padEnd(LETTRES, 'x')

export const formerIdClient = (nom: string, rang: number): string =>
  lettresDuNom(nom) + String(rang).padStart(CHIFFRES, '0')

/** What a distributor has that another client may not: its accounts, and the names of its tokens that work. */
export interface Acces {
  comptes: readonly string[]
  jetons: readonly string[]
}

/** Why it may not cease to be a distributor; null when it may. */
export function obstacleAuRetrait(nom: string, { comptes, jetons }: Acces): string | null {
  if (comptes.length > 0)
    return `Le client ${nom} a des comptes de distributeur (${comptes.join(', ')}) : changez d’abord leur client ou leur rôle.`
  if (jetons.length > 0)
    return `Le client ${nom} a des jetons valides (${jetons.join(', ')}) : révoquez-les d’abord.`
  return null
}
