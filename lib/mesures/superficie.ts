/** Areas are integer square metres inside, hectares outside (1 ha = 10 000 m²). */
import { decimalSchema } from './decimal'

const HA = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 4 })
/** 2 000 ha: more than a quarter of the whole appellation in one orchard is a slip of the finger. */
const MAXIMUM_M2 = 20_000_000

export const enHa = (m2: number): number => m2 / 10_000
/** `3,25 ha` */
export const formatHa = (m2: number): string => `${HA.format(m2 / 10_000)}\u00a0ha`

/** Input: hectares as typed; output: integer m². */
export const superficieHaSchema = decimalSchema({
  decimales: 4,
  exemple: '3,25',
  attendu: 'Écrivez une superficie en hectares, par exemple 3,25.',
  longueurMaximum: 40,
  refus(m2) {
    if (m2 <= 0) return 'La superficie doit dépasser 0 ha.'
    return m2 > MAXIMUM_M2 ? `Au plus ${formatHa(MAXIMUM_M2)} : relisez la superficie.` : null
  },
})
