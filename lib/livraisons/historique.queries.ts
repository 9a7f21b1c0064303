/** The trails of the wing's records. */
import { z } from 'zod'
import { historiqueReponse, lireHistorique, paginationHistorique } from '@/lib/core/historique'
import { query } from '@/lib/core/query'
import { codeLotSchema } from '@/lib/mesures/code'
import { ficheLivraison } from './livraison.lecture'
import { codeLivraisonSchema } from './livraison.schema'
import { ACTES_LIVRAISON, actesDuLot } from './livraison-faits'
import { lireLot } from './lot.queries'

export const lireHistoriqueLivraison = query({
  route: 'GET /api/livraisons/{code}/historique',
  resume: 'Ce qui a changé sur une livraison et sa fiche de calibrage, par qui et quand',
  droit: 'livraisons.lire',
  schema: z.strictObject({ code: codeLivraisonSchema, ...paginationHistorique }),
  reponse: historiqueReponse,
  async run({ tx }, demande) {
    await ficheLivraison(tx, demande.code)
    return lireHistorique(tx, { objet: 'livraison', ...demande }, ACTES_LIVRAISON)
  },
})

export const lireHistoriqueLot = query({
  route: 'GET /api/lots/{lot}/historique',
  resume: 'Ce qui a changé sur un lot : les fiches de calibrage qui l’ont pesé',
  droit: 'lots.lire',
  schema: z.strictObject({ lot: codeLotSchema, ...paginationHistorique }),
  reponse: historiqueReponse,
  async run(ctx, { lot, ...page }) {
    const { livraison: code, numero } = await lireLot.dans(ctx, { lot })
    const demande = { objet: 'livraison', code, ...page }
    return lireHistorique(ctx.tx, demande, actesDuLot(numero), (e) => e.changements.length > 0)
  },
})
