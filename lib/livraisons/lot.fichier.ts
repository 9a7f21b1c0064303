/** The list of lots as a file: its columns, under the contract's names. */
import { LIBELLES_VERDICT } from '@/lib/approvisionnements/aoc'
import type { Fichier } from '@/lib/fichiers/colonne'
import { enKg } from '@/lib/mesures/poids'
import { disponibleGrammes } from './disponible'
import type { Lot } from './lot'

export const fichierLots: Fichier<Lot> = {
  nom: 'lots',
  element: 'lot',
  colonnes: [
    { cle: 'code', titre: 'Lot', genre: 'texte', valeur: (l) => l.code, largeur: 11 },
    { cle: 'livraison', titre: 'Livraison', genre: 'texte', valeur: (l) => l.livraison, largeur: 10 },
    { cle: 'date', titre: 'Date', genre: 'jour', valeur: (l) => l.date, largeur: 12 },
    { cle: 'campagne', titre: 'Campagne', genre: 'nombre', valeur: (l) => l.campagne, largeur: 10 },
    { cle: 'variete', titre: 'Variété', genre: 'texte', valeur: (l) => l.variete, largeur: 14 },
    {
      cle: 'typeProduit',
      titre: 'Type de produit',
      genre: 'texte',
      valeur: (l) => l.typeProduit,
      dire: (l) => l.typeProduitLibelle,
      largeur: 18,
    },
    { cle: 'calibre', titre: 'Calibre', genre: 'nombre', valeur: (l) => l.calibre, largeur: 8 },
    {
      cle: 'calibreLibelle',
      titre: 'Libellé du calibre',
      genre: 'texte',
      valeur: (l) => l.calibreLibelle,
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
      cle: 'disponibleKg',
      titre: 'Disponible (kg)',
      genre: 'nombre',
      valeur: (l) => enKg(disponibleGrammes(l)),
      largeur: 14,
    },
    {
      cle: 'aoc',
      titre: 'AOC',
      genre: 'texte',
      valeur: (l) => l.aoc.verdict,
      dire: (l) => LIBELLES_VERDICT[l.aoc.verdict],
      largeur: 14,
    },
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
  ],
}
