import { lireVerger } from '@/lib/approvisionnements/verger.queries'
import { cleVergerSchema } from '@/lib/approvisionnements/verger.schema'
import { query } from '@/lib/core/query'
import { totaliserLots } from '@/lib/livraisons/lot.queries'
import type { ChiffresVerger } from './rendement'
import { lireCalibresDuVerger, lireCampagnesDuVerger, lireRecoltesClassees } from './rendement.lecture'
import { chiffresVergerReponse } from './verger-chiffres.schema'

export const chiffrerVerger = query({
  route: 'GET /api/pilotage/vergers/{code}',
  resume: 'Un verger en chiffres, campagne par campagne : rendement, rang, calibres, part AOC',
  droit: 'pilotage.lire',
  schema: cleVergerSchema,
  reponse: chiffresVergerReponse,
  async run(ctx, { code }): Promise<ChiffresVerger> {
    const { nom, producteur, producteurNom, variete } = await lireVerger.dans(ctx, { code })
    const recoltes = await lireRecoltesClassees(ctx.tx, code)
    const calibres = await lireCalibresDuVerger(ctx.tx, code)
    const campagnes: ChiffresVerger['campagnes'] = []
    for (const campagne of await lireCampagnesDuVerger(ctx.tx, code)) {
      const filtres = { verger: code, campagne: campagne.annee }
      campagnes.push({
        ...campagne,
        recoltes: recoltes.filter((r) => r.annee === campagne.annee),
        calibreGrammes: (await totaliserLots.dans(ctx, filtres)).calibreGrammes,
        aocGrammes: (await totaliserLots.dans(ctx, { ...filtres, aoc: 'eligible' })).calibreGrammes,
        calibres: calibres.filter((c) => c.annee === campagne.annee),
      })
    }
    return { code, nom, producteur, producteurNom, variete, campagnes }
  },
})
