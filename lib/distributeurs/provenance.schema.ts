import { z } from 'zod'
import { representation } from '@/lib/core/representation'
import type { LotPublic } from '@/lib/tracabilite/lot-public'
import { lotPublicReponse } from '@/lib/tracabilite/lot-public.schema'

export interface Provenance {
  /** `00213` */
  commande: string
  lot: LotPublic
}

export const provenanceReponse = representation(
  z.object({ commande: z.string(), lot: lotPublicReponse.schema }).meta({ id: 'ProvenanceCommande' }),
  ({ commande, lot }: Provenance) => ({ commande, lot: lotPublicReponse.rendre(lot) }),
)
