import { Prisma } from '@/prisma/generated/client'

/** What `disponible.ts` computes, for filters: lots are `o`. The index `lot_offre_idx` is on this very expression. */
export const DISPONIBLE_GRAMMES = Prisma.sql`(o.quantite_grammes + o.mouvement_grammes - o.engage_grammes - o.transforme_grammes)`
