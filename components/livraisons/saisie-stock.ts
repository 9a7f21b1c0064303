/** What is typed in the forms of the stock, read as the server will read it. */
import { lireKg } from '@/lib/mesures/poids'

/** Grams; null while nothing, or nothing that reads, is typed. */
export function grammesTapes(texte: string): number | null {
  const lu = texte.trim() === '' ? null : lireKg(texte.replace(/^\s*[\u2212\u2013]\s*/, '-'))
  return lu && 'valeur' in lu ? lu.valeur : null
}
