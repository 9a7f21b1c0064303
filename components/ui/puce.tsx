import { Check, X } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { classes } from './classes'

export interface PuceProps {
  /** Where the list is with this filter on, or off when it is on. */
  href: string
  active?: boolean
  /** `choix` is one of a set; `retrait` shows a filter in force and takes it off. */
  genre?: 'choix' | 'retrait'
  children: ReactNode
}

/** A filter as a link: the address bar holds the state, so it can be sent. */
export function Puce({ href, active = false, genre = 'choix', children }: PuceProps) {
  const retrait = genre === 'retrait'
  return (
    <Link
      href={href}
      aria-current={active && !retrait ? 'true' : undefined}
      className={classes(
        'inline-flex min-h-7 items-center gap-1 rounded-full border px-2.5 text-sm no-underline pointer-coarse:min-h-10 pointer-coarse:px-3.5 in-[.dock]:min-h-11 in-[.dock]:px-3.5',
        active
          ? 'border-feuille bg-feuille-fond font-semibold text-feuille'
          : 'border-bord bg-carte text-encre hover:bg-tete',
      )}
    >
      {active && !retrait && <Check aria-hidden className="size-3.5" strokeWidth={3} />}
      {retrait && <span className="sr-only">Retirer le filtre </span>}
      {children}
      {retrait && <X aria-hidden className="size-3.5" />}
    </Link>
  )
}

export function Puces({ libelle, children }: { libelle: string; children: ReactNode }) {
  return (
    <nav aria-label={libelle} className="flex flex-wrap items-center gap-1.5 print:hidden">
      {children}
    </nav>
  )
}
