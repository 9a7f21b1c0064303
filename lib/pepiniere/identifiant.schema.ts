/** Keys of dossier 2 are small numbers, given in order. */
import { entierSchema } from '@/lib/mesures/champ'
import { AGE_MAXIMUM_ANNEES } from './tarif'

export const idSchema = (message: string) => entierSchema(1, 2_147_483_647, message)

export const idVarieteSchema = idSchema('Donnez le numéro d’une variété de plants, par exemple 1.')
export const idDimensionSchema = idSchema('Donnez le numéro d’une dimension, par exemple 2.')
export const idEspeceSchema = idSchema('Donnez le numéro d’une espèce, par exemple 1.')
export const idUsageSchema = idSchema('Donnez le numéro d’un usage, par exemple 1.')
export const idRevisionSchema = idSchema('Donnez le numéro d’une révision, par exemple 1.')
export const ageSchema = entierSchema(
  0,
  AGE_MAXIMUM_ANNEES,
  `Un âge en années entières, de 0 à ${AGE_MAXIMUM_ANNEES}.`,
)
