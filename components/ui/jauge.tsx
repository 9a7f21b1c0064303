import { classes } from './classes'

export interface JaugeProps {
  /** Between 0 and 1; what exceeds is drawn full. */
  part: number
  /** Said aloud; without it the bar only repeats a figure written beside it. */
  libelle?: string
  ton?: 'noyer' | 'feuille' | 'alerte'
}

const TONS = { noyer: 'bg-noyer', feuille: 'bg-feuille', alerte: 'bg-alerte' }

export function Jauge({ part, libelle, ton = 'noyer' }: JaugeProps) {
  const pourcent = Math.round(Math.min(Math.max(part, 0), 1) * 1000) / 10
  const role = libelle
    ? {
        role: 'meter',
        'aria-label': libelle,
        'aria-valuenow': pourcent,
        'aria-valuemin': 0,
        'aria-valuemax': 100,
      }
    : { 'aria-hidden': true }
  return (
    <div {...role} className="h-2 min-w-18 rounded-sm bg-noyer-fond print:border print:border-trait">
      <div
        className={classes('h-2 rounded-sm [print-color-adjust:exact]', TONS[ton])}
        style={{ width: `${pourcent}%` }}
      />
    </div>
  )
}
