/** `?distributeur=`: the client that a program names, when it names one. */
import { exigerPortee } from '@/lib/access/portee'
import { introuvable } from '@/lib/core/domain-error'
import type { Contexte } from '@/lib/core/operation'
import { DISTRIBUTEUR_ABSENT } from './distributeur'

/** Unknown, no distributor and out of reach answer alike; unnamed, each reads as itself. */
export async function exigerDistributeur(
  { tx, acteur }: Pick<Contexte, 'tx' | 'acteur'>,
  id: string | undefined,
): Promise<void> {
  if (id === undefined) return
  exigerPortee(acteur, id, DISTRIBUTEUR_ABSENT)
  const [client] = await tx.$queryRaw<unknown[]>`SELECT 1 FROM client WHERE id = ${id} AND distributeur`
  if (!client) throw introuvable(DISTRIBUTEUR_ABSENT)
}
