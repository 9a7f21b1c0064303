/** The cast of the tests: the case's own producer and orchard, made through the use cases. */
import { acteur } from '@/lib/core/aide-aux-tests'
import { adherer } from './adhesion.usecases'
import { enregistrerProducteur } from './producteur.usecases'
import { enregistrerVerger } from './verger.usecases'

export const DIRECTION = acteur('direction')
export const RECEPTION = acteur('reception')

export const POLIENAS = {
  raisonSociale: 'Les noix de Polienas',
  adresse: '52 route de Grenoble',
  codePostal: '38210',
  ville: 'Poliénas',
  responsableNom: 'Brochier',
  responsablePrenom: 'Étienne',
}

export const MOULIN = {
  nom: 'Verger du moulin',
  variete: 'Franquette',
  commune: '38310',
  superficieHa: '3,25',
  arbresParHectare: 100,
}

export const nouveauProducteur = (fiche: Partial<typeof POLIENAS> & { code?: string } = {}) =>
  enregistrerProducteur(RECEPTION, { ...POLIENAS, ...fiche })

export const nouvelAdherent = async (dateAdhesion = '1998-03-12') =>
  adherer(RECEPTION, { code: (await nouveauProducteur()).code, dateAdhesion })

export const nouveauVerger = (
  producteur: string,
  fiche: Partial<Record<keyof typeof MOULIN, string | number>> & { code?: string } = {},
) => enregistrerVerger(RECEPTION, { ...MOULIN, producteur, ...fiche })
