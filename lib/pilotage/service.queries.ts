import { query } from '@/lib/core/query'
import { plusAnnees, plusJours } from '@/lib/mesures/jour'
import { lirePeriode } from './periode.lecture'
import { chiffrerService } from './service'
import { lireFaitsService } from './service.lecture'
import { chiffresServiceReponse, chiffresServiceSchema } from './service.schema'

export const lireChiffresService = query({
  route: 'GET /api/pilotage/service',
  resume:
    'Le service web en chiffres, sur une campagne ou les douze derniers mois : commandes, requêtes, appels évités',
  droit: 'pilotage.lire',
  schema: chiffresServiceSchema,
  reponse: chiffresServiceReponse,
  async run(ctx, { campagne }) {
    const douzeMois = { debut: plusJours(plusAnnees(ctx.aujourdhui, -1), 1), fin: ctx.aujourdhui }
    const { debut: depuis, fin: jusqua } =
      campagne === undefined ? douzeMois : await lirePeriode(ctx, campagne)
    return chiffrerService(
      { campagne: campagne ?? null, depuis, jusqua },
      await lireFaitsService(ctx.tx, depuis, jusqua),
    )
  },
})
