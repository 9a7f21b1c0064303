import { Etiquette } from '@/components/ui/etiquette'
import type { AvisAoc } from '@/lib/approvisionnements/aoc'
import { type MotsAoc, marqueAoc } from './aoc-marque'

/** The verdict in a word; why, on hover. */
export function AocEtiquette({ avis, ...mots }: MotsAoc & { avis: AvisAoc }) {
  const { ton, texte, raison } = marqueAoc(avis, mots)
  return (
    <Etiquette ton={ton} titre={raison}>
      {texte}
    </Etiquette>
  )
}
