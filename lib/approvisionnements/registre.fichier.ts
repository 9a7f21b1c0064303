/** The membership register as a file: its columns, under the contract's names. */
import type { Fichier } from '@/lib/fichiers/colonne'
import type { Inscription } from './registre'

export const fichierRegistre: Fichier<Inscription> = {
  nom: 'registre-adherents',
  element: 'inscription',
  colonnes: [
    { cle: 'numero', titre: 'Numéro', genre: 'nombre', valeur: (i) => i.numero, largeur: 9 },
    { cle: 'dateAdhesion', titre: 'Entrée', genre: 'jour', valeur: (i) => i.dateAdhesion, largeur: 12 },
    { cle: 'dateSortie', titre: 'Sortie', genre: 'jour', valeur: (i) => i.dateSortie, largeur: 12 },
    { cle: 'producteur', titre: 'Producteur', genre: 'texte', valeur: (i) => i.producteur, largeur: 12 },
    {
      cle: 'raisonSociale',
      titre: 'Raison sociale',
      genre: 'texte',
      valeur: (i) => i.raisonSociale,
      largeur: 30,
    },
    { cle: 'adresse', titre: 'Adresse', genre: 'texte', valeur: (i) => i.adresse, largeur: 34 },
    { cle: 'codePostal', titre: 'Code postal', genre: 'texte', valeur: (i) => i.codePostal, largeur: 12 },
    { cle: 'ville', titre: 'Ville', genre: 'texte', valeur: (i) => i.ville, largeur: 24 },
    {
      cle: 'partsSociales',
      titre: 'Parts sociales',
      genre: 'nombre',
      valeur: (i) => i.partsSociales,
      largeur: 14,
    },
    { cle: 'enCours', titre: 'Adhérent', genre: 'ouiNon', valeur: (i) => i.enCours, largeur: 10 },
    {
      cle: 'numeroPrecedent',
      titre: 'Numéro précédent',
      genre: 'nombre',
      valeur: (i) => i.numeroPrecedent,
      largeur: 17,
    },
    { cle: 'tardive', titre: 'Inscription tardive', genre: 'ouiNon', valeur: (i) => i.tardive, largeur: 18 },
  ],
}
