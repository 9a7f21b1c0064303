/** The second factor at sign-in: whether a code is asked for, and taking it once. Who has to have one. */
import { db, type Tx } from '@/lib/base/client'
import { estDemonstration } from '@/lib/base/demonstration'
import { journal } from '@/lib/core/journal'
import { empreinteDuCode, lireCodeDeSecours } from './code-secours'
import type { Role } from './droits'
import { desceller } from './secret-scelle'
import { lireCodeTotp, pasDuCode } from './totp'

/** A factor is at work from its first code on. */
export interface Facteur {
  utilisateurId: number
  secretScelle: Uint8Array
}

/** Takes a code, whichever kind it is: one statement each, so that two sign-ins with one code open one session. */
export async function prendreCode(facteur: Facteur, tape: string, instant: Date): Promise<boolean> {
  const secours = lireCodeDeSecours(tape)
  if (secours !== null) {
    const { count } = await db().codeSecours.deleteMany({
      where: { empreinte: empreinteDuCode(secours), utilisateurId: facteur.utilisateurId },
    })
    return count === 1
  }
  const pas = pasPresente(facteur, tape, instant)
  return pas !== null && avancer(db(), facteur, pas)
}

/** Which step a code of the application is of; null for a wrong one. */
export function pasPresente(facteur: Facteur, tape: string, instant: Date): number | null {
  const code = lireCodeTotp(tape)
  if (code === null) return null
  const secret = desceller(facteur.secretScelle, facteur.utilisateurId)
  if (secret === null)
    journal.error(
      { utilisateurId: facteur.utilisateurId },
      'second factor sealed with another NEXTAUTH_SECRET: recovery codes still work, else npm run utilisateur -- second-facteur',
    )
  return secret && pasDuCode(secret, code, instant)
}

/** The row moves on only for a step that was never taken. */
async function avancer(tx: Tx, { utilisateurId, secretScelle }: Facteur, pas: number): Promise<boolean> {
  const { count } = await tx.secondFacteur.updateMany({
    where: {
      utilisateurId,
      secretScelle: new Uint8Array(secretScelle),
      activeLe: { not: null },
      dernierPas: { lt: pas },
    },
    data: { dernierPas: pas },
  })
  return count === 1
}

/** A served base does not become a demonstration, nor stop being one: asked once of each. */
const demonstrations = new Map<string, Promise<boolean>>()

function enDemonstration(): Promise<boolean> {
  const url = process.env.DATABASE_URL ?? ''
  const connue = demonstrations.get(url)
  if (connue) return connue
  const demandee = estDemonstration(url)
  demonstrations.set(url, demandee)
  // A base that is away is asked again.
  demandee.catch(() => demonstrations.delete(url))
  return demandee
}

/** The direction, in a real base: it opens accounts and reads everything. `facultatif` is the house's own choice. */
export const secondFacteurExige = async (role: Role): Promise<boolean> =>
  role === 'direction' && process.env.NOIXCOOP_SECOND_FACTEUR !== 'facultatif' && !(await enDemonstration())
