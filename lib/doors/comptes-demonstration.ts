import { LIBELLES_ROLE } from '@/lib/access/droits'
import { MOT_DE_PASSE_DEMONSTRATION } from '@/lib/access/politique-mot-de-passe'
import { estDemonstration } from '@/lib/base/demonstration'
import { COMPTES } from '@/prisma/monde/comptes'

export interface Demonstration {
  comptes: { identifiant: string; nom: string; role: string }[]
  motDePasse: string
}

const DEMONSTRATION: Demonstration = {
  comptes: COMPTES.map(({ identifiant, nom, role }) => ({ identifiant, nom, role: LIBELLES_ROLE[role] })),
  motDePasse: MOT_DE_PASSE_DEMONSTRATION,
}

/** A served base does not become a demonstration, nor stop being one: asked until it has once answered. */
let reponse: boolean | undefined

/** The accounts that the sign-in page may show; null anywhere but in a demonstration base. */
export async function comptesDemonstration(): Promise<Demonstration | null> {
  // A base that is away shows the bare form, which says so on sending.
  reponse ??= await estDemonstration(process.env.DATABASE_URL ?? '').catch(() => undefined)
  return reponse ? DEMONSTRATION : null
}
