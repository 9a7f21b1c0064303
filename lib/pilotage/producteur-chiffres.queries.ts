import { lireProducteur } from '@/lib/approvisionnements/producteur.queries'
import { query } from '@/lib/core/query'
import { Prisma } from '@/prisma/generated/client'
import { chiffresProducteurReponse, chiffresProducteurSchema } from './producteur-chiffres.schema'
import type { ChiffresProducteur } from './rendement'
import {
  lireApportsDuProducteur,
  lireCalibrees,
  lireNomsDesVergers,
  lireRecoltesDuProducteur,
  triDe,
} from './rendement.lecture'

export const chiffrerProducteur = query({
  route: 'GET /api/pilotage/producteurs/{code}',
  resume:
    'Un producteur en chiffres, campagne par campagne : apports, part, adhésion, calibres, vergers côte à côte',
  droit: 'pilotage.lire',
  schema: chiffresProducteurSchema,
  reponse: chiffresProducteurReponse,
  async run(ctx, { code }): Promise<ChiffresProducteur> {
    const { raisonSociale, adherent } = await lireProducteur.dans(ctx, { code })
    const recoltes = await lireRecoltesDuProducteur(ctx.tx, code)
    const calibrees = await lireCalibrees(ctx.tx, Prisma.sql`producteur_code = ${code}`)
    const campagnes = (await lireApportsDuProducteur(ctx.tx, code)).map((apports) => ({
      ...apports,
      ...triDe(apports.annee, calibrees),
      recoltes: recoltes.filter((r) => r.annee === apports.annee),
    }))
    const vergers = await lireNomsDesVergers(ctx.tx, [...new Set(recoltes.map((r) => r.verger))])
    return { code, raisonSociale, adherent, vergers, campagnes }
  },
})
