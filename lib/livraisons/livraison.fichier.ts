/** The list of deliveries as a file: its columns, under the contract's names. */
import type { Fichier } from '@/lib/fichiers/colonne'
import { enPourcent } from '@/lib/mesures/humidite'
import { LIBELLES_ETAT, type Livraison } from './livraison'
import {
  COLONNE_AOC,
  COLONNE_CAMPAGNE,
  COLONNE_QUANTITE,
  COLONNE_TYPE,
  COLONNE_VARIETE,
  COLONNES_ORIGINE,
} from './origine.fichier'

export const fichierLivraisons: Fichier<Livraison> = {
  nom: 'livraisons',
  element: 'livraison',
  colonnes: [
    { cle: 'code', titre: 'Code', genre: 'texte', valeur: (l) => l.code, largeur: 9 },
    { cle: 'date', titre: 'Date', genre: 'jour', valeur: (l) => l.date, largeur: 12 },
    COLONNE_CAMPAGNE,
    ...COLONNES_ORIGINE,
    { cle: 'adherent', titre: 'Adhérent', genre: 'ouiNon', valeur: (l) => l.adherent, largeur: 9 },
    {
      cle: 'certifications',
      titre: 'Certifications',
      genre: 'texte',
      valeur: (l) => l.certifications.join(', ') || null,
      largeur: 16,
    },
    COLONNE_VARIETE,
    { cle: 'commune', titre: 'Commune (INSEE)', genre: 'texte', valeur: (l) => l.commune, largeur: 16 },
    {
      cle: 'communeNom',
      titre: 'Nom de la commune',
      genre: 'texte',
      valeur: (l) => l.communeNom,
      largeur: 24,
    },
    COLONNE_TYPE,
    COLONNE_QUANTITE,
    {
      cle: 'humiditePourcent',
      titre: 'Humidité (%)',
      genre: 'nombre',
      valeur: (l) => enPourcent(l.humiditePourMille),
      largeur: 13,
    },
    {
      cle: 'etat',
      titre: 'État',
      genre: 'texte',
      valeur: (l) => l.etat,
      dire: (l) => LIBELLES_ETAT[l.etat],
      largeur: 16,
    },
    COLONNE_AOC,
  ],
}
