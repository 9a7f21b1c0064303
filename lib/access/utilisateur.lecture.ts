/** How an account is read from the base: never with the print of its password. */
import type { Tx } from '@/lib/base/client'
import { introuvable } from '@/lib/core/domain-error'
import { dateVersJourOuNul } from '@/lib/mesures/jour'
import type { Prisma } from '@/prisma/generated/client'
import type { Utilisateur } from './utilisateur'

export const CHAMPS_UTILISATEUR = {
  identifiant: true,
  nom: true,
  role: true,
  clientCode: true,
  actif: true,
  creeLe: true,
  derniereConnexionLe: true,
  motDePasseDernierJour: true,
  secondFacteur: { select: { activeLe: true } },
} satisfies Prisma.UtilisateurSelect

type Ligne = Prisma.UtilisateurGetPayload<{ select: typeof CHAMPS_UTILISATEUR }>

export const enUtilisateur = ({ clientCode, secondFacteur, ...fiche }: Ligne): Utilisateur => ({
  ...fiche,
  client: clientCode,
  creeLe: fiche.creeLe.toISOString(),
  derniereConnexionLe: fiche.derniereConnexionLe?.toISOString() ?? null,
  motDePasseDernierJour: dateVersJourOuNul(fiche.motDePasseDernierJour),
  secondFacteur: (secondFacteur?.activeLe ?? null) !== null,
})

export async function ficheUtilisateur(tx: Tx, identifiant: string): Promise<Utilisateur> {
  const ligne = await tx.utilisateur.findUnique({ where: { identifiant }, select: CHAMPS_UTILISATEUR })
  if (!ligne) throw introuvable(`Le compte ${identifiant} n’existe pas : relisez la liste des comptes.`)
  return enUtilisateur(ligne)
}
