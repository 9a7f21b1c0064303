/** The id of a new client: given, or four letters of its name and the next number over all clients. */
import type { Tx } from '@/lib/base/client'
import { champConflit, champInvalide } from '@/lib/core/domain-error'
import { rangDeClient } from '@/lib/mesures/code'
import { formerIdClient } from './client'

/** All later numbers follow the largest one: a slip of the finger would leave none to give. */
const ECART_MAXIMUM = 100_000

async function prochainRang(tx: Tx): Promise<number> {
  const [ligne] = await tx.$queryRaw<{ rang: number }[]>`
    SELECT substr(id, 5)::int AS rang FROM client ORDER BY substr(id, 5)::int DESC LIMIT 1`
  return (ligne?.rang ?? 0) + 1
}

/** What the form proposes. */
export const prochainIdClient = async (tx: Tx, nom: string): Promise<string> =>
  formerIdClient(nom, await prochainRang(tx))

/** The id given, or the next one, kept from others until the transaction ends. */
export async function attribuerIdClient(tx: Tx, nom: string, donne: string | undefined): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('code:client'))`
  const rang = await prochainRang(tx)
  if (donne === undefined) return formerIdClient(nom, rang)
  if (await tx.client.findUnique({ where: { id: donne }, select: { id: true } }))
    throw champConflit(
      'id',
      `L’identifiant ${donne} est déjà pris : laissez le champ vide pour prendre le suivant.`,
    )
  if (rangDeClient(donne) - rang > ECART_MAXIMUM)
    throw champInvalide(
      'id',
      `L’identifiant ${donne} est très loin du prochain, ${formerIdClient(nom, rang)} : vérifiez-le.`,
    )
  return donne
}
