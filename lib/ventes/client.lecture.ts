/** How a client is read from the base: one select, one shape, for queries and use cases alike. */
import type { Tx } from '@/lib/base/client'
import { introuvable } from '@/lib/core/domain-error'
import type { Client } from './client'

export const lireClients = (tx: Tx, ids: string[]): Promise<Client[]> =>
  tx.client.findMany({ where: { id: { in: ids } }, omit: { creeLe: true } })

export const phraseClientAbsent = (id: string) => `Le client ${id} n’existe pas : cherchez-le par son nom.`

/** What the house wrote about a client is not for the client. */
export const pourLui = (client: Client): Client => ({ ...client, motifInactivite: null })

export async function ficheClient(tx: Tx, id: string): Promise<Client> {
  const client = await tx.client.findUnique({ where: { id }, omit: { creeLe: true } })
  if (!client) throw introuvable(phraseClientAbsent(id))
  return client
}
