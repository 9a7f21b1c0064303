import { DIRECTION } from '@/lib/approvisionnements/monde-de-test'
import { totaliserLivraisons } from '@/lib/livraisons/livraison.queries'
import { totalReponse } from '@/lib/livraisons/livraison.schema'
import { totaliserLots } from '@/lib/livraisons/lot.queries'
import { totalLotsReponse } from '@/lib/livraisons/lot.schema'
import { totaliserCommandes } from '@/lib/ventes/commande.queries'
import { totalCommandesReponse } from '@/lib/ventes/commande.schema'
import type { Liste } from './comparaison'

/** What the route of the list answers, as a program reads it. */
export async function totalDe({ nom, filtres, champ }: Liste): Promise<unknown> {
  const totaux = {
    livraisons: async () => totalReponse.rendre(await totaliserLivraisons(DIRECTION, filtres)),
    lots: async () => totalLotsReponse.rendre(await totaliserLots(DIRECTION, filtres)),
    commandes: async () => totalCommandesReponse.rendre(await totaliserCommandes(DIRECTION, filtres)),
  }
  return ((await totaux[nom]()) as Record<string, unknown>)[champ]
}
