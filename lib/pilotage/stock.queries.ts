import { query } from '@/lib/core/query'
import { totaliserLots } from '@/lib/livraisons/lot.queries'
import type { Stock } from './stock'
import { lireStock } from './stock.lecture'
import { stockReponse, stockSchema } from './stock.schema'
import { campagneVoulue } from './tableau.lecture'

export const chiffrerStock = query({
  route: 'GET /api/pilotage/stock',
  resume: 'Ce qui reste disponible d’une campagne, par variété et calibre',
  droit: 'pilotage.lire',
  schema: stockSchema,
  reponse: stockReponse,
  async run(ctx, { campagne, ...filtres }): Promise<Stock> {
    const { annee } = await campagneVoulue(ctx, campagne)
    const [cellules, bloques] = await Promise.all([
      lireStock(ctx.tx, { campagne: annee, disponibleMinGrammes: undefined, ...filtres }),
      totaliserLots.dans(ctx, { campagne: annee, ...filtres, bloque: true }),
    ])
    return {
      campagne: annee,
      cellules,
      bloques: { lots: bloques.nombre, disponibleGrammes: bloques.disponibleGrammes },
    }
  },
})
