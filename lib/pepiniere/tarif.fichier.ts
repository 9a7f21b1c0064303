/** The price list as a file: its columns, under the contract's names. */
import type { Fichier } from '@/lib/fichiers/colonne'
import { enMetres } from '@/lib/mesures/hauteur'
import type { Tarif } from './tarif'

export const COLONNES_TARIF: Fichier<Tarif>['colonnes'] = [
  { cle: 'variete', titre: 'N° variété', genre: 'nombre', valeur: (t) => t.variete, largeur: 11 },
  { cle: 'varieteLibelle', titre: 'Variété', genre: 'texte', valeur: (t) => t.varieteLibelle, largeur: 20 },
  { cle: 'especeLibelle', titre: 'Espèce', genre: 'texte', valeur: (t) => t.especeLibelle, largeur: 18 },
  { cle: 'usageLibelle', titre: 'Usage', genre: 'texte', valeur: (t) => t.usageLibelle, largeur: 12 },
  { cle: 'age', titre: 'Âge (ans)', genre: 'nombre', valeur: (t) => t.age, largeur: 10 },
  { cle: 'dimension', titre: 'N° dimension', genre: 'nombre', valeur: (t) => t.dimension, largeur: 13 },
  {
    cle: 'minM',
    titre: 'Hauteur minimum (m)',
    genre: 'nombre',
    valeur: (t) => enMetres(t.minCm),
    largeur: 20,
  },
  {
    cle: 'maxM',
    titre: 'Hauteur maximum (m)',
    genre: 'nombre',
    valeur: (t) => enMetres(t.maxCm),
    largeur: 20,
  },
  {
    cle: 'prix',
    titre: 'Prix HT (€ par plant)',
    genre: 'nombre',
    valeur: (t) => t.prixCentimes / 100,
    largeur: 20,
  },
  { cle: 'aoc', titre: 'Convient à l’AOC', genre: 'ouiNon', valeur: (t) => t.aoc, largeur: 16 },
]

export const fichierTarifs: Fichier<Tarif> = { nom: 'tarifs', element: 'tarif', colonnes: COLONNES_TARIF }
