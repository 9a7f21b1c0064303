/** What sales refuses, as a buyer may hear it: no lock's reason, no way into lists that it does not see. Pure. */
import { DomainError, estDomainError } from '@/lib/core/domain-error'

const DITS: Readonly<Record<string, string>> = {
  lot: 'Ce lot n’est pas à commander : donnez plutôt une demande (variété, type et calibre).',
  client: 'Votre fiche de client n’est plus active : appelez le service commercial.',
}

function redire(erreur: DomainError): DomainError {
  const [premier] = erreur.champs
  const dit = premier && DITS[premier.champ]
  return dit
    ? new DomainError(erreur.genre, dit, [{ champ: premier.champ, message: dit }], { sorte: erreur.sorte })
    : erreur
}

export async function enMotsDAcheteur<T>(effet: () => Promise<T>): Promise<T> {
  try {
    return await effet()
  } catch (erreur) {
    throw estDomainError(erreur) ? redire(erreur) : erreur
  }
}
