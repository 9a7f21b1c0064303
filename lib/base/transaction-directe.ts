/**
 * Raw statements of a use case straight to the connection of its transaction: its reads, and the rows that every order
 * leaves. Prisma begins it, ends it and times it out; what it would carry costs several times the processor time
 * (docs/decisions/0033).
 */
import type pg from 'pg'
import { cadreCourant } from '@/lib/core/reference'
import type { Prisma } from '../../prisma/generated/client'
import { enQuestion, type RequeteBrute } from './requete-directe'

interface Tenues {
  /** The connection that the transaction of an operation holds, as long as it holds it. */
  parCadre: WeakMap<object, pg.PoolClient>
  cadres: WeakMap<pg.PoolClient, object>
}

const CLE = Symbol.for('noixcoop.transactions')
// Next loads this file once per bundle: the pool, and what is known of its connections, are the process's.
const partage = globalThis as { [CLE]?: Tenues }
const tenues = (): Tenues => {
  partage[CLE] ??= { parCadre: new WeakMap(), cadres: new WeakMap() }
  return partage[CLE]
}

/** Prisma takes a connection for a transaction by `connect()`: the operation at work then is the one that asked. */
export function noterTransactions(pool: pg.Pool): void {
  const { parCadre, cadres } = tenues()
  const prendre = pool.connect.bind(pool) as pg.Pool['connect']
  const noter = (...args: [] | [Parameters<pg.Pool['connect']>[0]]) => {
    const [rappel] = args
    if (rappel) return prendre(rappel)
    const cadre = cadreCourant()
    return prendre().then((connexion) => {
      if (cadre && !parCadre.has(cadre)) {
        parCadre.set(cadre, connexion)
        cadres.set(connexion, cadre)
      }
      return connexion
    })
  }
  Object.assign(pool, { connect: noter })
  const oublier = (connexion: pg.PoolClient) => {
    const cadre = cadres.get(connexion)
    if (cadre) parCadre.delete(cadre)
    cadres.delete(connexion)
  }
  // Prisma gives a transaction up by itself, while its effect goes on: what that one still asks must not come behind the
  // ROLLBACK, where PostgreSQL would keep it.
  pool.on('connect', (connexion) => {
    const demander = connexion.query.bind(connexion) as (...args: unknown[]) => unknown
    const query = (...args: unknown[]) => {
      if (FINS.has(texteDe(args[0]))) oublier(connexion)
      return demander(...args)
    }
    Object.assign(connexion, { query })
  })
  pool.on('release', (_erreur, connexion) => oublier(connexion))
}

const FINS: ReadonlySet<unknown> = new Set(['COMMIT', 'ROLLBACK'])
const texteDe = (question: unknown): unknown =>
  typeof question === 'object' && question !== null && 'text' in question ? question.text : question

/** The same transaction, its raw statements by the short way; Prisma's own way, and its refusal, once it ends. */
export function avecLecturesDirectes(tx: Prisma.TransactionClient): Prisma.TransactionClient {
  const { parCadre } = tenues()
  const cadre = cadreCourant()
  const connexion = cadre && parCadre.get(cadre)
  if (!connexion) return tx
  const lire: RequeteBrute = async (modele, ...valeurs) =>
    parCadre.get(cadre) === connexion
      ? (await connexion.query(enQuestion(modele, valeurs))).rows
      : tx.$queryRaw(modele, ...valeurs)
  return Object.create(tx, { $queryRaw: { value: lire } }) as Prisma.TransactionClient
}
