import type { Tx } from '@/lib/base/client'

/** The names in the audit of all the prices that a variety has or had: the trail of one that is gone stays. */
export async function codesDesTarifs(tx: Tx, variete: number): Promise<string[]> {
  const lignes = await tx.$queryRaw<{ code: string }[]>`
    SELECT DISTINCT code FROM audit WHERE objet = 'tarif' AND code LIKE ${`${variete} %`}`
  return lignes.map((l) => l.code)
}
