import type { Role } from './droits'

/** Who acts: read anew from the base at each request, never from the session's own words. */
export interface Acteur {
  utilisateurId: number
  identifiant: string
  nom: string
  role: Role
  /** Distributor whose data this user may see (`carr15432`); null for staff. */
  clientCode: string | null
  /** Row of the session to end at sign-out; null for programs and scripts. */
  sessionId: string | null
}

/** Scripts and the demonstration world act in the open: the audit names `systeme`. It cannot sign in. */
export const ACTEUR_SYSTEME: Acteur = {
  utilisateurId: 0,
  identifiant: 'systeme',
  nom: 'Système',
  role: 'direction',
  clientCode: null,
  sessionId: null,
}
