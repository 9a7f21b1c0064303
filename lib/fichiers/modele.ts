/** The template of a file to import: the headings, one row marked as an example, and a legend. */
import type { Fichier } from './colonne'
import type { ColonneLue } from './colonne-lue'

/** Values of the example row, by field. */
export type Exemple = Record<string, string>

export function fichierModele(
  nom: string,
  lues: readonly ColonneLue[],
): { fichier: Fichier<Exemple>; exemple: Exemple } {
  const colonnes = lues.filter((c) => !c.calculee)
  return {
    exemple: Object.fromEntries(colonnes.map((c) => [c.cle, c.exemple])),
    fichier: {
      nom,
      sansDate: true,
      element: 'exemple',
      // All of them texts: Excel then leaves their zeros to postal codes typed under them.
      colonnes: colonnes.map((c) => ({
        cle: c.cle,
        titre: c.titre,
        genre: 'texte',
        valeur: (e) => e[c.cle] ?? null,
        largeur: Math.max(c.titre.length, c.exemple.length) + 3,
      })),
      legende: [
        ['Colonne', 'Obligatoire', 'Ce qu’il faut y écrire'],
        ...colonnes.map((c) => [c.titre, c.obligatoire ? 'oui' : 'non', c.aide]),
        ['', '', 'La ligne EXEMPLE et celles qui commencent par # ne sont pas importées.'],
      ],
    },
  }
}
