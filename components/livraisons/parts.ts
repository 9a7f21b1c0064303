const POURCENT = new Intl.NumberFormat('fr-FR', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
})

/** « 33,5 % ». */
export const formatPart = (part: number): string => POURCENT.format(part)

/** « 4 lots », « 1 lot ». */
export const compter = (nombre: number, mot: string): string =>
  `${new Intl.NumberFormat('fr-FR').format(nombre)} ${mot}${nombre > 1 ? 's' : ''}`
