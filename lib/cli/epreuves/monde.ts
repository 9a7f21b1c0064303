/** The few records that proofs begin with, made through the routes. */
import type { Personne } from './personne'

/** A harvest that is over, so that its day never lies ahead. */
export const JOUR = '2025-10-06'

/** An orchard whose owner is a member: no ceiling stops its deliveries. */
export async function planter(direction: Personne): Promise<string> {
  const { code: producteur } = await direction.enregistrer('/api/producteurs', {
    raisonSociale: 'EARL du Ruisseau',
    adresse: '8 chemin des Noyers',
    codePostal: '38470',
    ville: 'Vinay',
    responsableNom: 'Gallet',
    responsablePrenom: 'Lucie',
  })
  await direction.enregistrer(
    `/api/producteurs/${producteur}/adhesion`,
    { dateAdhesion: '2020-01-01' },
    'PUT',
  )
  const { code } = await direction.enregistrer('/api/vergers', {
    producteur,
    nom: 'Le Clos Fleuri',
    variete: 'Franquette',
    commune: '38559',
    superficieHa: '2,50',
    arbresParHectare: 90,
  })
  return code
}

export async function inscrireClient(direction: Personne): Promise<string> {
  const { id } = await direction.enregistrer('/api/clients', {
    nom: 'Marché de gros de Grenoble',
    adresse: '117 rue des Alliés',
    codePostal: '38100',
    ville: 'Grenoble',
    responsableAchats: 'Hugo Perrin',
    categorie: 'GROSSISTE',
  })
  return id
}

export const livraisonDe = (verger: string, quantiteKg: number) => ({
  verger,
  date: JOUR,
  typeProduit: 'ENTIERE_SECHE',
  quantiteKg,
})

/** A delivery that is one lot, all of it free. */
export async function creerLot(direction: Personne, verger: string, quantiteKg: number): Promise<string> {
  const { code } = await direction.enregistrer('/api/livraisons', livraisonDe(verger, quantiteKg))
  await direction.enregistrer(
    `/api/livraisons/${code}/calibrage`,
    { lots: [{ calibre: 4, quantiteKg }] },
    'PUT',
  )
  return `${code}-1`
}

/** What writers work on. */
export interface Terrain {
  verger: string
  client: string
  lots: string[]
}

/** As full as a lot can be delivered: orders of the proofs never empty it. */
const LOT_KG = 90_000

export async function preparerTerrain(direction: Personne, nombreDeLots: number): Promise<Terrain> {
  const verger = await planter(direction)
  const client = await inscrireClient(direction)
  const lots: string[] = []
  for (let i = 0; i < nombreDeLots; i++) lots.push(await creerLot(direction, verger, LOT_KG))
  return { verger, client, lots }
}
