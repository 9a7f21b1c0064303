/**
 * Raw reads straight to the pool. Prisma's engine gives the same rows for several times the processor time
 * (docs/decisions/0032); values come out as its own `$queryRaw` gives them.
 */
import pg from 'pg'
import { FileDAttente } from '@/lib/base/file-d-attente'
import { Prisma } from '../../prisma/generated/client'
import { nomDuPlan } from './plan-garde'

type Lire = (texte: string) => unknown

const enInstantUtc: Lire = (texte) => new Date(`${texte.replace(' ', 'T')}Z`)
const enMinuitUtc: Lire = (texte) => new Date(`${texte}T00:00:00Z`)
const enDecimal: Lire = (texte) => new Prisma.Decimal(texte)

const { INT8, NUMERIC, DATE, TIMESTAMP } = pg.types.builtins
const TEXTES = 1009
const lecteurDe = pg.types.getTypeParser as (oid: number, format?: 'text' | 'binary') => Lire

/** The types that `pg` reads otherwise than Prisma, and their arrays (OIDs of pg_type.dat). */
const SEULS: readonly [number, number, Lire][] = [
  [INT8, 1016, BigInt],
  [NUMERIC, 1231, enDecimal],
  [DATE, 1182, enMinuitUtc],
  [TIMESTAMP, 1115, enInstantUtc],
]
const enTableau =
  (lire: Lire): Lire =>
  (texte) =>
    (lecteurDe(TEXTES)(texte) as (string | null)[]).map((un) => un && lire(un))
const LECTEURS = new Map(
  SEULS.flatMap(([seul, tableau, lire]) => [[seul, lire] as const, [tableau, enTableau(lire)] as const]),
)

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => LECTEURS.get(oid) ?? lecteurDe(oid, format),
}

/** `pg` would write a Date in the time zone of the process, also within an array: west of Greenwich it is the day before. */
function enParametre(valeur: unknown): unknown {
  if (Array.isArray(valeur)) return valeur.map(enParametre)
  return valeur instanceof Date ? valeur.toISOString() : valeur
}

type Question = pg.QueryConfig & { types: pg.CustomTypesConfig }

/** What the pool or a connection is asked for a template of Prisma's. */
export function enQuestion(modele: TemplateStringsArray | Prisma.Sql, valeurs: unknown[]): Question {
  const sql = 'raw' in modele ? Prisma.sql(modele, ...valeurs) : modele
  const { text, values } = sql
  const name = nomDuPlan(text, sql)
  return { ...(name !== undefined && { name }), text, values: values.map(enParametre), types }
}

export type RequeteBrute = (
  modele: TemplateStringsArray | Prisma.Sql,
  ...valeurs: unknown[]
) => Promise<unknown[]>

/** Connections that reads leave to sessions, writes and `/api/sante`, however many pages ask at once. */
const RESERVE = 3
const ATTENTE_MAXIMUM = 10_000
const TROP_DE_LECTURES = () => Object.assign(new Error('Too many reads wait'), { code: '53300' })

/**
 * What stands for `$queryRaw` outside of transactions. Two hundred dashboards are thousands of questions: they wait here,
 * where nothing but their number turns them away, and not in the pool, where all that waits 5 s is refused with them.
 */
export function requeteDirecte(pool: pg.Pool): RequeteBrute {
  const file = new FileDAttente(Math.max(1, pool.options.max - RESERVE), ATTENTE_MAXIMUM)
  return async (modele, ...valeurs) => {
    const question = enQuestion(modele, valeurs)
    return (await file.passer(() => pool.query(question), TROP_DE_LECTURES)).rows
  }
}
