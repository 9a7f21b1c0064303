/** A commune as files name it: by its INSEE code, or by its name and, when two bear it, its postal code. */
import { champInvalide } from '@/lib/core/domain-error'
import { sansAccents } from '@/lib/mesures/texte'

export interface CommuneConnue {
  insee: string
  nom: string
  codesPostaux: readonly string[]
}

const INSEE = /^\d[\dAB]\d{3}$/

/** `St-Just de Claix` is `Saint-Just-de-Claix`. */
const simple = (nom: string): string =>
  sansAccents(nom)
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\bst\b/g, 'saint')
    .replace(/\bste\b/g, 'sainte')
    .trim()

export type ChercheurDeCommunes = (saisie: unknown, codePostal: unknown) => unknown

/** Finds the INSEE code; what is no name is left to the schema. */
export function chercheurDeCommunes(communes: readonly CommuneConnue[]): ChercheurDeCommunes {
  const parNom = new Map<string, CommuneConnue[]>()
  for (const c of communes) parNom.set(simple(c.nom), [...(parNom.get(simple(c.nom)) ?? []), c])
  return (saisie, codePostal) => {
    if (typeof saisie !== 'string' || INSEE.test(saisie.toUpperCase())) return saisie
    const homonymes = parNom.get(simple(saisie)) ?? []
    const trouvees =
      typeof codePostal === 'string'
        ? homonymes.filter((c) => c.codesPostaux.includes(codePostal))
        : homonymes
    if (trouvees.length === 1) return trouvees[0]?.insee
    if (trouvees.length > 1)
      throw champInvalide(
        'commune',
        `Plusieurs communes s’appellent « ${saisie} » : donnez le code INSEE parmi ${trouvees.map((c) => `${c.insee} (${c.codesPostaux.join(', ')})`).join(', ')}.`,
      )
    throw champInvalide(
      'commune',
      homonymes.length > 0
        ? `« ${saisie} » n’a pas le code postal ${codePostal} : corrigez l’un ou l’autre, ou donnez le code INSEE.`
        : `« ${saisie} » n’est pas une commune connue (Isère, Drôme, Savoie) : vérifiez son nom, ou donnez son code INSEE.`,
    )
  }
}
