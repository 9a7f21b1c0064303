/**
 * A target held whole: until the recall is committed, nothing is sold of it, and nothing is added to it. The orchard or
 * the producer first, whose key a delivery being recorded or corrected holds; then the deliveries, for a sheet and a
 * transformation add lots to them; then the lots, as orders hold them. Each read comes after the hold above it, so that
 * it sees all there is; and whoever holds several of these holds them in this order, so that nobody waits for ever.
 */
import type { Tx } from '@/lib/base/client'
import { Prisma } from '@/prisma/generated/client'
import type { CibleRappel, TypeRappel } from './cible'

const LIVRAISONS: Record<TypeRappel, (code: string) => Prisma.Sql> = {
  lot: (code) => Prisma.sql`l.code = (SELECT livraison_code FROM lot WHERE code = ${code})`,
  livraison: (code) => Prisma.sql`l.code = ${code}`,
  verger: (code) => Prisma.sql`l.verger_code = ${code}`,
  producteur: (code) => Prisma.sql`l.producteur_code = ${code}`,
}

async function retenirOrigine(tx: Tx, { type, code }: CibleRappel): Promise<void> {
  if (type === 'verger') await tx.$executeRaw`SELECT FROM verger WHERE code = ${code} FOR UPDATE`
  if (type === 'producteur') await tx.$executeRaw`SELECT FROM producteur WHERE code = ${code} FOR UPDATE`
}

/** Holds the target and all that came of it; what is read afterwards stays true until the transaction ends. */
export async function retenirCible(tx: Tx, cible: CibleRappel): Promise<void> {
  // An import, or the preview of one, may hold the producers that it names for longer than the 5 s of other acts.
  await tx.$executeRaw`SET LOCAL lock_timeout = '20s'`
  await retenirOrigine(tx, cible)
  const livraisons = await tx.$queryRaw<{ code: string }[]>`
    SELECT l.code FROM livraison l WHERE ${LIVRAISONS[cible.type](cible.code)} ORDER BY l.code FOR UPDATE`
  await tx.$executeRaw`SELECT FROM lot WHERE livraison_code = ANY (${livraisons.map((l) => l.code)}::text[])
    ORDER BY code FOR NO KEY UPDATE`
}
