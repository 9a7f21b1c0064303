import type { Tx } from '@/lib/base/client'
import type { Acteur } from './acteur'
import type { EtatSecondFacteur } from './second-facteur.schema'

export async function etatSecondFacteur(tx: Tx, acteur: Acteur): Promise<EtatSecondFacteur> {
  const facteur = await tx.secondFacteur.findUnique({
    where: { utilisateurId: acteur.utilisateurId },
    select: { activeLe: true, _count: { select: { codesSecours: true } } },
  })
  const activeLe = facteur?.activeLe ?? null
  return {
    actif: activeLe !== null,
    activeLe: activeLe?.toISOString() ?? null,
    codesRestants: facteur?._count.codesSecours ?? 0,
    attendu: acteur.secondFacteurAttendu ?? false,
  }
}
