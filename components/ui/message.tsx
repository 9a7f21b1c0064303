import { CircleCheck, CircleX, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { classes } from './classes'

export type TonMessage = 'succes' | 'attention' | 'erreur' | 'info'

const TONS = {
  succes: { Icone: CircleCheck, style: 'border-feuille/40 bg-feuille-fond', icone: 'text-feuille' },
  attention: { Icone: TriangleAlert, style: 'border-alerte/40 bg-alerte-fond', icone: 'text-alerte' },
  erreur: { Icone: CircleX, style: 'border-refus/40 bg-refus-fond', icone: 'text-refus' },
  info: { Icone: Info, style: 'border-trait bg-noyer-fond', icone: 'text-noyer' },
} as const

export interface MessageProps {
  ton?: TonMessage
  titre?: ReactNode
  children?: ReactNode
  /** The next likely acts, as links or buttons. */
  actions?: ReactNode
  className?: string
  /** To give it the focus: it then takes it without being a stop for Tab. */
  ref?: Ref<HTMLDivElement> | undefined
}

/** A banner. An error is an alert, the rest a status: read aloud without taking the focus. */
export function Message({ ton = 'info', titre, children, actions, className, ref }: MessageProps) {
  const { Icone, style, icone } = TONS[ton]
  return (
    <div
      {...(ref && { ref, tabIndex: -1 })}
      role={ton === 'erreur' ? 'alert' : 'status'}
      className={classes('flex gap-2.5 rounded-lg border px-3.5 py-2.5 text-encre', style, className)}
    >
      <Icone aria-hidden className={classes('mt-px size-5 shrink-0', icone)} />
      <div className="min-w-0 flex-1">
        {titre && <p className="font-semibold">{titre}</p>}
        {children && <div>{children}</div>}
        {actions && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  )
}
