/** Two orchards, one cracked lot, two clients, one dispatched order and one pallet that came back. */
import { nouveauVerger, nouvelAdherent, RECEPTION } from '@/lib/approvisionnements/monde-de-test'
import { calibrer } from '@/lib/livraisons/calibrage.usecases'
import { nouvelleLivraison } from '@/lib/livraisons/monde-de-test'
import { mouvoir } from '@/lib/livraisons/mouvement.usecases'
import { transformer } from '@/lib/livraisons/transformation.usecases'
import { enregistrerClient } from '@/lib/ventes/client.usecases'
import { COMMERCE } from '@/lib/ventes/clients-de-test'
import { enregistrerCommande } from '@/lib/ventes/commande.usecases'
import { conditionnerCommande, expedierCommande } from '@/lib/ventes/expedition.usecases'

const CLIENT = {
  adresse: '1 rue du Marché',
  codePostal: '38000',
  ville: 'Grenoble',
  responsableAchats: 'Claire Vallin',
  telephone: '04 76 00 00 01',
  courriel: 'achats@exemple.fr',
  categorie: 'GRANDE_DISTRIBUTION',
  distributeur: true,
}

export const nouveauClient = async (id: string, nom: string): Promise<string> =>
  (await enregistrerClient(COMMERCE, { id, nom, ...CLIENT })).id

/** So many bags of 1 kg; dispatched when told. */
export async function nouvelleCommande(
  numero: string,
  client: string,
  lot: string,
  sachets: number,
  expediee = false,
): Promise<string> {
  const date = '2026-10-10'
  await enregistrerCommande(COMMERCE, {
    numero,
    client,
    lot,
    dateCommande: date,
    lignes: [{ conditionnement: 'sachet-1kg', quantite: sachets }],
  })
  if (!expediee) return numero
  await conditionnerCommande(COMMERCE, { numero, date })
  await expedierCommande(COMMERCE, { numero, date })
  return numero
}

async function livraisonEnDeuxLots(
  producteur: string,
  nom: string,
): Promise<{ verger: string; code: string }> {
  const { code: verger } = await nouveauVerger(producteur, { nom })
  const { code } = await nouvelleLivraison(verger, { quantiteKg: 1_000 })
  await calibrer(RECEPTION, {
    code,
    lots: [
      { calibre: 3, quantiteKg: 600 },
      { calibre: 4, quantiteKg: 380 },
    ],
    ecarts: [{ motif: 'DECHET', quantiteKg: 20 }],
  })
  return { verger, code }
}

export async function petitMonde() {
  const { code: producteur } = await nouvelAdherent()
  const un = await livraisonEnDeuxLots(producteur, 'Verger du moulin')
  const deux = await livraisonEnDeuxLots(producteur, 'Le Clos')
  await nouveauClient('carr15432', 'Carreclerc')
  await nouveauClient('supe00001', 'Supermarket')
  const { code: cerneaux } = await transformer(RECEPTION, {
    lot: `${un.code}-1`,
    type: 'CASSAGE',
    date: '2026-10-05',
    entreeKg: 200,
    sortieKg: 90,
  })
  await nouvelleCommande('00301', 'carr15432', `${un.code}-1`, 300, true)
  await nouvelleCommande('00302', 'supe00001', cerneaux, 40)
  await nouvelleCommande('00303', 'supe00001', `${deux.code}-1`, 100, true)
  await mouvoir(RECEPTION, {
    lot: `${un.code}-1`,
    motif: 'RETOUR',
    quantiteKg: 50,
    date: '2026-10-12',
    commande: '00301',
  })
  return { producteur, un, deux, cerneaux }
}
