/** The handlers of a path, one a method, as Next wants them. */
import type { Methode, Operation } from '@/lib/core/operation'
import { probleme405 } from './probleme'
import type { Parametres } from './requete'

// biome-ignore lint/suspicious/noExplicitAny: an operation of any record; each door hands its own result back to it
export type OperationQuelconque = Operation<any>
export type Operations = Partial<Record<Methode, OperationQuelconque>>

export interface Porte {
  // Next gives a path without parameters no object at all.
  (requete: Request, contexte: { params: Promise<Parametres | undefined> }): Promise<Response>
  /** What stands behind the door: the architecture test and OpenAPI read it. */
  operation?: OperationQuelconque
}

export const METHODES: readonly Methode[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/** The methods a path does not know answer 405 in words, not with Next's empty body. */
export function enMethodes(
  operations: Operations,
  porte: (operation: OperationQuelconque) => Porte,
  enErreur: (requete: Request, erreur: unknown) => Response,
): Record<Methode | 'OPTIONS', Porte> {
  const connues = METHODES.filter((m) => operations[m])
  const admises = ['OPTIONS', ...(operations.GET ? ['HEAD'] : []), ...connues]
  const inconnue: Porte = async (requete) => enErreur(requete, probleme405(admises))
  const portes = METHODES.map((m) => {
    const operation = operations[m]
    return [m, operation ? Object.assign(porte(operation), { operation }) : inconnue] as const
  })
  const options: Porte = async () =>
    new Response(null, { status: 204, headers: { allow: admises.join(', ') } })
  return { ...(Object.fromEntries(portes) as Record<Methode, Porte>), OPTIONS: options }
}
