import { lireCampagne } from '@/lib/approvisionnements/campagne.queries'
import { query } from '@/lib/core/query'
import { plusAnnees, plusJours } from '@/lib/mesures/jour'
import { chiffrerService } from './service'
import { finDeCampagne, lireFaitsService } from './service.lecture'
import { chiffresServiceReponse, chiffresServiceSchema } from './service.schema'

export const lireChiffresService = query({
  route: 'GET /api/pilotage/service',
  resume:
    'Le service web en chiffres, sur une campagne ou les douze derniers mois : commandes, requêtes, appels évités',
  droit: 'pilotage.lire',
  schema: chiffresServiceSchema,
  reponse: chiffresServiceReponse,
  async run(ctx, { campagne }) {
    const depuis =
      campagne === undefined
        ? plusJours(plusAnnees(ctx.aujourdhui, -1), 1)
        : (await lireCampagne.dans(ctx, { annee: campagne })).debut
    const jusqua = campagne === undefined ? ctx.aujourdhui : await finDeCampagne(ctx.tx, campagne)
    return chiffrerService(
      { campagne: campagne ?? null, depuis, jusqua },
      await lireFaitsService(ctx.tx, depuis, jusqua),
    )
  },
})
