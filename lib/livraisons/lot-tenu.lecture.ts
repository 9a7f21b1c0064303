/**
 * A lot held until the end of the transaction, then read: what is checked of it stays true. Always in this order: the
 * delivery when its sheet is concerned, its lots by code, then what is written of them.
 */
import type { Tx } from '@/lib/base/client'
import { introuvable } from '@/lib/core/domain-error'
import { lireLots } from './livraison.lecture'
import type { Lot } from './lot'

export const inconnu = (code: string) =>
  introuvable(`Le lot ${code} n’existe pas : cherchez-le dans la liste des lots.`)

async function tenirLots(tx: Tx, codes: readonly string[]): Promise<void> {
  await tx.$executeRaw`SELECT FROM lot WHERE code = ANY (${codes}::text[]) ORDER BY code FOR UPDATE`
}

/** All of its sheet's lots: held, none is ordered or transformed until the new sheet is known. */
export async function tenirLotsDeLaLivraison(tx: Tx, livraison: string): Promise<void> {
  await tx.$executeRaw`SELECT FROM lot WHERE livraison_code = ${livraison} ORDER BY code FOR UPDATE`
}

export async function lotTenu(tx: Tx, code: string): Promise<Lot> {
  await tenirLots(tx, [code])
  const [lot] = await lireLots(tx, [code])
  if (!lot) throw inconnu(code)
  return lot
}

/** The delivery of these lots, and them: a transformation makes a lot of it, which its balance counts. */
export async function lotsTenusAvecLivraison(tx: Tx, codes: readonly string[]): Promise<Lot[]> {
  await tx.$executeRaw`SELECT FROM livraison WHERE code IN (SELECT livraison_code FROM lot WHERE code = ANY (${codes}::text[]))
    ORDER BY code FOR UPDATE`
  await tenirLots(tx, codes)
  return lireLots(tx, [...codes])
}
