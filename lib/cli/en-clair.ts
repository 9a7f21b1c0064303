/** Numbers, sizes and times as scripts say them. */
const NOMBRE = new Intl.NumberFormat('fr-FR')
export const enNombre = (n: number): string => NOMBRE.format(n)
export const enTaille = (octets: number): string =>
  octets < 1_000_000
    ? `${enNombre(Math.ceil(octets / 1_000))} ko`
    : `${enNombre(Math.ceil(octets / 1_000_000))} Mo`
export const secondesDepuis = (debut: number): string =>
  `${((performance.now() - debut) / 1000).toFixed(1).replace('.', ',')} s`
