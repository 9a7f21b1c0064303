import type { Demander, Operation } from '@/lib/core/operation'
import type { PageDe } from '@/lib/core/representation'
import type { Lot } from '@/lib/livraisons/lot'
import { listerLots } from '@/lib/livraisons/lot.queries'
import type { Commande, EtatCommande } from '@/lib/ventes/commande'
import { totaliserCommandes } from '@/lib/ventes/commande.queries'
import type { TotalCommandes } from '@/lib/ventes/commande.schema'

/** As many as one act may take (`daterCommandesSchema`). */
const ATTENTE_MAXIMUM = 200

interface Comptee {
  total: TotalCommandes
  enRetard: number
}

/** How much waits in one state, and how much of it is late. */
export async function compterAttente(
  demander: Demander,
  etat: EtatCommande,
  pour?: string | undefined,
): Promise<Comptee> {
  const [total, enRetard] = await Promise.all([
    demander(totaliserCommandes, { etat, pour }),
    demander(totaliserCommandes, { etat, pour, retard: '1' }),
  ])
  return { total, enRetard: enRetard.nombre }
}

interface Attente extends Comptee {
  commandes: Commande[]
  /** Of these orders; a recall or a lock may have reached them. */
  lots: Lot[]
}

/** The most urgent orders of one state with their lots, and how many wait in all. */
export async function commandesEnAttente(
  demander: Demander,
  liste: Operation<PageDe<Commande>>,
  etat: EtatCommande,
  pour: string | undefined,
): Promise<Attente> {
  const [{ elements: commandes }, comptee] = await Promise.all([
    demander(liste, { limite: ATTENTE_MAXIMUM, pour }),
    compterAttente(demander, etat, pour),
  ])
  const codes = [...new Set(commandes.map((c) => c.lot))].join(',')
  const lots = codes ? (await demander(listerLots, { codes, limite: ATTENTE_MAXIMUM })).elements : []
  return { commandes, lots, ...comptee }
}
