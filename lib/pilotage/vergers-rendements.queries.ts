import { campagneDuJour, lireCampagne } from '@/lib/approvisionnements/campagne.queries'
import { varietesNommees } from '@/lib/approvisionnements/origine.recherche'
import { lUne, parmi, toutes } from '@/lib/base/sql'
import { query } from '@/lib/core/query'
import { enPage } from '@/lib/mesures/curseur'
import { Prisma } from '@/prisma/generated/client'
import { lireRendements } from './rendement.lecture'
import { fichierRendements } from './vergers-rendements.fichier'
import { listerRendementsSchema, rendementsReponse } from './vergers-rendements.schema'

export const listerRendements = query({
  route: 'GET /api/pilotage/vergers',
  resume:
    'Les vergers d’une campagne par rendement, d’un type de produit : le meilleur d’abord, ou le moindre avec ?ordre=croissant',
  droit: 'pilotage.lire',
  schema: listerRendementsSchema,
  reponse: rendementsReponse,
  fichier: fichierRendements,
  async run(ctx, { limite, suivant, campagne, typeProduit = 'ENTIERE_SECHE', variete, producteur, ordre }) {
    const annee =
      campagne === undefined
        ? (await campagneDuJour.dans(ctx, { jour: ctx.aujourdhui })).annee
        : (await lireCampagne.dans(ctx, { annee: campagne })).annee
    const livrees = toutes(
      Prisma.sql`l.campagne_annee = ${annee}`,
      Prisma.sql`l.type_produit_code = ${typeProduit}`,
      variete !== undefined &&
        lUne(parmi(Prisma.sql`l.variete_code`, await varietesNommees(ctx.tx, variete))),
      producteur !== undefined && Prisma.sql`l.producteur_code = ${producteur}`,
    )
    const sens = ordre === 'croissant' ? Prisma.sql`1` : Prisma.sql`-1`
    const rang = Prisma.sql`round(r.par_ha) * ${sens}`
    const apres =
      suivant &&
      Prisma.sql`(${rang}, r.verger, r.variete_code) > ((${suivant[0]}::text)::numeric * ${sens}, ${suivant[1]}, ${suivant[2]})`
    const recoltes = await lireRendements(ctx.tx, livrees, toutes(apres), rang, limite + 1)
    return enPage(recoltes, limite, (r) => [String(r.grammesParHa), r.verger, r.varieteCode])
  },
})
