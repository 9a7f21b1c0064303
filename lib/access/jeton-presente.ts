/** Who a Bearer token speaks for. What cannot be a token is nobody, and the base is not asked. */
import { timingSafeEqual } from 'node:crypto'
import { lirePrepare } from '@/lib/base/client'
import { refuse } from '@/lib/core/domain-error'
import { maintenant } from '@/lib/core/horloge'
import { type Contexte, enMots } from '@/lib/core/operation'
import { jourParis } from '@/lib/mesures/jour'
import { Prisma } from '@/prisma/generated/client'
import { type Compte, PROGRAMME_DE } from './acteur'
import { empreinteDuJeton, jetonBienForme } from './jeton-secret'

const BEARER = /^Bearer +(\S+) *$/i

interface Ligne {
  id: number
  nom: string
  clientCode: string
  empreinte: Uint8Array
}

export async function acteurDuJeton(autorisation: string): Promise<(Compte & { jetonId: number }) | null> {
  const jeton = BEARER.exec(autorisation)?.[1]
  if (jeton === undefined || !jetonBienForme(jeton)) return null
  const empreinte = empreinteDuJeton(jeton)
  return enMots(async () => {
    const [ligne] = await lirePrepare<Ligne>(
      'jeton',
      Prisma.sql`
      SELECT j.id, j.nom, j.client_id AS "clientCode", j.empreinte FROM jeton j JOIN client c ON c.id = j.client_id
      WHERE j.empreinte = ${empreinte} AND j.revoque_le IS NULL AND c.distributeur
        AND (j.expire_le IS NULL OR j.expire_le >= ${jourParis(maintenant())}::date)`,
    )
    if (!ligne || !timingSafeEqual(ligne.empreinte, empreinte)) return null
    const { id, nom, clientCode } = ligne
    return {
      utilisateurId: 0,
      identifiant: `${PROGRAMME_DE}${clientCode}`,
      nom,
      role: 'distributeur',
      clientCode,
      sessionId: null,
      jetonId: id,
    }
  })
}

/**
 * An order may have waited for its turn: its token is looked at again, and held until it is made, so that nothing is
 * ordered once a revocation has been answered. People, and tokens that still work, go on.
 */
export async function exigerJetonVivant({ tx, acteur }: Pick<Contexte, 'tx' | 'acteur'>): Promise<void> {
  if (acteur.jetonId === undefined) return
  const [vivant] = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM jeton WHERE id = ${acteur.jetonId} AND revoque_le IS NULL FOR SHARE`
  if (!vivant) throw refuse('Ce jeton vient d’être révoqué : présentez-en un autre.')
}
