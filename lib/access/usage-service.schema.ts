import { z } from 'zod'
import { representation } from '@/lib/core/representation'
import { idClientSchema } from '@/lib/mesures/code'
import type { UsageService } from './usage-service'

export const usageServiceSchema = z.strictObject({ id: idClientSchema })

export const usageServiceReponse = representation(
  z
    .object({
      client: z.string(),
      jours: z.array(z.object({ jour: z.string(), requetes: z.number().int(), freinees: z.number().int() })),
      requetes: z.number().int(),
      freinees: z.number().int(),
      dureeMoyenneMs: z.number().nullable(),
      derniereUtilisationLe: z.string().nullable(),
      parMinute: z.number().int(),
    })
    .meta({ id: 'UsageService' }),
  (u: UsageService) => u,
)
