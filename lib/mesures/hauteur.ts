/** Heights of plants are integer centimetres inside; people and programs say metres. */
import { decimalSchema } from './decimal'

const CM_PAR_METRE = 100
/** No nursery sells a tree of 20 m. */
export const HAUTEUR_MAXIMUM_CM = 2_000

const METRES = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** 30 → `0.3` */
export const enMetres = (cm: number): number => cm / CM_PAR_METRE
/** `0,30`, as typed in a field whose unit is m. */
export const hauteurSaisie = (cm: number): string => METRES.format(enMetres(cm))
/** `0,30 à 0,50 m` */
export const formatPlage = (minCm: number, maxCm: number): string =>
  `${hauteurSaisie(minCm)} à ${hauteurSaisie(maxCm)}\u00a0m`

/** Input: metres, two decimals; output: integer centimetres. */
export const hauteurSchema = decimalSchema({
  decimales: 2,
  exemple: '0,30',
  attendu: 'Écrivez une hauteur en mètres, par exemple 0,30.',
  longueurMaximum: 10,
  refus: (cm) => (cm >= 0 && cm <= HAUTEUR_MAXIMUM_CM ? null : 'Une hauteur de plant va de 0 à 20 m.'),
})
