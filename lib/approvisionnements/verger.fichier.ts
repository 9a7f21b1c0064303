/** The list of orchards as a file: its columns, under the contract's names. */
import type { Fichier } from '@/lib/fichiers/colonne'
import { enHa } from '@/lib/mesures/superficie'
import { LIBELLES_VERDICT } from './aoc'
import type { Verger } from './verger'

export const fichierVergers: Fichier<Verger> = {
  nom: 'vergers',
  element: 'verger',
  colonnes: [
    { cle: 'code', titre: 'Code', genre: 'texte', valeur: (v) => v.code, largeur: 9 },
    { cle: 'nom', titre: 'Nom', genre: 'texte', valeur: (v) => v.nom, largeur: 28 },
    { cle: 'producteur', titre: 'Producteur', genre: 'texte', valeur: (v) => v.producteur, largeur: 12 },
    {
      cle: 'producteurNom',
      titre: 'Nom du producteur',
      genre: 'texte',
      valeur: (v) => v.producteurNom,
      largeur: 30,
    },
    { cle: 'variete', titre: 'Variété', genre: 'texte', valeur: (v) => v.variete, largeur: 14 },
    { cle: 'commune', titre: 'Commune (INSEE)', genre: 'texte', valeur: (v) => v.commune, largeur: 16 },
    {
      cle: 'communeNom',
      titre: 'Nom de la commune',
      genre: 'texte',
      valeur: (v) => v.communeNom,
      largeur: 24,
    },
    {
      cle: 'superficieHa',
      titre: 'Superficie (ha)',
      genre: 'nombre',
      valeur: (v) => enHa(v.superficieM2),
      largeur: 14,
    },
    {
      cle: 'arbresParHectare',
      titre: 'Arbres par hectare',
      genre: 'nombre',
      valeur: (v) => v.arbresParHectare,
      largeur: 18,
    },
    {
      cle: 'anneePlantation',
      titre: 'Année de plantation',
      genre: 'nombre',
      valeur: (v) => v.anneePlantation,
      largeur: 19,
    },
    {
      cle: 'parcelleIdentifiee',
      titre: 'Parcelle identifiée',
      genre: 'ouiNon',
      valeur: (v) => v.parcelleIdentifiee,
      largeur: 18,
    },
    {
      cle: 'parcelleIdentifieeLe',
      titre: 'Identifiée le',
      genre: 'jour',
      valeur: (v) => v.parcelleIdentifieeLe,
      largeur: 13,
    },
    {
      cle: 'aoc',
      titre: 'AOC',
      genre: 'texte',
      valeur: (v) => v.aoc.verdict,
      dire: (v) => LIBELLES_VERDICT[v.aoc.verdict],
      largeur: 14,
    },
    { cle: 'actif', titre: 'Actif', genre: 'ouiNon', valeur: (v) => v.actif, largeur: 7 },
    {
      cle: 'motifInactivite',
      titre: 'Motif d’inactivité',
      genre: 'texte',
      valeur: (v) => v.motifInactivite,
      largeur: 24,
    },
  ],
}
