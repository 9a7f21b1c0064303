import { lireProducteur } from '@/lib/approvisionnements/producteur.queries'
import { introuvable } from '@/lib/core/domain-error'
import type { Contexte } from '@/lib/core/operation'
import { query } from '@/lib/core/query'
import { listerLots } from '@/lib/livraisons/lot.queries'
import { composerBons } from './bon'
import { bonsReponse, lireBonsSchema } from './bon.schema'
import { lireClients, pourLui } from './client.lecture'
import type { Commande } from './commande'
import { lireCommandes } from './commande.lecture'

/** All of them, and none that was cancelled: nothing travels with it. */
async function commandesDesBons(ctx: Contexte, numeros: string[]): Promise<Commande[]> {
  const commandes = await lireCommandes(ctx, numeros)
  const absente = numeros.find((numero) => !commandes.some((c) => c.numero === numero))
  if (absente) throw introuvable(`La commande ${absente} n’existe pas : relisez son numéro.`)
  const annulee = commandes.find((c) => c.etat === 'annulee')
  if (annulee) throw introuvable(`La commande ${annulee.numero} est annulée : elle n’a pas de bon.`)
  return commandes
}

const uniques = (valeurs: string[]): string[] => [...new Set(valeurs)]

export const lireBons = query({
  route: 'GET /api/commandes/bons',
  resume: 'Bons de préparation ou d’expédition : un par client, lieu et jour de départ',
  droit: 'commandes.suivre',
  schema: lireBonsSchema,
  reponse: bonsReponse,
  async run(ctx, { numeros }) {
    const commandes = await commandesDesBons(ctx, numeros)
    const codes = uniques(commandes.map((c) => c.lot)).join(',')
    const { elements: lots } = await listerLots.dans(ctx, { codes, limite: numeros.length })
    const lus = await lireClients(ctx.tx, uniques(commandes.map((c) => c.client)))
    const clients = ctx.acteur.role === 'distributeur' ? lus.map(pourLui) : lus
    const producteurs = []
    for (const code of uniques(lots.map((l) => l.producteur)))
      producteurs.push(await lireProducteur.dans(ctx, { code }))
    return { bons: composerBons(commandes, { clients, lots, producteurs }) }
  },
})
