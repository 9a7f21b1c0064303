import { Etiquette, type TonEtiquette } from '@/components/ui/etiquette'
import type { AvisAoc, Verdict } from '@/lib/approvisionnements/aoc'

const VERDICTS: Record<Verdict, { ton: TonEtiquette; texte: string }> = {
  eligible: { ton: 'favorable', texte: 'AOC éligible' },
  non_eligible: { ton: 'neutre', texte: 'hors AOC' },
  a_completer: { ton: 'attention', texte: 'AOC à compléter' },
}

const enMots = ({ verdict, regles }: AvisAoc): string =>
  regles
    .filter((r) => r.decide && (verdict === 'eligible' || r.verdict !== 'eligible'))
    .map((r) => `${r.libelle} : ${r.valeur}`)
    .join(' ; ')

/** The verdict in a word; why, on hover. */
export function AocEtiquette({ avis }: { avis: AvisAoc }) {
  const { ton, texte } = VERDICTS[avis.verdict]
  return (
    <Etiquette ton={ton} titre={enMots(avis)}>
      {texte}
    </Etiquette>
  )
}
