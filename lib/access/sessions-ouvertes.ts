/** Open sessions are rows: without its own, a cookie opens nothing. */
import type { Tx } from '@/lib/base/client'
import type { Contexte } from '@/lib/core/operation'

/** Those that whoever acts left on other devices. */
export const fermerLesAutresSessions = ({ tx, acteur: { utilisateurId, sessionId } }: Contexte) =>
  tx.session.deleteMany({
    where: { utilisateurId, ...(sessionId === null ? {} : { id: { not: sessionId } }) },
  })

/** All of an account's, and those that a sign-in under way would open: how many there were. */
export async function fermerLesSessionsDe(tx: Tx, identifiant: string): Promise<number> {
  await tx.utilisateur.update({ where: { identifiant }, data: { versionSession: { increment: 1 } } })
  const { count } = await tx.session.deleteMany({ where: { utilisateur: { identifiant } } })
  return count
}
