/** A comparison as a file: one line a figure, kilograms, euros and rates as numbers. */
import type { Colonne, Fichier } from '@/lib/fichiers/colonne'
import { libelleCampagne } from '@/lib/mesures/campagne'
import { ecart, type LigneComparee, RUBRIQUES, type Unite, variationDixMilliemes } from './comparaison'

const UNITES: Record<Unite, { titre: string; diviseur: number }> = {
  KG: { titre: 'kg', diviseur: 1_000 },
  NOMBRE: { titre: 'nombre', diviseur: 1 },
  EUROS: { titre: '€ HT', diviseur: 100 },
  PART: { titre: '%', diviseur: 100 },
}

const nombre = (
  cle: string,
  titre: string,
  lire: (ligne: LigneComparee) => number | null,
): Colonne<LigneComparee> => ({
  cle,
  titre,
  genre: 'nombre',
  valeur: (ligne) => {
    const lu = lire(ligne)
    return lu === null ? null : lu / UNITES[ligne.unite].diviseur
  },
  largeur: 14,
})

const cote = (cle: 'a' | 'b', nom: string): Colonne<LigneComparee>[] => [
  {
    cle: `campagne${nom}`,
    titre: `Campagne ${nom}`,
    genre: 'texte',
    valeur: (l) => libelleCampagne(l[cle].portion.annee),
    largeur: 13,
  },
  {
    cle: `jusqua${nom}`,
    titre: `${nom} jusqu’au`,
    genre: 'jour',
    valeur: (l) => l[cle].portion.jusqua,
    largeur: 13,
  },
  nombre(cle, nom, (l) => l[cle].valeur),
]

export const fichierComparaison: Fichier<LigneComparee> = {
  nom: 'comparaison',
  element: 'ligne',
  colonnes: [
    {
      cle: 'rubrique',
      titre: 'Rubrique',
      genre: 'texte',
      valeur: (l) => l.rubrique,
      dire: (l) => RUBRIQUES[l.rubrique],
      largeur: 30,
    },
    { cle: 'code', titre: 'Code', genre: 'texte', valeur: (l) => l.code, largeur: 20 },
    { cle: 'libelle', titre: 'Chiffre', genre: 'texte', valeur: (l) => l.libelle, largeur: 38 },
    {
      cle: 'unite',
      titre: 'Unité',
      genre: 'texte',
      valeur: (l) => l.unite,
      dire: (l) => UNITES[l.unite].titre,
      largeur: 9,
    },
    ...cote('a', 'A'),
    ...cote('b', 'B'),
    nombre('ecart', 'Différence', ecart),
    {
      cle: 'variation',
      titre: 'Variation (%)',
      genre: 'nombre',
      valeur: (l) => {
        const dixMilliemes = variationDixMilliemes(l)
        return dixMilliemes === null ? null : dixMilliemes / 100
      },
      largeur: 14,
    },
  ],
}
