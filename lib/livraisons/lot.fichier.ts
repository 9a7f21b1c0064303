/** The list of lots as a file: its columns, under the contract's names. */
import type { Fichier } from '@/lib/fichiers/colonne'
import { enKg } from '@/lib/mesures/poids'
import { disponibleGrammes } from './disponible'
import type { Lot } from './lot'
import {
  COLONNE_AOC,
  COLONNE_CAMPAGNE,
  COLONNE_QUANTITE,
  COLONNE_TYPE,
  COLONNE_VARIETE,
  COLONNES_ORIGINE,
} from './origine.fichier'

/** What left the lot or came back: with its weight, they make what is free. */
const COMPTEURS = [
  { cle: 'mouvementKg', titre: 'Mouvements (kg)', grammes: (l: Lot) => l.mouvementGrammes },
  { cle: 'engageKg', titre: 'Commandé (kg)', grammes: (l: Lot) => l.engageGrammes },
  { cle: 'expedieKg', titre: 'dont expédié (kg)', grammes: (l: Lot) => l.expedieGrammes },
  { cle: 'transformeKg', titre: 'Transformé (kg)', grammes: (l: Lot) => l.transformeGrammes },
]

export const fichierLots: Fichier<Lot> = {
  nom: 'lots',
  element: 'lot',
  colonnes: [
    { cle: 'code', titre: 'Lot', genre: 'texte', valeur: (l) => l.code, largeur: 11 },
    { cle: 'livraison', titre: 'Livraison', genre: 'texte', valeur: (l) => l.livraison, largeur: 10 },
    { cle: 'date', titre: 'Date', genre: 'jour', valeur: (l) => l.date, largeur: 12 },
    COLONNE_CAMPAGNE,
    COLONNE_VARIETE,
    COLONNE_TYPE,
    { cle: 'calibre', titre: 'Calibre', genre: 'nombre', valeur: (l) => l.calibre, largeur: 8 },
    {
      cle: 'calibreLibelle',
      titre: 'Libellé du calibre',
      genre: 'texte',
      valeur: (l) => l.calibreLibelle,
      largeur: 18,
    },
    COLONNE_QUANTITE,
    ...COMPTEURS.map(({ cle, titre, grammes }) => ({
      cle,
      titre,
      genre: 'nombre' as const,
      valeur: (l: Lot) => enKg(grammes(l)),
      largeur: 14,
    })),
    {
      cle: 'disponibleKg',
      titre: 'Disponible (kg)',
      genre: 'nombre',
      valeur: (l) => enKg(disponibleGrammes(l)),
      largeur: 14,
    },
    {
      cle: 'bloque',
      titre: 'Bloqué',
      genre: 'texte',
      valeur: (l) => l.blocages.map((b) => b.motif).join(' ; '),
      largeur: 14,
    },
    COLONNE_AOC,
    ...COLONNES_ORIGINE,
  ],
}
