/** The cast of the tests of sales: annexe 1B's lots, and a buyer. */
import type { Db } from '@/lib/base/client'
import { acteur } from '@/lib/core/aide-aux-tests'
import { livraisonDuCas } from '@/lib/livraisons/monde-de-test'
import { enregistrerCommande } from './commande.usecases'

export const COMMERCE = acteur('commerce')
export const CARRECLERC = 'carr15432'

export const acheteur = (db: Db, id = CARRECLERC) =>
  db.client.create({
    data: {
      id,
      nom: 'carreclerc',
      adresse: '1 avenue des Halles',
      codePostal: '38000',
      ville: 'Grenoble',
      responsableAchats: 'Julien Morel',
      categorie: 'GRANDE_DISTRIBUTION',
      distributeur: true,
    },
  })

/** Annexe 1B's lots: -1 4 200 kg (calibre 2), -2 3 820 kg, -3 1 580 kg, -4 2 920 kg. */
export const lotsDuCas = async (): Promise<string> => livraisonDuCas({ calibree: true })

/** 800 sachets of 1 kg and 300 nets of 10 kg: 3 800 kg, the case's example. */
export const LIGNES_DU_CAS = [
  { conditionnement: 'sachet-1kg', quantite: 800 },
  { conditionnement: 'filet-10kg', quantite: 300 },
]

export const nouvelleCommande = (lot: string, saisie: Record<string, unknown> = {}) =>
  enregistrerCommande(COMMERCE, { client: CARRECLERC, lot, lignes: LIGNES_DU_CAS, ...saisie })
