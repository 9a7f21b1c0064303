import { z } from 'zod'
import { cleCampagneSchema } from '@/lib/approvisionnements/campagne.schema'
import { representation } from '@/lib/core/representation'
import { vide } from '@/lib/mesures/filtre'
import type { ChiffresService } from './service'

/** A campaign, or the last twelve months. */
export const chiffresServiceSchema = z.strictObject({ campagne: vide(cleCampagneSchema.shape.annee) })

export const chiffresServiceReponse = representation(
  z
    .object({
      campagne: z.number().int().nullable(),
      depuis: z.string(),
      jusqua: z.string(),
      commandes: z.object({
        commerce: z.number().int(),
        portail: z.number().int(),
        service: z.number().int(),
      }),
      requetes: z.number().int(),
      servies: z.number().int(),
      freinees: z.number().int(),
      tempsMoyenMs: z.number().int().nullable(),
      joursDeSuivi: z.number().int(),
      appelsEvites: z.number().int(),
    })
    .meta({ id: 'ChiffresService' }),
  (c: ChiffresService) => ({
    campagne: c.campagne,
    depuis: c.depuis,
    jusqua: c.jusqua,
    commandes: {
      commerce: c.commandesCommerce,
      portail: c.commandesPortail,
      service: c.commandesService,
    },
    requetes: c.requetes,
    servies: c.servies,
    freinees: c.freinees,
    tempsMoyenMs: c.tempsMoyenMs,
    joursDeSuivi: c.joursDeSuivi,
    appelsEvites: c.appelsEvites,
  }),
)
