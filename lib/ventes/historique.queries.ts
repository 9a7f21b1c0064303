/** The trails of the wing's records. */
import { ACTES_JETON } from '@/lib/access/jeton-faits'
import type { Tx } from '@/lib/base/client'
import { type Fiche, historiqueReponse, lireHistorique, paginationHistorique } from '@/lib/core/historique'
import { query } from '@/lib/core/query'
import { ficheClient } from './client.lecture'
import { cleClientSchema } from './client.schema'
import { ACTES_CLIENT } from './client-faits'
import { ficheCommande } from './commande.lecture'
import { cleCommandeSchema } from './commande.schema'
import { ACTES_COMMANDE } from './commande-faits'

/** Its tokens of the web service: who made or revoked one is part of what happened to the client. */
async function jetonsDe(tx: Tx, clientId: string): Promise<Fiche[]> {
  const jetons = await tx.jeton.findMany({ where: { clientId }, select: { id: true } })
  return jetons.map(({ id }) => ({ objet: 'jeton', code: `${clientId} ${id}` }))
}

export const lireHistoriqueClient = query({
  route: 'GET /api/clients/{id}/historique',
  resume: 'Ce qui a changé sur la fiche d’un client et ses jetons, par qui et quand',
  droit: 'clients.lire',
  schema: cleClientSchema.extend(paginationHistorique),
  reponse: historiqueReponse,
  async run({ tx }, { id, ...page }) {
    await ficheClient(tx, id)
    const demande = { objet: 'client', code: id, ...page, aussi: await jetonsDe(tx, id) }
    return lireHistorique(tx, demande, { ...ACTES_CLIENT, ...ACTES_JETON })
  },
})

export const lireHistoriqueCommande = query({
  route: 'GET /api/commandes/{numero}/historique',
  resume: 'Ce qui a changé sur une commande, par qui, quand et pourquoi',
  droit: 'commandes.lire',
  schema: cleCommandeSchema.extend(paginationHistorique),
  reponse: historiqueReponse,
  async run(ctx, { numero: code, ...page }) {
    await ficheCommande(ctx, code)
    return lireHistorique(ctx.tx, { objet: 'commande', code, ...page }, ACTES_COMMANDE)
  },
})
