/** The trails of the wing's records. */
import { z } from 'zod'
import type { Tx } from '@/lib/base/client'
import { type Fiche, historiqueReponse, lireHistorique, paginationHistorique } from '@/lib/core/historique'
import { query } from '@/lib/core/query'
import { codeLotSchema } from '@/lib/mesures/code'
import { blocagesDeToujours } from './blocage.lecture'
import { ficheLivraison } from './livraison.lecture'
import { codeLivraisonSchema } from './livraison.schema'
import { ACTES_LIVRAISON, actesDuLot } from './livraison-faits'
import { lireLot } from './lot.queries'
import { ACTES_STOCK, LIBELLES_STOCK } from './stock-faits'

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

/** What became of a lot after it was made: each record that its trail tells. */
async function fichesDuStock(tx: Tx, lotCode: string): Promise<Fiche[]> {
  const [transformations, mouvements, blocages] = await Promise.all([
    tx.transformation.findMany({ where: { lotCode }, select: { code: true } }),
    tx.mouvement.findMany({ where: { lotCode }, select: { id: true } }),
    blocagesDeToujours(tx, lotCode),
  ])
  return [
    ...transformations.map(({ code }) => ({ objet: 'transformation', code })),
    ...mouvements.map(({ id }) => ({ objet: 'mouvement', code: String(id) })),
    ...blocages.map((id) => ({ objet: 'blocage', code: String(id) })),
  ]
}

export const lireHistoriqueLot = query({
  route: 'GET /api/lots/{lot}/historique',
  resume: 'Ce qui a changé sur un lot : fiches de calibrage, transformations, mouvements et blocages',
  droit: 'lots.lire',
  schema: z.strictObject({ lot: codeLotSchema, ...paginationHistorique }),
  reponse: historiqueReponse,
  async run(ctx, { lot, ...page }) {
    const { livraison, numero, transformation } = await lireLot.dans(ctx, { lot })
    const naissance =
      transformation === null
        ? { objet: 'livraison', code: livraison }
        : { objet: 'transformation', code: transformation }
    const demande = { ...naissance, ...page, aussi: await fichesDuStock(ctx.tx, lot) }
    const actes = { ...actesDuLot(numero), ...ACTES_STOCK }
    return lireHistorique(
      ctx.tx,
      demande,
      actes,
      (e) => e.changements.length > 0 || LIBELLES_STOCK.has(e.acte),
    )
  },
})
