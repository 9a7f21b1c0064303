/** Columns that every list of people and companies shares. */
import type { Colonne } from './colonne'

interface Adresse {
  adresse: string
  codePostal: string
  ville: string
}
interface Contact {
  courriel: string | null
  telephone: string | null
  siret: string | null
}
interface Activite {
  actif: boolean
  motifInactivite: string | null
}

export const COLONNES_ADRESSE: readonly Colonne<Adresse>[] = [
  { cle: 'adresse', titre: 'Adresse', genre: 'texte', valeur: (f) => f.adresse, largeur: 30 },
  { cle: 'codePostal', titre: 'Code postal', genre: 'texte', valeur: (f) => f.codePostal, largeur: 12 },
  { cle: 'ville', titre: 'Ville', genre: 'texte', valeur: (f) => f.ville, largeur: 22 },
]

export const COLONNES_CONTACT: readonly Colonne<Contact>[] = [
  { cle: 'courriel', titre: 'Courriel', genre: 'texte', valeur: (f) => f.courriel, largeur: 28 },
  { cle: 'telephone', titre: 'Téléphone', genre: 'texte', valeur: (f) => f.telephone, largeur: 18 },
  { cle: 'siret', titre: 'SIRET', genre: 'texte', valeur: (f) => f.siret, largeur: 17 },
]

export const COLONNES_ACTIVITE: readonly Colonne<Activite>[] = [
  { cle: 'actif', titre: 'Actif', genre: 'ouiNon', valeur: (f) => f.actif, largeur: 7 },
  {
    cle: 'motifInactivite',
    titre: 'Motif d’inactivité',
    genre: 'texte',
    valeur: (f) => f.motifInactivite,
    largeur: 24,
  },
]
