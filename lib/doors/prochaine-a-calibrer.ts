import type { Demander } from '@/lib/core/operation'
import type { Livraison } from '@/lib/livraisons/livraison'
import { listerLivraisons } from '@/lib/livraisons/livraison.queries'
import { ecrireCurseur } from '@/lib/mesures/curseur'

/** The delivery to calibrate after this one: further down the list of those that wait, else from its top. */
export async function prochaineACalibrer(demander: Demander, livraison: Livraison): Promise<string | null> {
  const attente = { etat: 'recue', limite: 1 }
  const plusBas = await demander(listerLivraisons, {
    ...attente,
    suivant: ecrireCurseur([livraison.date, livraison.code]),
  })
  const [prochaine] =
    plusBas.elements.length > 0 ? plusBas.elements : (await demander(listerLivraisons, attente)).elements
  return prochaine?.code ?? null
}
