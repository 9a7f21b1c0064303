import { classes } from './classes'

const RELATIF = new Intl.RelativeTimeFormat('fr-FR', { numeric: 'auto', style: 'short' })
const EXACT = new Intl.DateTimeFormat('fr-FR', {
  dateStyle: 'full',
  timeStyle: 'short',
  timeZone: 'Europe/Paris',
})
const COURT = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'medium', timeZone: 'Europe/Paris' })

const UNITES: readonly (readonly [Intl.RelativeTimeFormatUnit, number, number])[] = [
  ['minute', 60, 60],
  ['hour', 3600, 24],
  ['day', 86_400, 30],
]

/** « il y a 2 h »; beyond a month, the day itself says more. */
export function enRelatif(instant: Date, maintenant: Date): string {
  const ecart = Math.round((instant.getTime() - maintenant.getTime()) / 1000)
  if (Math.abs(ecart) < 45) return 'à l’instant'
  for (const [unite, secondes, borne] of UNITES) {
    const nombre = Math.round(ecart / secondes)
    if (Math.abs(nombre) < borne) return RELATIF.format(nombre, unite)
  }
  return `le ${COURT.format(instant)}`
}

export interface TempsRelatifProps {
  instant: Date | string
  maintenant?: Date
  className?: string
}

export function TempsRelatif({ instant, maintenant = new Date(), className }: TempsRelatifProps) {
  const date = new Date(instant)
  return (
    <time
      dateTime={date.toISOString()}
      title={EXACT.format(date)}
      className={classes('whitespace-nowrap', className)}
      suppressHydrationWarning
    >
      {enRelatif(date, maintenant)}
    </time>
  )
}
