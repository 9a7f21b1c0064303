/** The list of producers as a file: its columns, under the contract's names. */
import type { Fichier } from '@/lib/fichiers/colonne'
import { COLONNES_ACTIVITE, COLONNES_ADRESSE, COLONNES_CONTACT } from '@/lib/fichiers/colonnes-coordonnees'
import type { Producteur } from './producteur'

/** Several values in one cell. */
const ensemble = (valeurs: readonly string[]): string | null =>
  [...new Set(valeurs)].sort().join(', ') || null

export const fichierProducteurs: Fichier<Producteur> = {
  nom: 'producteurs',
  element: 'producteur',
  colonnes: [
    { cle: 'code', titre: 'Code', genre: 'texte', valeur: (p) => p.code, largeur: 9 },
    {
      cle: 'raisonSociale',
      titre: 'Raison sociale',
      genre: 'texte',
      valeur: (p) => p.raisonSociale,
      largeur: 32,
    },
    ...COLONNES_ADRESSE,
    { cle: 'civilite', titre: 'Civilité', genre: 'texte', valeur: (p) => p.civilite, largeur: 9 },
    {
      cle: 'responsableNom',
      titre: 'Nom du responsable',
      genre: 'texte',
      valeur: (p) => p.responsableNom,
      largeur: 22,
    },
    {
      cle: 'responsablePrenom',
      titre: 'Prénom du responsable',
      genre: 'texte',
      valeur: (p) => p.responsablePrenom,
      largeur: 22,
    },
    ...COLONNES_CONTACT,
    { cle: 'nomPublic', titre: 'Nom public', genre: 'ouiNon', valeur: (p) => p.nomPublic, largeur: 11 },
    {
      cle: 'numeroAdhesion',
      titre: 'Numéro d’adhésion',
      genre: 'nombre',
      valeur: (p) => p.adhesion?.numero ?? null,
      largeur: 18,
    },
    {
      cle: 'dateAdhesion',
      titre: 'Jour de l’adhésion',
      genre: 'jour',
      valeur: (p) => p.adhesion?.dateAdhesion ?? null,
      largeur: 18,
    },
    {
      cle: 'dateSortie',
      titre: 'Jour de la sortie',
      genre: 'jour',
      valeur: (p) => p.adhesion?.dateSortie ?? null,
      largeur: 17,
    },
    {
      cle: 'partsSociales',
      titre: 'Parts sociales',
      genre: 'nombre',
      valeur: (p) => p.adhesion?.partsSociales ?? null,
      largeur: 14,
    },
    { cle: 'adherent', titre: 'Adhérent', genre: 'ouiNon', valeur: (p) => p.adherent, largeur: 9 },
    {
      cle: 'certifications',
      titre: 'Certifications valides',
      genre: 'texte',
      valeur: (p) => ensemble(p.certifications.filter((c) => c.valide).map((c) => c.certification)),
      largeur: 22,
    },
    ...COLONNES_ACTIVITE,
  ],
}
