import { Etiquette, type TonEtiquette } from '@/components/ui/etiquette'
import type { Verdict } from '@/lib/approvisionnements/aoc'

const VERDICTS: Record<Verdict, { ton: TonEtiquette; dire: string }> = {
  eligible: { ton: 'favorable', dire: 'Noix de Grenoble, appellation d’origine' },
  non_eligible: { ton: 'neutre', dire: 'sans appellation' },
  a_completer: { ton: 'attention', dire: 'appellation à confirmer' },
}

/** The verdict in the words of whoever buys. */
export function VerdictPublic({ verdict }: { verdict: Verdict }) {
  const { ton, dire } = VERDICTS[verdict]
  return <Etiquette ton={ton}>{dire}</Etiquette>
}
