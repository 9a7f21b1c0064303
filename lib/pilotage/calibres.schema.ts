import { z } from 'zod'
import { representation } from '@/lib/core/representation'
import { enKg } from '@/lib/mesures/poids'
import type { Calibres, SaisonTriee } from './calibres'
import { campagneVoulueSchema } from './tableau.schema'

export const calibresSchema = z.strictObject({ campagne: campagneVoulueSchema })

const saison = z.object({
  annee: z.number().int(),
  calibreKg: z.number(),
  aocKg: z.number(),
  bioKg: z.number(),
})
const rendreSaison = ({ annee, calibreGrammes, aocGrammes, bioGrammes }: SaisonTriee) => ({
  annee,
  calibreKg: enKg(calibreGrammes),
  aocKg: enKg(aocGrammes),
  bioKg: enKg(bioGrammes),
})

export const calibresReponse = representation(
  z
    .object({
      saison,
      precedente: saison,
      parCalibre: z.array(
        z.object({
          calibre: z.number().int(),
          libelle: z.string(),
          kg: z.number(),
          precedenteKg: z.number(),
        }),
      ),
    })
    .meta({ id: 'CalibresCompares' }),
  (c: Calibres) => ({
    saison: rendreSaison(c.saison),
    precedente: rendreSaison(c.precedente),
    parCalibre: c.parCalibre.map(({ grammes, precedenteGrammes, ...calibre }) => ({
      ...calibre,
      kg: enKg(grammes),
      precedenteKg: enKg(precedenteGrammes),
    })),
  }),
)
