import { z } from 'zod'
import { representation } from '@/lib/core/representation'
import { entierSchema } from '@/lib/mesures/champ'
import { vide } from '@/lib/mesures/filtre'
import { enKg } from '@/lib/mesures/poids'
import type { Saison } from './saison'
import { campagneVoulueSchema } from './tableau.schema'

/** More curves than that nobody tells apart. */
export const SAISONS_MAXIMUM = 5

const ATTENDU = `Nommez de 1 à ${SAISONS_MAXIMUM} saisons par leur première année : 2025,2024,2023.`

/** `2025,2024,2023` */
const saisonsSchema = z
  .string()
  .max(40, ATTENDU)
  .transform((texte): (string | number)[] => [...new Set(texte.split(','))])
  .pipe(z.array(entierSchema(2000, 2099, ATTENDU)).max(SAISONS_MAXIMUM, ATTENDU))

export const saisonSchema = z.strictObject({
  campagne: campagneVoulueSchema,
  /** Those it is compared with; without them those of the three campaigns before it that have deliveries. */
  saisons: vide(saisonsSchema),
})

const jour = z.string()

export const saisonReponse = representation(
  z
    .object({
      campagne: z.number().int(),
      saisons: z.array(
        z.object({
          annee: z.number().int(),
          livraisons: z.number().int(),
          kg: z.number(),
          semaines: z.array(
            z.object({
              rang: z.number().int(),
              depuis: jour,
              jusqua: jour,
              livraisons: z.number().int(),
              kg: z.number(),
              cumulKg: z.number(),
            }),
          ),
          memeJour: z.object({ jusqua: jour, kg: z.number() }),
        }),
      ),
    })
    .meta({ id: 'Saisons' }),
  ({ campagne, saisons }: { campagne: number; saisons: Saison[] }) => ({
    campagne,
    saisons: saisons.map(({ grammes, semaines, memeJour, ...saison }) => ({
      ...saison,
      kg: enKg(grammes),
      semaines: semaines.map(({ grammes: deLaSemaine, cumulGrammes, ...semaine }) => ({
        ...semaine,
        kg: enKg(deLaSemaine),
        cumulKg: enKg(cumulGrammes),
      })),
      memeJour: { jusqua: memeJour.jusqua, kg: enKg(memeJour.grammes) },
    })),
  }),
)
