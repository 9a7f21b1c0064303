/** Buyers for the tests: the case's own two distributors, made through the use case. */
import { acteur } from '@/lib/core/aide-aux-tests'
import { enregistrerClient } from './client.usecases'

export const COMMERCE = acteur('commerce')

type Saisie = Parameters<typeof enregistrerClient.dans>[1]

export const CARRECLERC: Saisie = {
  id: 'carr15432',
  nom: 'carreclerc',
  adresse: '18 avenue de l’Europe',
  codePostal: '38100',
  ville: 'Grenoble',
  responsableAchats: 'Julien Morel',
  categorie: 'GRANDE_DISTRIBUTION',
  distributeur: true,
}

/** A client of its own for a test: its id is the next one unless it is given. */
export const nouveauClient = (fiche: Partial<Saisie> = {}) => {
  const { id: _, ...anonyme } = CARRECLERC
  return enregistrerClient(COMMERCE, { ...anonyme, ...fiche })
}

export const lesDistributeurs = async () => {
  await nouveauClient(CARRECLERC)
  await nouveauClient({ id: 'supe00001', nom: 'SUPERMARKET' })
}
