import { query } from '@/lib/core/query'
import { comparerTris } from './calibres'
import { lireTri } from './calibres.lecture'
import { calibresReponse, calibresSchema } from './calibres.schema'
import { campagneVoulue } from './tableau.lecture'

export const comparerCalibres = query({
  route: 'GET /api/pilotage/calibres',
  resume: 'Ce que le calibrage a donné, la part de l’AOC et celle du bio, face à la saison d’avant',
  droit: 'pilotage.lire',
  schema: calibresSchema,
  reponse: calibresReponse,
  async run(ctx, { campagne }) {
    const { annee } = await campagneVoulue(ctx, campagne)
    const entiere = (une: number) => lireTri(ctx.tx, { annee: une, jusqua: null })
    const [cette, avant] = await Promise.all([entiere(annee), entiere(annee - 1)])
    return comparerTris(annee, cette, avant)
  },
})
