/** How a certification of a producer is read from the base, for its query and its use cases alike. */
import type { Tx } from '@/lib/base/client'
import { introuvable } from '@/lib/core/domain-error'
import type { Jour } from '@/lib/mesures/jour'
import { enCertification } from './producteur.lecture'

export async function ficheCertification(tx: Tx, code: string, id: number, aujourdhui: Jour) {
  const ligne = await tx.certificationProducteur.findFirst({
    where: { id, producteurCode: code },
    include: { certification: true },
  })
  if (!ligne) throw introuvable('Cette certification n’est pas enregistrée pour ce producteur.')
  return enCertification(ligne, aujourdhui)
}
