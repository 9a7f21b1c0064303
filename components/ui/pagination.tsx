import { ArrowRight } from 'lucide-react'
import { LienBouton } from './lien-bouton'

export interface PaginationProps {
  /** Address of the next page, null at the end. */
  suivant: string | null
  /** Address of the first page, when one is further on. */
  debut?: string | null
  /** « 50 livraisons affichées sur 1 240 ». */
  resume?: string
}

/** Keyset pages: onwards, or back to the beginning; the browser's own « back » does the rest. */
export function Pagination({ suivant, debut = null, resume }: PaginationProps) {
  if (!suivant && !debut && !resume) return null
  return (
    <nav
      aria-label="Pages"
      className="mt-3 flex flex-wrap items-center gap-3 text-sm text-encre-2 print:hidden"
    >
      {resume && <p>{resume}</p>}
      <span className="ml-auto flex gap-2">
        {debut && (
          <LienBouton href={debut} taille="petite">
            Retour au début
          </LienBouton>
        )}
        {suivant && (
          <LienBouton href={suivant} taille="petite" rel="next">
            Page suivante
            <ArrowRight aria-hidden className="size-4" />
          </LienBouton>
        )}
      </span>
    </nav>
  )
}
