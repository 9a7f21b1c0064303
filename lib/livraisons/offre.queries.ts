import { dansLOrdre, toutes } from '@/lib/base/sql'
import { query } from '@/lib/core/query'
import { enPage } from '@/lib/mesures/curseur'
import { joursEntre, jourVersDate } from '@/lib/mesures/jour'
import { Prisma } from '@/prisma/generated/client'
import { DISPONIBLE_GRAMMES } from './disponible.filtre'
import { lireLots } from './livraison.lecture'
import type { LotOffert, TotalOffert } from './offre'
import { filtrerOffre } from './offre.lecture'
import { listerOffreSchema, offreReponse, totalOffreReponse, totalOffreSchema } from './offre.schema'

export const listerLotsOfferts = query({
  route: 'GET /api/lots/offre',
  resume: 'Lots qui peuvent être commandés, les plus anciens d’abord',
  droit: 'commandes.lire',
  schema: listerOffreSchema,
  reponse: offreReponse,
  async run({ tx, aujourdhui }, { limite, suivant, ...filtres }) {
    const trouves = await tx.$queryRaw<{ code: string }[]>`
      SELECT o.code FROM lot o
      WHERE ${await filtrerOffre(tx, filtres, 'page')}
        AND ${toutes(suivant && Prisma.sql`(o.date, o.code) > (${jourVersDate(suivant[0])}::date, ${suivant[1]})`)}
      ORDER BY o.date, o.code LIMIT ${limite + 1}`
    const codes = trouves.map((t) => t.code)
    const lots = dansLOrdre(codes, await lireLots(tx, codes), (l) => l.code)
    const offerts = lots.map((lot): LotOffert => ({ ...lot, ageJours: joursEntre(lot.date, aujourdhui) }))
    return enPage(offerts, limite, (l) => [l.date, l.code])
  },
})

export const totaliserOffre = query({
  route: 'GET /api/lots/offre/total',
  resume: 'Nombre et kg disponibles de tous les lots qui peuvent être commandés',
  droit: 'commandes.lire',
  schema: totalOffreSchema,
  reponse: totalOffreReponse,
  async run({ tx }, filtres): Promise<TotalOffert> {
    const [total] = await tx.$queryRaw<{ nombre: bigint; grammes: bigint | null }[]>`
      SELECT count(*) AS nombre, sum${DISPONIBLE_GRAMMES}::bigint AS grammes FROM lot o
      WHERE ${await filtrerOffre(tx, filtres, 'total')}`
    return { nombre: Number(total?.nombre ?? 0), disponibleGrammes: Number(total?.grammes ?? 0) }
  },
})
