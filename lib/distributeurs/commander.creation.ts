/** A distributor orders for itself, by whichever door: the very way of the sales clerk. */
import { exigerJetonVivant } from '@/lib/access/jeton-presente'
import { exigerPortee } from '@/lib/access/portee'
import type { Contexte } from '@/lib/core/operation'
import type { Commande, OrigineCommande } from '@/lib/ventes/commande'
import { creerSelon } from '@/lib/ventes/demande.creation'
import type { CommandePassee } from './commander.schema'
import { enMotsDAcheteur } from './mots-d-acheteur'

const PAS_LE_SIEN =
  'Aucun client de cet identifiant à votre portée : retirez « client », la commande est toujours la vôtre.'

export async function passerCommande(
  ctx: Contexte,
  { client, lot, demande, dictee }: CommandePassee,
  origine: OrigineCommande,
): Promise<Commande> {
  const leSien = ctx.acteur.clientCode ?? ''
  exigerPortee(ctx.acteur, client ?? leSien, PAS_LE_SIEN)
  await exigerJetonVivant(ctx)
  return enMotsDAcheteur(() => creerSelon(ctx, { ...dictee, client: leSien, origine }, { lot, demande }))
}
