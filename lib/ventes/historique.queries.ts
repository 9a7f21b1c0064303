/** The trails of the wing's records. */
import { historiqueReponse, lireHistorique, paginationHistorique } from '@/lib/core/historique'
import { query } from '@/lib/core/query'
import { ficheClient } from './client.lecture'
import { cleClientSchema } from './client.schema'
import { ACTES_CLIENT } from './client-faits'
import { ficheCommande } from './commande.lecture'
import { cleCommandeSchema } from './commande.schema'
import { ACTES_COMMANDE } from './commande-faits'

export const lireHistoriqueClient = query({
  route: 'GET /api/clients/{id}/historique',
  resume: 'Ce qui a changé sur la fiche d’un client, par qui et quand',
  droit: 'clients.lire',
  schema: cleClientSchema.extend(paginationHistorique),
  reponse: historiqueReponse,
  async run({ tx }, { id, ...page }) {
    await ficheClient(tx, id)
    return lireHistorique(tx, { objet: 'client', code: id, ...page }, ACTES_CLIENT)
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
