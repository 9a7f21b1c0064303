/** « GetDistributeur » of GestionCommandes: a distributor with what it waits for, in one read of the base. */
import { lirePrepare } from '@/lib/base/client'
import type { Distributeur } from './distributeur'
import { enDistributeur, type LigneDistributeur, sqlDistributeur } from './etat-commandes.sql'

/** null when there is no such distributor. */
export async function lireDistributeur(id: string): Promise<Distributeur | null> {
  const [ligne] = await lirePrepare<LigneDistributeur>('etat-commandes', sqlDistributeur(id))
  return ligne ? enDistributeur(ligne) : null
}
