/** Keys of dossier 2 are small numbers, given in order. */
import { entierSchema } from '@/lib/mesures/champ'
import { AGE_MAXIMUM_ANNEES } from './tarif'

const idSchema = (message: string) => entierSchema(1, 2_147_483_647, message)

export const idVarieteSchema = idSchema('Choisissez une variété de plants de la liste.')
export const idDimensionSchema = idSchema('Choisissez une dimension de la liste.')
export const idEspeceSchema = idSchema('Choisissez une espèce de la liste.')
export const idUsageSchema = idSchema('Choisissez un usage de la liste.')
export const idRevisionSchema = idSchema('Choisissez une révision du journal.')
export const ageSchema = entierSchema(
  0,
  AGE_MAXIMUM_ANNEES,
  `Un âge en années entières, de 0 à ${AGE_MAXIMUM_ANNEES}.`,
)
