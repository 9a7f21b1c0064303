/** The case's delivery and its sheet, made through the use cases. */
import { nouveauVerger, nouvelAdherent, RECEPTION } from '@/lib/approvisionnements/monde-de-test'
import { calibrer } from './calibrage.usecases'
import { enregistrerLivraison } from './livraison.usecases'

export const ANNEXE_1B = [
  { calibre: 2, quantiteKg: 4_200 },
  { calibre: 3, quantiteKg: 3_820 },
  { calibre: 4, quantiteKg: 1_580 },
  { calibre: 5, quantiteKg: 2_920 },
]

export const APPORT = { date: '2026-10-02', typeProduit: 'ENTIERE_FRAICHE', quantiteKg: 12_520 }

export const nouvelleLivraison = (
  verger: string,
  saisie: Partial<Record<keyof typeof APPORT, string | number>> & { code?: string; ouverte?: boolean } = {},
) => enregistrerLivraison(RECEPTION, { verger, ...APPORT, ...saisie })

/** A member's orchard, one delivery of it, and annexe 1B's sheet when asked for. */
export async function livraisonDuCas({ calibree = false } = {}): Promise<string> {
  const { code: producteur } = await nouvelAdherent()
  const { code: verger } = await nouveauVerger(producteur)
  const { code } = await nouvelleLivraison(verger)
  if (calibree) await calibrer(RECEPTION, { code, lots: ANNEXE_1B })
  return code
}
