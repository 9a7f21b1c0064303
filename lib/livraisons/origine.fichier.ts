/** Columns that deliveries and lots have alike in their files: where the nuts come from, what they are, their right. */
import { type AvisAoc, LIBELLES_VERDICT } from '@/lib/approvisionnements/aoc'
import type { Colonne } from '@/lib/fichiers/colonne'
import { enKg } from '@/lib/mesures/poids'

interface Origine {
  verger: string
  vergerNom: string
  producteur: string
  producteurNom: string
}

export const COLONNES_ORIGINE: readonly Colonne<Origine>[] = [
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
]

export const COLONNE_CAMPAGNE: Colonne<{ campagne: number }> = {
  cle: 'campagne',
  titre: 'Campagne',
  genre: 'nombre',
  valeur: (l) => l.campagne,
  largeur: 10,
}

export const COLONNE_VARIETE: Colonne<{ variete: string }> = {
  cle: 'variete',
  titre: 'Variété',
  genre: 'texte',
  valeur: (l) => l.variete,
  largeur: 14,
}

export const COLONNE_TYPE: Colonne<{ typeProduit: string; typeProduitLibelle: string }> = {
  cle: 'typeProduit',
  titre: 'Type de produit',
  genre: 'texte',
  valeur: (l) => l.typeProduit,
  dire: (l) => l.typeProduitLibelle,
  largeur: 18,
}

export const COLONNE_QUANTITE: Colonne<{ quantiteGrammes: number }> = {
  cle: 'quantiteKg',
  titre: 'Quantité (kg)',
  genre: 'nombre',
  valeur: (l) => enKg(l.quantiteGrammes),
  largeur: 13,
}

export const COLONNE_AOC: Colonne<{ aoc: AvisAoc }> = {
  cle: 'aoc',
  titre: 'AOC',
  genre: 'texte',
  valeur: (l) => l.aoc.verdict,
  dire: (l) => LIBELLES_VERDICT[l.aoc.verdict],
  largeur: 14,
}
