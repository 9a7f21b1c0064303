/**
 * The table of failed sign-ins (docs/decisions/0008). An attempt is counted as a failure *before* the password is looked
 * at and given back after a success: a hundred guesses sent at once do not all pass while none has failed yet.
 */
import { db, type Tx } from '@/lib/base/client'
import { OUBLI_MS, resteAAttendre, type Sorte, unEchecDePlus } from './frein'

export interface Essai {
  sorte: Sorte
  /** Account as typed, whether it exists or not; or address of the caller. */
  nom: string
}

/** What was verified, null for a wrong password; or the wait, and nothing was looked at. */
export type Verdict<T> = { verifie: T | null } | { attenteSecondes: number }

const cleDe = ({ sorte, nom }: Essai): string => `${sorte}:${nom}`

/** Holds the row of this key, so that attempts on one account pass one after the other. */
async function tenir(tx: Tx, cle: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`echec:${cle}`}, 0))::text`
}

/** Milliseconds left to wait for all of them; 0 when the password may be looked at: only then a failure is counted. */
const compter = (essais: Essai[], instant: Date): Promise<number> =>
  db().$transaction(async (tx) => {
    const comptes = []
    for (const essai of essais) {
      const cle = cleDe(essai)
      await tenir(tx, cle)
      comptes.push({ essai, cle, avant: await tx.echecConnexion.findUnique({ where: { cle } }) })
    }
    const reste = Math.max(...comptes.map(({ avant }) => (avant ? resteAAttendre(avant, instant) : 0)))
    if (reste > 0) return reste
    for (const { essai, cle, avant } of comptes) {
      const apres = unEchecDePlus(avant, essai.sorte, instant)
      await tx.echecConnexion.upsert({ where: { cle }, create: { cle, ...apres }, update: apres })
    }
    return 0
  })

/** Looks at a password unless the account or the address waits. Always named in the same order: each is held. */
export async function eprouver<T>(
  essais: Essai[],
  instant: Date,
  regarder: () => Promise<T | null>,
): Promise<Verdict<T>> {
  const attenteMs = await compter(essais, instant)
  if (attenteMs > 0) return { attenteSecondes: Math.ceil(attenteMs / 1000) }
  // Too many hashes at once, or the base gone: nothing was looked at, nobody failed.
  const verifie = await regarder().catch(async (erreur: unknown) => {
    for (const essai of essais) await rendre(cleDe(essai))
    throw erreur
  })
  if (verifie !== null) await absoudre(essais)
  return { verifie }
}

/** After a success: the account starts afresh, the address gets this attempt back (its other failures stay). */
async function absoudre(essais: Essai[]): Promise<void> {
  for (const essai of essais) {
    const cle = cleDe(essai)
    if (essai.sorte === 'compte') await db().echecConnexion.deleteMany({ where: { cle } })
    else await rendre(cle)
  }
}

const SANS_ATTENTE = new Date(0)

const rendre = (cle: string) =>
  db().$transaction(async (tx) => {
    await tenir(tx, cle)
    await tx.echecConnexion.deleteMany({ where: { cle, echecs: { lte: 1 } } })
    await tx.echecConnexion.updateMany({
      where: { cle },
      data: { echecs: { decrement: 1 }, prochainEssai: SANS_ATTENTE },
    })
  })

/** Old failures say nothing any more. */
export const oublierEssais = (instant: Date) =>
  db().echecConnexion.deleteMany({
    where: {
      dernierLe: { lt: new Date(instant.getTime() - OUBLI_MS) },
      prochainEssai: { lt: instant },
    },
  })
