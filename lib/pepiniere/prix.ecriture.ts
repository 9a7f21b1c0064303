import type { Tx } from '@/lib/base/client'

/**
 * The prices of the nursery, held until the transaction ends: whoever fixes one, applies or undoes a revision, or
 * changes what a variety or a range of height is, waits for the others. A few acts a day; no row lock would keep a new
 * price from slipping in between a preview and its application.
 */
export const tenirLesPrix = async (tx: Tx): Promise<void> => {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('pepiniere:prix'))`
}
