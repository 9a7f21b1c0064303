import { query } from '@/lib/core/query'
import { partNonAdherents } from '@/lib/livraisons/plafond.queries'
import { campagneVoulue } from './tableau.lecture'
import { ajouter, type MeilleursClients, type PartNonAdherentsDite, VENTES_NULLES } from './ventes'
import { sommerParAdhesion, sommerParClient } from './ventes.lecture'
import {
  meilleursClientsReponse,
  meilleursClientsSchema,
  partDesVentesReponse,
  partDesVentesSchema,
} from './ventes.schema'

export const classerClients = query({
  route: 'GET /api/pilotage/clients',
  resume: 'Les clients qui ont le plus commandé dans la campagne',
  droit: 'pilotage.lire',
  schema: meilleursClientsSchema,
  reponse: meilleursClientsReponse,
  async run(ctx, { campagne, limite }): Promise<MeilleursClients> {
    const { annee } = await campagneVoulue(ctx, campagne)
    const clients = await sommerParClient(ctx, annee)
    return {
      campagne: annee,
      total: clients.reduce(ajouter, VENTES_NULLES),
      clients: clients.slice(0, limite),
    }
  },
})

export const mesurerNonAdherents = query({
  route: 'GET /api/pilotage/non-adherents',
  resume: 'La part des non-adhérents, en kg face au plafond et en valeur des commandes',
  droit: 'pilotage.lire',
  schema: partDesVentesSchema,
  reponse: partDesVentesReponse,
  async run(ctx, { campagne }): Promise<PartNonAdherentsDite> {
    const { annee } = await campagneVoulue(ctx, campagne)
    const [part, sommes] = await Promise.all([
      partNonAdherents.dans(ctx, { campagne: annee }),
      sommerParAdhesion(ctx, annee),
    ])
    return {
      ...part,
      ventes: sommes.map((s) => s.ventes).reduce(ajouter, VENTES_NULLES),
      ventesNonAdherents: sommes.find((s) => s.nonAdherent)?.ventes ?? VENTES_NULLES,
    }
  },
})
