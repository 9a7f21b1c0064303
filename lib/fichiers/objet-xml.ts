/** A record of the wire as XML: the same names as in JSON, an element each. Pure. */
import { enTexteXml } from './xml-texte'

/** What is null is absent. `singuliers`: how the elements of a list are called, by the name of the list. */
export function objetEnXml(
  nom: string,
  valeur: unknown,
  singuliers: Readonly<Record<string, string>> = {},
): string {
  if (valeur === null || valeur === undefined) return ''
  if (typeof valeur !== 'object') return `<${nom}>${enTexteXml(String(valeur))}</${nom}>`
  const enfants = Array.isArray(valeur)
    ? valeur.map((v) => objetEnXml(singuliers[nom] ?? 'element', v, singuliers))
    : Object.entries(valeur).map(([cle, v]) => objetEnXml(cle, v, singuliers))
  return `<${nom}>${enfants.join('')}</${nom}>`
}
