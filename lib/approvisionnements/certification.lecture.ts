/** How a certification of a producer is read from the base, for its query and its use cases alike. */
import type { Tx } from '@/lib/base/client'
import { introuvable } from '@/lib/core/domain-error'
import type { Jour } from '@/lib/mesures/jour'
import type { CertificationSuivie } from './certification'
import { ficheProducteur } from './producteur.lecture'

export async function ficheCertification(
  tx: Tx,
  code: string,
  id: number,
  jour: Jour,
): Promise<CertificationSuivie> {
  const { certifications } = await ficheProducteur(tx, code, jour)
  const trouvee = certifications.find((c) => c.id === id)
  if (!trouvee) throw introuvable('Cette certification n’est pas enregistrée pour ce producteur.')
  return trouvee
}
