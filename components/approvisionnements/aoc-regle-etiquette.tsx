import { Etiquette, type TonEtiquette } from '@/components/ui/etiquette'
import type { RegleAoc, Verdict } from '@/lib/approvisionnements/aoc'

export const MOTS_REGLE: Record<Verdict, string> = {
  eligible: 'respectée',
  non_eligible: 'non respectée',
  a_completer: 'à compléter',
}

/** A rule that does not decide never shows as a refusal. */
const ton = ({ verdict, decide }: RegleAoc): TonEtiquette =>
  verdict === 'eligible' ? 'favorable' : verdict === 'a_completer' ? 'neutre' : decide ? 'refus' : 'attention'

export function AocRegleEtiquette({ regle }: { regle: RegleAoc }) {
  return <Etiquette ton={ton(regle)}>{MOTS_REGLE[regle.verdict]}</Etiquette>
}
