/** What papers and labels say of a lot. Pure. */
import type { Verdict } from '@/lib/approvisionnements/aoc'

interface Jugee {
  typeProduit: string
  aoc: { verdict: Verdict }
}

/** Marked with an L unless its own code begins with one (Code de la consommation, R112-2 and after). */
export const mentionLot = (code: string): string => (code.startsWith('L') ? code : `L ${code}`)

/** Kernels are outside of the appellation whatever their origin (domaine.md 2.2); so is what is still to be completed. */
export const vendableEnAop = ({ typeProduit, aoc }: Jugee): boolean =>
  typeProduit !== 'CERNEAUX' && aoc.verdict === 'eligible'
