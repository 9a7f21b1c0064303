/** The cast of the tests of sales: annexe 1B's lots, and the case's orders on them. */
import { livraisonDuCas } from '@/lib/livraisons/monde-de-test'
import { CARRECLERC, COMMERCE, nouveauClient } from './clients-de-test'
import { enregistrerCommande } from './commande.usecases'

export const acheteur = () => nouveauClient(CARRECLERC)

/** Annexe 1B's lots: -1 4 200 kg (calibre 2), -2 3 820 kg, -3 1 580 kg, -4 2 920 kg. */
export const lotsDuCas = async (): Promise<string> => livraisonDuCas({ calibree: true })

/** 800 sachets of 1 kg and 300 nets of 10 kg: 3 800 kg, the case's example. */
export const LIGNES_DU_CAS = [
  { conditionnement: 'sachet-1kg', quantite: 800 },
  { conditionnement: 'filet-10kg', quantite: 300 },
]

export const nouvelleCommande = (lot: string, saisie: Record<string, unknown> = {}) =>
  enregistrerCommande(COMMERCE, { client: CARRECLERC.id, lot, lignes: LIGNES_DU_CAS, ...saisie })
