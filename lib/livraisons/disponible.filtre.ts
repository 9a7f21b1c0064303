import { Prisma } from '@/prisma/generated/client'

/** What `disponible.ts` computes, for filters: lots are `o`. The index `lot_offre_idx` is on this very expression. */
export const DISPONIBLE_GRAMMES = Prisma.sql`(o.quantite_grammes + o.mouvement_grammes - o.engage_grammes - o.transforme_grammes)`

/** A lot that nothing locks, for filters: lots are `o`. The function of the base says which locks reach a lot. */
export const LOT_LIBRE = Prisma.sql`(NOT EXISTS (SELECT FROM blocage WHERE leve_le IS NULL)
  OR NOT EXISTS (SELECT FROM blocages_du_lot(o.code)))`
