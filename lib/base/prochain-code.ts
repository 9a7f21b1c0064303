import { champConflit, champInvalide, type DomainError } from '@/lib/core/domain-error'
import { type FormeCode, formerCode, numeroDeCode } from '@/lib/mesures/code'
import { Prisma } from '@/prisma/generated/client'
import type { Tx } from './client'
import { planGarde } from './plan-garde'

/** Tables whose codes are given in order; each has an index on the number of its code. */
export type TableCodee =
  | 'producteur'
  | 'verger'
  | 'livraison'
  | 'transformation'
  | 'commande'
  | 'rappel'
  | 'etude'

const TABLES: Record<TableCodee, Prisma.Sql> = {
  producteur: Prisma.sql`producteur`,
  verger: Prisma.sql`verger`,
  livraison: Prisma.sql`livraison`,
  transformation: Prisma.sql`transformation`,
  commande: Prisma.sql`commande`,
  rappel: Prisma.sql`rappel`,
  etude: Prisma.sql`etude`,
}

/** The number in a code, as the table's index has it. */
const RANG = Prisma.sql`substr(code, 2)::int`
const RANGS: Partial<Record<TableCodee, Prisma.Sql>> = { commande: Prisma.sql`numero::int` }
const CLE = Prisma.sql`code`
const CLES: Partial<Record<TableCodee, Prisma.Sql>> = { commande: Prisma.sql`numero` }

/** All later codes follow the largest one: a slip of the finger (`L999999999`) would leave none to give. */
const ECART_MAXIMUM = 100_000

/** The code after the largest one given: what the form proposes. */
export async function prochainCode(tx: Tx, table: TableCodee, forme: FormeCode): Promise<string> {
  const [ligne] = await tx.$queryRaw<{ rang: number }[]>(
    planGarde(
      Prisma.sql`SELECT ${RANGS[table] ?? RANG} AS rang FROM ${TABLES[table]} ORDER BY ${RANGS[table] ?? RANG} DESC LIMIT 1`,
    ),
  )
  return formerCode(forme, (ligne?.rang ?? 0) + 1)
}

/** Taken, or too far from the next one; null when it may be given. */
function refusDuCode(donne: string, prochain: string, pris: ReadonlySet<string>, forme: FormeCode) {
  if (pris.has(donne))
    return champConflit(
      'code',
      `Le code ${donne} est déjà pris : laissez le champ vide pour prendre le suivant.`,
    )
  return numeroDeCode(forme, donne) - numeroDeCode(forme, prochain) > ECART_MAXIMUM
    ? champInvalide('code', `Le code ${donne} est très loin du prochain, ${prochain} : vérifiez-le.`)
    : null
}

/**
 * The codes given, or the next ones for those who give none, kept from others until the transaction ends: two clerks
 * never get one code. In the order of `donnes`; a refusal stands in the place of its code.
 */
export async function attribuerCodes(
  tx: Tx,
  table: TableCodee,
  forme: FormeCode,
  donnes: readonly (string | undefined)[],
): Promise<(string | DomainError)[]> {
  await tx.$queryRaw(
    planGarde(Prisma.sql`SELECT TRUE FROM pg_advisory_xact_lock(hashtext(${`code:${table}`}))`),
  )
  const prochain = await prochainCode(tx, table, forme)
  const voulus = donnes.filter((d) => d !== undefined)
  const lignes =
    voulus.length === 0
      ? []
      : await tx.$queryRaw<{ code: string }[]>`
    SELECT ${CLES[table] ?? CLE} AS code FROM ${TABLES[table]} WHERE ${CLES[table] ?? CLE} = ANY(${voulus})`
  const pris = new Set(lignes.map((l) => l.code))
  const jugees = donnes.map((d) =>
    d === undefined ? undefined : (refusDuCode(d, prochain, pris, forme) ?? d),
  )
  const plusGrand = Math.max(
    numeroDeCode(forme, prochain) - 1,
    ...jugees.filter((j) => typeof j === 'string').map((j) => numeroDeCode(forme, j)),
  )
  let rang = plusGrand
  return jugees.map((j) => {
    if (j !== undefined) return j
    rang += 1
    return formerCode(forme, rang)
  })
}

/** The code given, or the next one. */
export async function attribuerCode(
  tx: Tx,
  table: TableCodee,
  forme: FormeCode,
  donne: string | undefined,
): Promise<string> {
  const [code] = await attribuerCodes(tx, table, forme, [donne])
  if (typeof code === 'string') return code
  throw code
}
