import { LIBELLES_ROLE, ROLES, type Role } from '@/lib/access/droits'

export const CHOIX_ROLES = ROLES.map((role) => ({ id: role, libelle: LIBELLES_ROLE[role] }))

/** What one sees and does with a role, in words. */
export const DESCRIPTIONS_ROLE: Record<Role, string> = {
  direction: 'Voit et règle tout, et ouvre les comptes des autres.',
  reception: 'Enregistre producteurs, vergers, livraisons et calibrages ; lit le reste, sauf les comptes.',
  commerce: 'Enregistre clients et commandes, conditionne et expédie ; lit le reste, sauf les comptes.',
  distributeur: 'Ne voit que les données de son client.',
}
