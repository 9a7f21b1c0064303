import { Check, Circle, type LucideIcon, TriangleAlert, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes'

export type TonEtiquette = 'favorable' | 'neutre' | 'attention' | 'refus'

const TONS: Record<TonEtiquette, { Icone: LucideIcon; style: string }> = {
  favorable: { Icone: Check, style: 'bg-feuille-fond text-feuille' },
  neutre: { Icone: Circle, style: 'bg-noyer-fond text-noyer' },
  attention: { Icone: TriangleAlert, style: 'bg-alerte-fond text-alerte' },
  refus: { Icone: X, style: 'bg-refus-fond text-refus' },
}

export interface EtiquetteProps {
  ton?: TonEtiquette
  children: ReactNode
  /** Why, on hover. */
  titre?: string
}

/** A status in words, with a sign of its own: never by colour alone. */
export function Etiquette({ ton = 'neutre', children, titre }: EtiquetteProps) {
  const { Icone, style } = TONS[ton]
  return (
    <span
      title={titre}
      className={classes(
        'inline-flex items-center gap-1 rounded-sm px-1.5 py-px align-middle text-xs font-semibold whitespace-nowrap print:border print:border-trait',
        style,
      )}
    >
      <Icone aria-hidden className={ton === 'neutre' ? 'size-2' : 'size-3'} strokeWidth={3} />
      {children}
    </span>
  )
}
