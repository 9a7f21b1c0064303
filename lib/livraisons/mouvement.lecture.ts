/** How movements are read, and the order that one comes back from. */
import type { Tx } from '@/lib/base/client'
import { dateVersJour, dateVersJourOuNul } from '@/lib/mesures/jour'
import type { Prisma } from '@/prisma/generated/client'
import type { CommandeRevenue, Mouvement } from './mouvement'

export const enMouvement = (ligne: Prisma.MouvementGetPayload<object>): Mouvement => ({
  id: ligne.id,
  lot: ligne.lotCode,
  motif: ligne.motif,
  date: dateVersJour(ligne.date),
  quantiteGrammes: ligne.quantiteGrammes,
  commande: ligne.commandeNumero,
  commentaire: ligne.commentaire,
})

/** The order, with what has come back of it; null when there is none. The wing of sales writes it, this one reads. */
export async function lireCommandeRevenue(tx: Tx, numero: string): Promise<CommandeRevenue | null> {
  const commande = await tx.commande.findUnique({
    where: { numero },
    select: { lotCode: true, poidsGrammes: true, dateEnvoi: true },
  })
  if (!commande) return null
  const { _sum } = await tx.mouvement.aggregate({
    where: { commandeNumero: numero },
    _sum: { quantiteGrammes: true },
  })
  return {
    numero,
    lot: commande.lotCode,
    poidsGrammes: commande.poidsGrammes,
    dateEnvoi: dateVersJourOuNul(commande.dateEnvoi),
    revenuGrammes: _sum.quantiteGrammes ?? 0,
  }
}
