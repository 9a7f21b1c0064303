/**
 * Statements whose plan PostgreSQL may keep: a record or a page of records by their keys, where no value changes the way
 * to them. To plan one of them costs more than to run it (docs/decisions/0033). Filters are no such statements: which
 * campaign is asked decides the way, and their texts are too many.
 */
import type { Prisma } from '../../prisma/generated/client'

const GARDE = Symbol.for('noixcoop.planGarde')
const CLE = Symbol.for('noixcoop.plansGardes')
// Next loads this file once per bundle: names are the connections', hence the process's.
const partage = globalThis as { [CLE]?: Map<string, string> }

/** Texts beyond so many are planned each time: a text that varies by mistake does not fill PostgreSQL's memory. */
export const PLANS_MAXIMUM = 200

/** The same statement, to be prepared by the first who asks it on each connection. Inside Prisma's own reads it says nothing. */
export const planGarde = (sql: Prisma.Sql): Prisma.Sql => Object.assign(sql, { [GARDE]: true })

/** The name under which a connection keeps the plan of this text; undefined for what is planned each time. */
export function nomDuPlan(texte: string, sql: Prisma.Sql): string | undefined {
  if (!(GARDE in sql)) return undefined
  partage[CLE] ??= new Map()
  const noms = partage[CLE]
  const connu = noms.get(texte)
  if (connu !== undefined || noms.size >= PLANS_MAXIMUM) return connu
  const nom = `plan-${noms.size + 1}`
  noms.set(texte, nom)
  return nom
}
