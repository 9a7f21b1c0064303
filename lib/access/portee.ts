/** Reach: the one client whose data somebody may see (fiabilite.md rule 6). Pure. */
import { introuvable } from '@/lib/core/domain-error'
import type { Acteur } from './acteur'

/** Staff sees all clients; a distributor its own; nobody else any. */
export const voitLeClient = ({ role, clientCode }: Acteur, client: string): boolean =>
  role === 'distributeur' ? clientCode === client : role !== 'public'

/** The client that limits every read of this actor; null: none does. */
export const clientImpose = ({ role, clientCode }: Acteur): string | null =>
  role === 'distributeur' ? (clientCode ?? '') : null

/** Absent and out of reach are told by the same sentence. */
export function exigerPortee(acteur: Acteur, client: string, sinon: string): void {
  if (!voitLeClient(acteur, client)) throw introuvable(sinon)
}
