const ENTIER = new Intl.NumberFormat('fr-FR')
const POURCENT = new Intl.NumberFormat('fr-FR', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
})

export const entier = (nombre: number): string => ENTIER.format(nombre)

/** « 33,5 % ». */
export const formatPart = (part: number): string => POURCENT.format(part)

/** « 4 lots », « 1 lot »; never cut at the end of a line. */
export const accorder = (nombre: number, un: string, plusieurs = `${un}s`): string =>
  `${entier(nombre)}\u00a0${nombre > 1 ? plusieurs : un}`
