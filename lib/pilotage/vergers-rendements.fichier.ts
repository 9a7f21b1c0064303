/** Orchards by yield as a file. */
import type { Colonne, Fichier } from '@/lib/fichiers/colonne'
import { enKg } from '@/lib/mesures/poids'
import type { RecolteNommee } from './rendement'

const texte = (
  cle: keyof RecolteNommee & string,
  titre: string,
  largeur: number,
): Colonne<RecolteNommee> => ({ cle, titre, genre: 'texte', valeur: (r) => String(r[cle]), largeur })

const kilos = (
  cle: string,
  titre: string,
  grammes: (r: RecolteNommee) => number,
): Colonne<RecolteNommee> => ({ cle, titre, genre: 'nombre', valeur: (r) => enKg(grammes(r)), largeur: 14 })

export const fichierRendements: Fichier<RecolteNommee> = {
  nom: 'rendements',
  element: 'rendement',
  colonnes: [
    texte('verger', 'Verger', 9),
    texte('vergerNom', 'Nom du verger', 28),
    texte('producteur', 'Producteur', 12),
    texte('producteurNom', 'Raison sociale', 30),
    texte('variete', 'Variété', 14),
    texte('typeProduit', 'Type de produit', 18),
    { cle: 'nombre', titre: 'Livraisons', genre: 'nombre', valeur: (r) => r.nombre, largeur: 11 },
    kilos('kg', 'Livré (kg)', (r) => r.grammes),
    kilos('kgParHa', 'Rendement (kg/ha)', (r) => r.grammesParHa),
    kilos('kgParArbre', 'Par arbre (kg)', (r) => r.grammesParArbre),
  ],
}
