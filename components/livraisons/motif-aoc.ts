import type { AvisAoc, RegleAoc } from '@/lib/approvisionnements/aoc'

export interface Marque {
  ton: 'favorable' | 'neutre' | 'attention'
  texte: string
  /** The deciding rules that do not hold, in full. */
  raison: string
}

const COURTS: Record<string, (r: RegleAoc) => string> = {
  VARIETE: () => 'variété hors AOC',
  COMMUNE: () => 'hors de l’aire',
  CALIBRE: (r) => r.seuil.replace('au moins', 'sous'),
  TYPE: () => 'type hors AOC',
  HUMIDITE: () => 'humidité hors AOC',
}

const enPhrase = (r: RegleAoc) => `${r.libelle} : ${r.valeur} (il faut : ${r.seuil})`

/** A verdict in two words and the reason why: « AOC », « sous 28 mm ». */
export function marqueAoc({ verdict, regles }: AvisAoc, favorable = 'AOC'): Marque {
  if (verdict === 'eligible')
    return { ton: 'favorable', texte: favorable, raison: 'Toutes les conditions de l’AOC sont remplies' }
  const fautes = regles.filter((r) => r.decide && r.verdict !== 'eligible')
  const [premiere] = fautes
  const raison = fautes.map(enPhrase).join(' ; ')
  if (verdict === 'a_completer') return { ton: 'attention', texte: 'AOC à compléter', raison }
  return {
    ton: 'neutre',
    texte: premiere ? (COURTS[premiere.code]?.(premiere) ?? 'hors AOC') : 'hors AOC',
    raison,
  }
}
