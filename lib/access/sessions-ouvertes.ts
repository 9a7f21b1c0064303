/** Open sessions are rows: without its own, a cookie opens nothing. */
import type { Contexte } from '@/lib/core/operation'

/** Those that whoever acts left on other devices. */
export const fermerLesAutresSessions = ({ tx, acteur: { utilisateurId, sessionId } }: Contexte) =>
  tx.session.deleteMany({
    where: { utilisateurId, ...(sessionId === null ? {} : { id: { not: sessionId } }) },
  })
