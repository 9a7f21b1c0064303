/** The list of clients as a file: its columns, under the contract's names. */
import type { Fichier } from '@/lib/fichiers/colonne'
import { COLONNES_ACTIVITE, COLONNES_ADRESSE, COLONNES_CONTACT } from '@/lib/fichiers/colonnes-coordonnees'
import type { Client } from './client'

export const fichierClients: Fichier<Client> = {
  nom: 'clients',
  element: 'client',
  colonnes: [
    { cle: 'id', titre: 'Identifiant', genre: 'texte', valeur: (c) => c.id, largeur: 13 },
    { cle: 'nom', titre: 'Nom', genre: 'texte', valeur: (c) => c.nom, largeur: 32 },
    ...COLONNES_ADRESSE,
    {
      cle: 'responsableAchats',
      titre: 'Responsable des achats',
      genre: 'texte',
      valeur: (c) => c.responsableAchats,
      largeur: 26,
    },
    ...COLONNES_CONTACT,
    { cle: 'categorie', titre: 'Catégorie', genre: 'texte', valeur: (c) => c.categorie, largeur: 22 },
    {
      cle: 'distributeur',
      titre: 'Distributeur',
      genre: 'ouiNon',
      valeur: (c) => c.distributeur,
      largeur: 13,
    },
    ...COLONNES_ACTIVITE,
  ],
}
