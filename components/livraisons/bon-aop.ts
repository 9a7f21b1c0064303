import type { AvisAoc } from '@/lib/approvisionnements/aoc'

const VERDICTS: Record<AvisAoc['verdict'], string> = {
  eligible: 'origine éligible',
  non_eligible: 'origine non éligible',
  a_completer: 'à compléter',
}

/** Papers print « AOP », screens say AOC (domaine.md 7.10). */
export const verdictAop = ({ verdict }: AvisAoc): string => VERDICTS[verdict]
