/** What happened to an order, in words. Pure. */
import { formatJour, type Jour } from '@/lib/mesures/jour'

export const GENRES_EVENEMENT = [
  'ENREGISTREE',
  'CONDITIONNEE',
  'A_RECONDITIONNER',
  'EXPEDIEE',
  'ANNULEE',
] as const
export type GenreEvenement = (typeof GENRES_EVENEMENT)[number]

const EN_MOTS: Record<GenreEvenement, string> = {
  ENREGISTREE: 'enregistrée',
  CONDITIONNEE: 'conditionnée',
  A_RECONDITIONNER: 'à conditionner de nouveau',
  EXPEDIEE: 'expédiée',
  ANNULEE: 'annulée',
}

export interface EvenementDeCommande {
  id: number
  commande: string
  client: string
  genre: GenreEvenement
  /** The day entered for it. */
  jour: Jour
  /** When it was entered: an instant, ISO. */
  le: string
}

/**
 * An event is dated by the start of its transaction and seen at its end: one that waited for its lot appears behind later ones.
 * What ended after a program's last look began within this time before it, so that nothing is missed; what comes twice has
 * the same id. Longer than any transaction of ours (decisions/0035).
 */
export const MARGE_DU_FIL_MS = 5 * 60_000

const LIAISON: Record<GenreEvenement, string> = {
  ENREGISTREE: 'le',
  CONDITIONNEE: 'le',
  A_RECONDITIONNER: 'depuis le',
  EXPEDIEE: 'le',
  ANNULEE: 'le',
}

/** « Commande 00213 conditionnée le 12/05/2009 » */
export const titreEvenement = ({ commande, genre, jour }: EvenementDeCommande): string =>
  `Commande ${commande} ${EN_MOTS[genre]} ${LIAISON[genre]} ${formatJour(jour)}`
