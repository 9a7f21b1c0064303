import { champConflit, champInvalide } from '@/lib/core/domain-error'
import { type FormeCode, formerCode, numeroDeCode } from '@/lib/mesures/code'
import { Prisma } from '@/prisma/generated/client'
import type { Tx } from './client'

/** Tables whose codes are given in order; each has an index on the number of its code. */
export type TableCodee = 'producteur' | 'verger' | 'livraison'

const TABLES: Record<TableCodee, Prisma.Sql> = {
  producteur: Prisma.sql`producteur`,
  verger: Prisma.sql`verger`,
  livraison: Prisma.sql`livraison`,
}

/** All later codes follow the largest one: a slip of the finger (`L999999999`) would leave none to give. */
const ECART_MAXIMUM = 100_000

/** The code after the largest one given: what the form proposes. */
export async function prochainCode(tx: Tx, table: TableCodee, forme: FormeCode): Promise<string> {
  const [ligne] = await tx.$queryRaw<{ rang: number }[]>`
    SELECT substr(code, 2)::int AS rang FROM ${TABLES[table]} ORDER BY substr(code, 2)::int DESC LIMIT 1`
  return formerCode(forme, (ligne?.rang ?? 0) + 1)
}

/** The code given, or the next one, kept from others until the transaction ends: two clerks never get one code. */
export async function attribuerCode(
  tx: Tx,
  table: TableCodee,
  forme: FormeCode,
  donne: string | undefined,
): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`code:${table}`}))`
  const prochain = await prochainCode(tx, table, forme)
  if (donne === undefined) return prochain
  const [pris] = await tx.$queryRaw<unknown[]>`SELECT code FROM ${TABLES[table]} WHERE code = ${donne}`
  if (pris)
    throw champConflit(
      'code',
      `Le code ${donne} est déjà pris : laissez le champ vide pour prendre le suivant.`,
    )
  if (numeroDeCode(forme, donne) - numeroDeCode(forme, prochain) > ECART_MAXIMUM)
    throw champInvalide('code', `Le code ${donne} est très loin du prochain, ${prochain} : vérifiez-le.`)
  return donne
}
