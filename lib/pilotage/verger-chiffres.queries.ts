import { lireVerger } from '@/lib/approvisionnements/verger.queries'
import { cleVergerSchema } from '@/lib/approvisionnements/verger.schema'
import { query } from '@/lib/core/query'
import { Prisma } from '@/prisma/generated/client'
import type { ChiffresVerger } from './rendement'
import { lireCalibrees, lireCampagnesDuVerger, lireRecoltesClassees, triDe } from './rendement.lecture'
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
    const calibrees = await lireCalibrees(ctx.tx, Prisma.sql`verger_code = ${code}`)
    const campagnes = (await lireCampagnesDuVerger(ctx.tx, code)).map((campagne) => ({
      ...campagne,
      ...triDe(campagne.annee, calibrees),
      recoltes: recoltes.filter((r) => r.annee === campagne.annee),
    }))
    return { code, nom, producteur, producteurNom, variete, campagnes }
  },
})
