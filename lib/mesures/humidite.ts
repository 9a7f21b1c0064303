import { decimalSchema } from './decimal'

/** Input: a moisture in percent, one decimal; output: tenths of a percent. */
export const humiditePourcentSchema = decimalSchema({
  decimales: 1,
  exemple: '34,5',
  attendu: 'Écrivez une humidité en %, par exemple 34,5.',
  longueurMaximum: 10,
  refus: (pourMille) => (pourMille >= 0 && pourMille <= 1000 ? null : 'Une humidité va de 0 à 100 %.'),
})

export const enPourcent = (pourMille: number | null): number | null =>
  pourMille === null ? null : pourMille / 10

const POURCENT = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 })
/** `34,5 %` */
export const formatHumidite = (pourMille: number): string => `${POURCENT.format(pourMille / 10)}\u00a0%`
