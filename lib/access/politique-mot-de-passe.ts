/**
 * What a password must be: long, and not one that everybody tries. No composition rule: they make `Noix2026!` out of
 * people. Pure.
 */
import { sansAccents } from '@/lib/mesures/texte'

export const LONGUEUR_MINIMUM = 12
export const LONGUEUR_MAXIMUM = 200

/** Of the demonstration's accounts, printed at every start: nobody else may have it. */
export const MOT_DE_PASSE_DEMONSTRATION = 'noix de grenoble 38'

/** What the published list (`mots-de-passe-publies.ts`) has not: rows of keys to their end, and long French words that all try. */
const CONNUS = [
  '1234567890123',
  '12345678901234',
  'abcdefghijkl',
  'abcdefghijklm',
  'administrateur',
  'anniversaire',
  'azertyuiopqs',
  'azertyuiopqsdfghjklm',
  'changezmoi123',
  'informatique',
  'lavieestbelle',
  'mamanjetaime',
  'pamplemousse',
  'qwertyuiopasdfghjkl',
  'telechargement',
]
/** Our own words make no secret, alone or with a few digits after them. */
const MAISON = [
  'noixcoop',
  'noixdegrenoble',
  'cooperative',
  'cooperativedauphinoise',
  'motdepasse',
  'grenoble',
  'dauphine',
]

/** As it is compared: accents, capitals, spaces and signs make no other secret. */
export const lisse = (texte: string): string => sansAccents(texte).replace(/[^\p{L}\p{N}]/gu, '')
const BLOQUES = new Set([...CONNUS, MOT_DE_PASSE_DEMONSTRATION].map(lisse))

export const TROP_CONNU = 'Ce mot de passe est trop connu : choisissez une phrase à vous.'

const repete = (texte: string): boolean => new Set(texte).size < 5

/** `noixcoop-2026`: a word anybody guesses, and at most six signs around it. */
const autourDUnMot = (texte: string, mots: string[]): boolean =>
  mots.some((mot) => mot.length >= 3 && texte.replaceAll(mot, '').length <= 6 && texte.includes(mot))

export interface Porteur {
  identifiant: string
  nom: string
}

/** Why this password is refused, in one sentence; null when it will do. */
export function defautDuMotDePasse(clair: string, { identifiant, nom }: Porteur): string | null {
  const longueur = [...clair].length
  if (longueur < LONGUEUR_MINIMUM)
    return `Au moins ${LONGUEUR_MINIMUM} caractères : une courte phrase se retient bien.`
  if (longueur > LONGUEUR_MAXIMUM) return `Au plus ${LONGUEUR_MAXIMUM} caractères.`
  const texte = lisse(clair)
  if (BLOQUES.has(texte) || repete(texte)) return TROP_CONNU
  if (autourDUnMot(texte, [...MAISON, lisse(identifiant), lisse(nom)]))
    return 'Ce mot de passe se devine d’après votre nom ou celui de la coopérative : choisissez une phrase à vous.'
  return null
}
