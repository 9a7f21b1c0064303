import type { AvisAoc, RegleAoc } from '@/lib/approvisionnements/aoc'

export interface MarqueAoc {
  ton: 'favorable' | 'neutre' | 'attention'
  texte: string
  /** The deciding rules behind it, in full. */
  raison: string
}

export interface MotsAoc {
  /** When all holds. */
  favorable?: string | undefined
  /** When it does not: the first reason (« sous 28 mm ») rather than « hors AOC ». */
  motif?: boolean | undefined
}

const MOTIFS: Record<string, (r: RegleAoc) => string> = {
  VARIETE: () => 'variété hors AOC',
  COMMUNE: () => 'hors de l’aire',
  DENSITE: () => 'trop dense',
  PARCELLE: () => 'parcelle non identifiée',
  RENDEMENT: () => 'rendement trop fort',
  CALIBRE: (r) => r.seuil.replace('au moins', 'sous'),
  TYPE: () => 'type hors AOC',
  HUMIDITE: () => 'humidité hors AOC',
}

const enPhrase = ({ libelle, valeur, seuil, verdict }: RegleAoc): string =>
  `${libelle} : ${valeur}${verdict === 'eligible' ? '' : ` (il faut : ${seuil})`}`

/** A verdict in two words, and why. */
export function marqueAoc({ verdict, regles }: AvisAoc, mots: MotsAoc = {}): MarqueAoc {
  const decisives = regles.filter((r) => r.decide && (verdict === 'eligible' || r.verdict !== 'eligible'))
  const raison = decisives.map(enPhrase).join(' ; ')
  if (verdict === 'eligible') return { ton: 'favorable', texte: mots.favorable ?? 'AOC éligible', raison }
  if (verdict === 'a_completer') return { ton: 'attention', texte: 'AOC à compléter', raison }
  const [premiere] = mots.motif ? decisives : []
  return { ton: 'neutre', texte: (premiere && MOTIFS[premiere.code]?.(premiere)) ?? 'hors AOC', raison }
}
