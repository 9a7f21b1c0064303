import { Prisma } from '@/prisma/generated/client'

/** What `disponible.ts` computes, for filters: lots are `o`. */
export const DISPONIBLE_GRAMMES = Prisma.sql`o.quantite_grammes`
