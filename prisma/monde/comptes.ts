import type { Role } from '@/lib/access/droits'

interface Compte {
  identifiant: string
  nom: string
  role: Role
  client?: string
}

/** Of a demonstration base only (contract, « Demonstration accounts »); their password is MOT_DE_PASSE_DEMONSTRATION. */
export const COMPTES: Compte[] = [
  { identifiant: 'direction', nom: 'Claire Vallin', role: 'direction' },
  { identifiant: 'reception', nom: 'Marc Perrin', role: 'reception' },
  { identifiant: 'commerce', nom: 'Sofia Garnier', role: 'commerce' },
  { identifiant: 'carreclerc', nom: 'Julien Morel', role: 'distributeur', client: 'carr15432' },
  { identifiant: 'supermarket', nom: 'Nadia Roche', role: 'distributeur', client: 'supe00001' },
]
