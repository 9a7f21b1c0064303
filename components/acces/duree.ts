const UNITE = (unite: 'second' | 'minute') =>
  new Intl.NumberFormat('fr-FR', { style: 'unit', unit: unite, unitDisplay: 'long' })
const SECONDES = UNITE('second')
const MINUTES = UNITE('minute')

/** « 32 secondes », « 2 minutes », « 1 minute et 5 secondes ». */
export function dureeEnMots(secondes: number): string {
  const [minutes, reste] = [Math.floor(secondes / 60), secondes % 60]
  return [minutes > 0 && MINUTES.format(minutes), (reste > 0 || minutes === 0) && SECONDES.format(reste)]
    .filter(Boolean)
    .join(' et ')
}
