import { z } from 'zod'
import { query } from '@/lib/core/query'
import { listerConditionnements } from '@/lib/livraisons/reference.queries'
import { lireCommande } from '@/lib/ventes/commande.queries'
import { cleCommandeSchema, commandeReponse } from '@/lib/ventes/commande.schema'
import { xmlCommandePassee } from './commande.xml'

export const lireCommandePassee = query({
  route: 'GET /services/commandes/{numero}',
  resume: 'Une commande du distributeur, partie ou non, en XML ou en JSON',
  droit: 'service.lire',
  schema: cleCommandeSchema,
  reponse: commandeReponse,
  xml: {
    type: 'application/xml',
    ecrire: (commande) => xmlCommandePassee(commandeReponse.rendre(commande)),
  },
  run: (ctx, cle) => lireCommande.dans(ctx, cle),
})

export const listerConditionnementsOfferts = query({
  route: 'GET /api/portail/conditionnements',
  resume: 'Les conditionnements qu’un distributeur peut commander',
  droit: 'commandes.passer',
  schema: z.strictObject({}),
  reponse: listerConditionnements.declaration.reponse,
  run: (ctx) => listerConditionnements.dans(ctx, {}),
})
