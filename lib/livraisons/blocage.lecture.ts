/** The locks in force on lots, whatever they name: a lot it was made of, its delivery, orchard, producer, or its day. */
import type { Tx } from '@/lib/base/client'
import { Prisma } from '@/prisma/generated/client'
import type { BlocageDuLot } from './lot'

export type BlocagesLus = (lot: string) => readonly BlocageDuLot[]

/** One read for a whole page of lots. */
export async function lireBlocagesDesLots(tx: Tx, codes: readonly string[]): Promise<BlocagesLus> {
  const lignes = await tx.$queryRaw<(BlocageDuLot & { lot: string })[]>`
    SELECT c.lot, b.id, b.motif FROM unnest(${codes}::text[]) AS c (lot), blocages_du_lot(c.lot) b
    WHERE EXISTS (SELECT FROM blocage WHERE leve_le IS NULL) ORDER BY b.id`
  return (lot) => lignes.filter((l) => l.lot === lot).map(({ id, motif }) => ({ id, motif }))
}

/** A lot that nothing locks, for filters: lots are `o`. The function of the base says which locks reach a lot. */
export const LOT_LIBRE = Prisma.sql`(NOT EXISTS (SELECT FROM blocage WHERE leve_le IS NULL)
  OR NOT EXISTS (SELECT FROM blocages_du_lot(o.code)))`
