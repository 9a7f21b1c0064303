import type { Jour } from '@/lib/mesures/jour'
import type { Role, Visiteur } from './droits'

/** Who acts: read anew from the base at each request, never from the session's own words. */
export interface Acteur {
  utilisateurId: number
  identifiant: string
  nom: string
  role: Visiteur
  /** Distributor whose data this user may see (`carr15432`); null for staff. */
  clientCode: string | null
  /** Row of the session to end at sign-out; null for programs and scripts. */
  sessionId: string | null
  /** The token that a program of a distributor showed. */
  jetonId?: number
  /** A second factor is asked of this account and is not there yet: nothing but its own account opens. */
  secondFacteurAttendu?: true
  /** Last day of the password that somebody else gave, null once its owner chose one; of people alone. */
  motDePasseDernierJour?: Jour | null
}

/** Somebody who signed in. */
export interface Compte extends Acteur {
  role: Role
}

/** Whoever opens a public page: it may read what `public` may, and nothing else. */
export const ACTEUR_PUBLIC: Acteur = {
  utilisateurId: 0,
  identifiant: 'public',
  nom: 'Public',
  role: 'public',
  clientCode: null,
  sessionId: null,
}

/** Whose idempotency keys they are: a program's are its token's own, those of people their account's. */
export const porteurDe = ({ utilisateurId, jetonId }: Acteur): string =>
  jetonId === undefined ? `utilisateur:${utilisateurId}` : `jeton:${jetonId}`

/** Before the client's id: no account can bear such a name, so the audit says which client's program asked. */
export const PROGRAMME_DE = 'service:'

/** Scripts and the demonstration world act in the open: the audit names `systeme`. It cannot sign in. */
export const ACTEUR_SYSTEME: Compte = {
  utilisateurId: 0,
  identifiant: 'systeme',
  nom: 'Système',
  role: 'direction',
  clientCode: null,
  sessionId: null,
}
