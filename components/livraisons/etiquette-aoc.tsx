import { Etiquette } from '@/components/ui/etiquette'
import type { AvisAoc } from '@/lib/approvisionnements/aoc'
import { marqueAoc } from './motif-aoc'

/** The AOC verdict as a badge that says why: « AOC », « sous 28 mm », « hors de l’aire ». */
export function EtiquetteAoc({ avis, favorable }: { avis: AvisAoc; favorable?: string }) {
  const { ton, texte, raison } = marqueAoc(avis, favorable)
  return (
    <Etiquette ton={ton} titre={raison}>
      {texte}
    </Etiquette>
  )
}
