/** The list of producers as a file: its columns, under the contract's names. */
import type { Fichier } from '@/lib/fichiers/colonne'
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
    { cle: 'adresse', titre: 'Adresse', genre: 'texte', valeur: (p) => p.adresse, largeur: 30 },
    { cle: 'codePostal', titre: 'Code postal', genre: 'texte', valeur: (p) => p.codePostal, largeur: 12 },
    { cle: 'ville', titre: 'Ville', genre: 'texte', valeur: (p) => p.ville, largeur: 22 },
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
    { cle: 'courriel', titre: 'Courriel', genre: 'texte', valeur: (p) => p.courriel, largeur: 28 },
    { cle: 'telephone', titre: 'Téléphone', genre: 'texte', valeur: (p) => p.telephone, largeur: 18 },
    { cle: 'siret', titre: 'SIRET', genre: 'texte', valeur: (p) => p.siret, largeur: 17 },
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
    { cle: 'actif', titre: 'Actif', genre: 'ouiNon', valeur: (p) => p.actif, largeur: 7 },
    {
      cle: 'motifInactivite',
      titre: 'Motif d’inactivité',
      genre: 'texte',
      valeur: (p) => p.motifInactivite,
      largeur: 24,
    },
  ],
}
