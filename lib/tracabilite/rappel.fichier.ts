/** The clients of a recall as a file: whom to call, and about what. */
import type { Fichier } from '@/lib/fichiers/colonne'
import { enKg } from '@/lib/mesures/poids'
import type { ClientDuRappel } from './rappel'

export const fichierClientsRappel: Fichier<ClientDuRappel> = {
  nom: 'clients-du-rappel',
  element: 'client',
  colonnes: [
    { cle: 'id', titre: 'Client', genre: 'texte', valeur: (c) => c.id, largeur: 12 },
    { cle: 'nom', titre: 'Nom', genre: 'texte', valeur: (c) => c.nom, largeur: 28 },
    {
      cle: 'responsableAchats',
      titre: 'Responsable des achats',
      genre: 'texte',
      valeur: (c) => c.responsableAchats,
      largeur: 24,
    },
    { cle: 'telephone', titre: 'Téléphone', genre: 'texte', valeur: (c) => c.telephone, largeur: 16 },
    { cle: 'courriel', titre: 'Courriel', genre: 'texte', valeur: (c) => c.courriel, largeur: 28 },
    { cle: 'adresse', titre: 'Adresse', genre: 'texte', valeur: (c) => c.adresse, largeur: 30 },
    { cle: 'codePostal', titre: 'Code postal', genre: 'texte', valeur: (c) => c.codePostal, largeur: 11 },
    { cle: 'ville', titre: 'Ville', genre: 'texte', valeur: (c) => c.ville, largeur: 20 },
    { cle: 'lots', titre: 'Lots', genre: 'texte', valeur: (c) => c.lots.join(' '), largeur: 24 },
    {
      cle: 'commandes',
      titre: 'Commandes',
      genre: 'texte',
      valeur: (c) => c.commandes.join(' '),
      largeur: 24,
    },
    {
      cle: 'venduKg',
      titre: 'Vendu (kg)',
      genre: 'nombre',
      valeur: (c) => enKg(c.venduGrammes),
      largeur: 12,
    },
    {
      cle: 'expedieKg',
      titre: 'Expédié (kg)',
      genre: 'nombre',
      valeur: (c) => enKg(c.expedieGrammes),
      largeur: 12,
    },
    {
      cle: 'retourneKg',
      titre: 'Revenu (kg)',
      genre: 'nombre',
      valeur: (c) => enKg(c.retourneGrammes),
      largeur: 12,
    },
  ],
}
