/** The list of clients as a file: its columns, under the contract's names. */
import type { Fichier } from '@/lib/fichiers/colonne'
import type { Client } from './client'

export const fichierClients: Fichier<Client> = {
  nom: 'clients',
  element: 'client',
  colonnes: [
    { cle: 'id', titre: 'Identifiant', genre: 'texte', valeur: (c) => c.id, largeur: 13 },
    { cle: 'nom', titre: 'Nom', genre: 'texte', valeur: (c) => c.nom, largeur: 32 },
    { cle: 'adresse', titre: 'Adresse', genre: 'texte', valeur: (c) => c.adresse, largeur: 30 },
    { cle: 'codePostal', titre: 'Code postal', genre: 'texte', valeur: (c) => c.codePostal, largeur: 12 },
    { cle: 'ville', titre: 'Ville', genre: 'texte', valeur: (c) => c.ville, largeur: 22 },
    {
      cle: 'responsableAchats',
      titre: 'Responsable des achats',
      genre: 'texte',
      valeur: (c) => c.responsableAchats,
      largeur: 26,
    },
    { cle: 'courriel', titre: 'Courriel', genre: 'texte', valeur: (c) => c.courriel, largeur: 28 },
    { cle: 'telephone', titre: 'Téléphone', genre: 'texte', valeur: (c) => c.telephone, largeur: 18 },
    { cle: 'siret', titre: 'SIRET', genre: 'texte', valeur: (c) => c.siret, largeur: 17 },
    { cle: 'categorie', titre: 'Catégorie', genre: 'texte', valeur: (c) => c.categorie, largeur: 22 },
    {
      cle: 'distributeur',
      titre: 'Distributeur',
      genre: 'ouiNon',
      valeur: (c) => c.distributeur,
      largeur: 13,
    },
    { cle: 'actif', titre: 'Actif', genre: 'ouiNon', valeur: (c) => c.actif, largeur: 7 },
    {
      cle: 'motifInactivite',
      titre: 'Motif d’inactivité',
      genre: 'texte',
      valeur: (c) => c.motifInactivite,
      largeur: 24,
    },
  ],
}
