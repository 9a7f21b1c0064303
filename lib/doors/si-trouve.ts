import { estDomainError } from '@/lib/core/domain-error'

/** null for a code typed in a page's own search that names nothing: the page stays and says so. */
export async function siTrouve<T>(lu: Promise<T>): Promise<T | null> {
  try {
    return await lu
  } catch (erreur) {
    if (estDomainError(erreur) && (erreur.genre === 'introuvable' || erreur.genre === 'invalide')) return null
    throw erreur
  }
}
