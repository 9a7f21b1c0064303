import { z } from 'zod'
import { idClientSchema } from '@/lib/mesures/code'

const UN_SEUL = 'Donnez un seul distributeur : votre identifiant, une fois.'
/** No identifier: nobody bears it. */
const PERSONNE = 'inconnu'

/** Judged by reach, not by form: what cannot be an identifier is as absent as an unknown one (contract). */
export const distributeurSchema = z
  .string({ error: UN_SEUL })
  .max(200, UN_SEUL)
  .transform((texte) =>
    texte === '' ? '' : idClientSchema.safeParse(texte).data === texte ? texte : PERSONNE,
  )
  .optional()
