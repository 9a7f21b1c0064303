/** The lots of a target, held in the order of their codes as whoever sells them does. */
import type { Tx } from '@/lib/base/client'
import { Prisma } from '@/prisma/generated/client'
import type { CibleRappel, TypeRappel } from './cible'
import { lotEtDescendants } from './trace.lecture'

const LOTS: Record<TypeRappel, (code: string) => Prisma.Sql> = {
  lot: lotEtDescendants,
  livraison: (code) => Prisma.sql`o.livraison_code = ${code}`,
  verger: (code) => Prisma.sql`o.livraison_code IN (SELECT code FROM livraison WHERE verger_code = ${code})`,
  producteur: (code) =>
    Prisma.sql`o.livraison_code IN (SELECT code FROM livraison WHERE producteur_code = ${code})`,
}

export const retenirLots = (tx: Tx, { type, code }: CibleRappel) =>
  tx.$executeRaw`SELECT FROM lot o WHERE ${LOTS[type](code)} ORDER BY o.code FOR NO KEY UPDATE`
