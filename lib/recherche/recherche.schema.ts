import { z } from 'zod'
import { representation } from '@/lib/core/representation'
import type { Trouvaille } from '@/lib/core/trouvaille'
import { rechercheSchema } from '@/lib/mesures/filtre'

export const rechercherSchema = z.strictObject({ q: rechercheSchema.optional() })

export interface GroupeTrouve {
  /** « Vergers » */
  titre: string
  elements: Trouvaille[]
  /** More records of this kind answer: other words would tell them apart. */
  autres: boolean
}

export interface Trouve {
  groupes: GroupeTrouve[]
}

export const trouveReponse = representation(
  z
    .object({
      groupes: z.array(
        z.object({
          titre: z.string(),
          elements: z.array(
            z.object({
              code: z.string(),
              nom: z.string(),
              detail: z.string(),
              chemin: z.string(),
              exact: z.boolean(),
            }),
          ),
          autres: z.boolean(),
        }),
      ),
    })
    .meta({ id: 'Trouve' }),
  (t: Trouve) => t,
)
