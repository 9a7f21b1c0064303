/** The list of deliveries as a file: its columns, under the contract's names. */
import { LIBELLES_VERDICT } from '@/lib/approvisionnements/aoc'
import type { Fichier } from '@/lib/fichiers/colonne'
import { enPourcent } from '@/lib/mesures/humidite'
import { enKg } from '@/lib/mesures/poids'
import { LIBELLES_ETAT, type Livraison } from './livraison'

export const fichierLivraisons: Fichier<Livraison> = {
  nom: 'livraisons',
  element: 'livraison',
  colonnes: [
    { cle: 'code', titre: 'Code', genre: 'texte', valeur: (l) => l.code, largeur: 9 },
    { cle: 'date', titre: 'Date', genre: 'jour', valeur: (l) => l.date, largeur: 12 },
    { cle: 'campagne', titre: 'Campagne', genre: 'nombre', valeur: (l) => l.campagne, largeur: 10 },
    { cle: 'verger', titre: 'Verger', genre: 'texte', valeur: (l) => l.verger, largeur: 9 },
    { cle: 'vergerNom', titre: 'Nom du verger', genre: 'texte', valeur: (l) => l.vergerNom, largeur: 28 },
    { cle: 'producteur', titre: 'Producteur', genre: 'texte', valeur: (l) => l.producteur, largeur: 12 },
    {
      cle: 'producteurNom',
      titre: 'Nom du producteur',
      genre: 'texte',
      valeur: (l) => l.producteurNom,
      largeur: 30,
    },
    { cle: 'adherent', titre: 'Adhérent', genre: 'ouiNon', valeur: (l) => l.adherent, largeur: 9 },
    {
      cle: 'certifications',
      titre: 'Certifications',
      genre: 'texte',
      valeur: (l) => l.certifications.join(', ') || null,
      largeur: 16,
    },
    { cle: 'variete', titre: 'Variété', genre: 'texte', valeur: (l) => l.variete, largeur: 14 },
    { cle: 'commune', titre: 'Commune (INSEE)', genre: 'texte', valeur: (l) => l.commune, largeur: 16 },
    {
      cle: 'communeNom',
      titre: 'Nom de la commune',
      genre: 'texte',
      valeur: (l) => l.communeNom,
      largeur: 24,
    },
    {
      cle: 'typeProduit',
      titre: 'Type de produit',
      genre: 'texte',
      valeur: (l) => l.typeProduit,
      dire: (l) => l.typeProduitLibelle,
      largeur: 18,
    },
    {
      cle: 'quantiteKg',
      titre: 'Quantité (kg)',
      genre: 'nombre',
      valeur: (l) => enKg(l.quantiteGrammes),
      largeur: 13,
    },
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
    {
      cle: 'aoc',
      titre: 'AOC',
      genre: 'texte',
      valeur: (l) => l.aoc.verdict,
      dire: (l) => LIBELLES_VERDICT[l.aoc.verdict],
      largeur: 14,
    },
  ],
}
