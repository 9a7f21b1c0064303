import { lireProducteur } from '@/lib/approvisionnements/producteur.queries'
import { query } from '@/lib/core/query'
import { totaliserLots } from '@/lib/livraisons/lot.queries'
import { chiffresProducteurReponse, chiffresProducteurSchema } from './producteur-chiffres.schema'
import type { ChiffresProducteur } from './rendement'
import { lireApportsDuProducteur, lireNomsDesVergers, lireRecoltesDuProducteur } from './rendement.lecture'

export const chiffrerProducteur = query({
  route: 'GET /api/pilotage/producteurs/{code}',
  resume: 'Un producteur en chiffres, campagne par campagne : apports, part, adhésion, vergers côte à côte',
  droit: 'pilotage.lire',
  schema: chiffresProducteurSchema,
  reponse: chiffresProducteurReponse,
  async run(ctx, { code }): Promise<ChiffresProducteur> {
    const { raisonSociale, adherent } = await lireProducteur.dans(ctx, { code })
    const recoltes = await lireRecoltesDuProducteur(ctx.tx, code)
    const campagnes: ChiffresProducteur['campagnes'] = []
    for (const apports of await lireApportsDuProducteur(ctx.tx, code)) {
      const filtres = { producteur: code, campagne: apports.annee }
      campagnes.push({
        ...apports,
        recoltes: recoltes.filter((r) => r.annee === apports.annee),
        calibreGrammes: (await totaliserLots.dans(ctx, filtres)).calibreGrammes,
        aocGrammes: (await totaliserLots.dans(ctx, { ...filtres, aoc: 'eligible' })).calibreGrammes,
      })
    }
    const vergers = await lireNomsDesVergers(ctx.tx, [...new Set(recoltes.map((r) => r.verger))])
    return { code, raisonSociale, adherent, vergers, campagnes }
  },
})
