/** Accounts: what one is, and the rules that keep the house open. Pure. */
import { type Jour, plusJours } from '@/lib/mesures/jour'
import type { Role } from './droits'

export interface Utilisateur {
  identifiant: string
  nom: string
  role: Role
  /** The distributor whose data this account sees (`carr15432`); null for staff. */
  client: string | null
  actif: boolean
  /** Instants in ISO 8601, UTC. */
  creeLe: string
  derniereConnexionLe: string | null
  /** A code is asked for at sign-in, besides the password. */
  secondFacteur: boolean
  /** Last day on which a password given by somebody else opens the account; null for one that its owner chose. */
  motDePasseDernierJour: Jour | null
}

/** How long whoever gave a password may still know it (OWASP ASVS 6.4.1): a week, so that a holiday fits in. */
export const dernierJourDuDonne = (aujourdhui: Jour): Jour => plusJours(aujourdhui, 7)

const IDENTIFIANT = /^[a-z0-9][a-z0-9._-]{1,39}$/
/** Scripts sign the audit with these names: no person may bear them. */
const RESERVES = new Set(['systeme', 'demonstration'])

/** As typed, capitals or not; null when it can be nobody's. */
export function formerIdentifiant(texte: string): string | null {
  const identifiant = texte.trim().toLowerCase()
  return IDENTIFIANT.test(identifiant) ? identifiant : null
}

export const estReserve = (identifiant: string): boolean => RESERVES.has(identifiant)

/** Why this role and this client do not go together; null when they do. */
export function defautDuClient(role: Role, client: string | null): string | null {
  if (role === 'distributeur' && client === null)
    return 'Indiquez le client de ce distributeur : il ne verra que ses données.'
  if (role !== 'distributeur' && client !== null)
    return 'Seul un compte de distributeur a un client : retirez-le ou changez le rôle.'
  return null
}

/** Why this client, null when there is none of this id, cannot be that of an account; null when it can. */
export function defautDuDistributeur(
  id: string,
  client: { nom: string; distributeur: boolean } | null,
): string | null {
  if (client === null)
    return `Le client ${id} n’existe pas : enregistrez-le d’abord, ou relisez l’identifiant.`
  return client.distributeur
    ? null
    : `Le client ${client.nom} n’est pas un distributeur : cochez « distributeur » sur sa fiche, ou choisissez un autre client.`
}

type Etat = Pick<Utilisateur, 'identifiant' | 'role' | 'client' | 'actif'>

export interface Changement {
  avant: Etat
  apres: Etat
  motDePasseChange: boolean
}

const dirige = ({ role, actif }: Etat): boolean => role === 'direction' && actif

/** Nobody locks themselves out, and the house keeps somebody who can open accounts. */
export function obstacleAuChangement(
  { avant, apres }: Changement,
  { auteur, autresDirections }: { auteur: string; autresDirections: number },
): string | null {
  if (avant.actif && !apres.actif && auteur === avant.identifiant)
    return 'On ne désactive pas son propre compte : demandez-le à une autre personne de la direction.'
  if (dirige(avant) && !dirige(apres) && autresDirections === 0)
    return 'C’est le dernier compte actif de la direction : créez-en ou réactivez-en un autre d’abord.'
  if (avant.role !== apres.role && auteur === avant.identifiant)
    return 'On ne change pas son propre rôle : demandez-le à une autre personne de la direction.'
  return null
}

/** Open sessions were given to somebody with other rights, or by another password: they end. */
export const fermeLesSessions = ({ avant, apres, motDePasseChange }: Changement): boolean =>
  motDePasseChange ||
  avant.role !== apres.role ||
  avant.client !== apres.client ||
  (avant.actif && !apres.actif)
