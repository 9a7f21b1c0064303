import { cleCampagneSchema } from '@/lib/approvisionnements/campagne.schema'
import { query } from '@/lib/core/query'
import { totaliserLots } from '@/lib/livraisons/lot.queries'
import { partNonAdherents } from '@/lib/livraisons/plafond.queries'
import { sommerPar } from './campagne.lecture'
import { type ChiffresCampagne, chiffresCampagneReponse } from './campagne.schema'

export const chiffrerCampagne = query({
  route: 'GET /api/pilotage/campagnes/{annee}',
  resume: 'Une campagne en chiffres, et la part des non-adhérents face à son plafond',
  droit: 'pilotage.lire',
  schema: cleCampagneSchema,
  reponse: chiffresCampagneReponse,
  async run(ctx, { annee }): Promise<ChiffresCampagne> {
    return {
      annee,
      // First: it is the one that knows whether the campaign exists.
      apports: (await partNonAdherents.dans(ctx, { campagne: annee })).apports,
      parVariete: await sommerPar(ctx.tx, 'variete', annee),
      parType: await sommerPar(ctx.tx, 'type', annee),
      parCalibre: await sommerPar(ctx.tx, 'calibre', annee),
      aocGrammes: (await totaliserLots.dans(ctx, { campagne: annee, aoc: 'eligible' })).calibreGrammes,
    }
  },
})
