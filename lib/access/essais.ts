/**
 * The table of failed sign-ins. An attempt is counted as a failure *before* the password is looked at and given back
 * after a success: a hundred guesses sent at once do not all pass while none has failed yet.
 */
import { db, type Tx } from '@/lib/base/client'
import { OUBLI_MS, resteAAttendre, type Sorte, unEchecDePlus } from './frein'

export interface Essai {
  sorte: Sorte
  /** Account as typed, whether it exists or not; or address of the caller. */
  nom: string
}

const cleDe = ({ sorte, nom }: Essai): string => `${sorte}:${nom}`

/** Holds the row of this key, so that attempts on one account pass one after the other. */
async function tenir(tx: Tx, cle: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`echec:${cle}`}, 0))::text`
}

/** Counts one more failure unless the wait is running; milliseconds left to wait, 0 when the attempt may go on. */
const compter = (essai: Essai, instant: Date): Promise<number> =>
  db().$transaction(async (tx) => {
    const cle = cleDe(essai)
    await tenir(tx, cle)
    const avant = await tx.echecConnexion.findUnique({ where: { cle } })
    const reste = avant ? resteAAttendre(avant, instant) : 0
    if (reste > 0) return reste
    const apres = unEchecDePlus(avant, essai.sorte, instant)
    await tx.echecConnexion.upsert({ where: { cle }, create: { cle, ...apres }, update: apres })
    return 0
  })

/** Milliseconds left to wait; 0 when the password may be looked at. */
export async function essayer(essais: Essai[], instant: Date): Promise<number> {
  for (const essai of essais) {
    const reste = await compter(essai, instant)
    if (reste > 0) return reste
  }
  return 0
}

/** After a success: the account starts afresh, the address gets this attempt back (its other failures stay). */
export async function absoudre(essais: Essai[], instant: Date): Promise<void> {
  for (const essai of essais) {
    const cle = cleDe(essai)
    if (essai.sorte === 'compte') await db().echecConnexion.deleteMany({ where: { cle } })
    else await rendre(cle, instant)
  }
}

const rendre = (cle: string, instant: Date) =>
  db().$transaction([
    db().echecConnexion.deleteMany({ where: { cle, echecs: 1 } }),
    db().echecConnexion.updateMany({
      where: { cle },
      data: { echecs: { decrement: 1 }, prochainEssai: instant },
    }),
  ])

/** Old failures say nothing any more. */
export const oublierEssais = (instant: Date) =>
  db().echecConnexion.deleteMany({
    where: {
      dernierLe: { lt: new Date(instant.getTime() - OUBLI_MS) },
      prochainEssai: { lt: instant },
    },
  })
