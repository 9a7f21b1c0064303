import { dansLOrdre, toutes } from '@/lib/base/sql'
import { query } from '@/lib/core/query'
import { enPage } from '@/lib/mesures/curseur'
import { jourVersDate } from '@/lib/mesures/jour'
import { Prisma } from '@/prisma/generated/client'
import { DISPONIBLE_GRAMMES } from './disponible.filtre'
import { lireLots } from './livraison.lecture'
import { fichierLots } from './lot.fichier'
import { filtrerLots } from './lot.filtre'
import {
  cleLotSchema,
  listerLotsSchema,
  lotReponse,
  lotsReponse,
  type TotalLots,
  totalLotsReponse,
  totalLotsSchema,
} from './lot.schema'
import { inconnu } from './lot-tenu.lecture'

export const listerLots = query({
  route: 'GET /api/lots',
  resume: 'Lots, les derniers d’abord',
  droit: 'lots.lire',
  schema: listerLotsSchema,
  reponse: lotsReponse,
  fichier: fichierLots,
  async run({ tx }, { limite, suivant, ...filtres }) {
    const trouves = await tx.$queryRaw<{ code: string }[]>`
      SELECT o.code FROM lot o
      WHERE ${await filtrerLots(tx, filtres, 'page')} AND ${toutes(suivant && Prisma.sql`(o.date, o.code) < (${jourVersDate(suivant[0])}::date, ${suivant[1]})`)}
      ORDER BY o.date DESC, o.code DESC LIMIT ${limite + 1}`
    const codes = trouves.map((t) => t.code)
    const fiches = dansLOrdre(codes, await lireLots(tx, codes), (l) => l.code)
    return enPage(fiches, limite, (l) => [l.date, l.code])
  },
})

interface LigneTotal {
  nombre: bigint
  grammes: bigint | null
  calibre: bigint | null
  disponible: bigint | null
}

export const totaliserLots = query({
  route: 'GET /api/lots/total',
  resume: 'Nombre, poids et disponible de tous les lots filtrés',
  droit: 'lots.lire',
  schema: totalLotsSchema,
  reponse: totalLotsReponse,
  async run({ tx }, filtres): Promise<TotalLots> {
    const [total] = await tx.$queryRaw<LigneTotal[]>`
      SELECT count(*) AS nombre, sum(o.quantite_grammes - o.transforme_grammes)::bigint AS grammes,
        (sum(o.quantite_grammes) FILTER (WHERE o.transformation_code IS NULL))::bigint AS calibre,
        sum${DISPONIBLE_GRAMMES}::bigint AS disponible
      FROM lot o WHERE ${await filtrerLots(tx, filtres, 'total')}`
    return {
      nombre: Number(total?.nombre ?? 0),
      quantiteGrammes: Number(total?.grammes ?? 0),
      calibreGrammes: Number(total?.calibre ?? 0),
      disponibleGrammes: Number(total?.disponible ?? 0),
    }
  },
})

export const lireLot = query({
  route: 'GET /api/lots/{lot}',
  resume: 'Un lot, d’où il vient et son droit à l’AOC',
  droit: 'lots.lire',
  schema: cleLotSchema,
  reponse: lotReponse,
  async run({ tx }, { lot: code }) {
    const [lot] = await lireLots(tx, [code])
    if (!lot) throw inconnu(code)
    return lot
  },
})
