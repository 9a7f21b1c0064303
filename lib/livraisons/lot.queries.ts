import { contientMots, dansLOrdre, toutes } from '@/lib/base/sql'
import { introuvable } from '@/lib/core/domain-error'
import { query } from '@/lib/core/query'
import { enPage } from '@/lib/mesures/curseur'
import { jourVersDate } from '@/lib/mesures/jour'
import { Prisma } from '@/prisma/generated/client'
import { lotsDAvis } from './aoc-lot.filtre'
import { lireLots } from './livraison.lecture'
import { type Total, totalReponse } from './livraison.schema'
import {
  cleLotSchema,
  type FiltresLots,
  listerLotsSchema,
  lotReponse,
  lotsReponse,
  totalLotsSchema,
} from './lot.schema'

const SOURCE = Prisma.sql`lot o
  JOIN livraison l ON l.code = o.livraison_code
  JOIN verger v ON v.code = l.verger_code
  JOIN producteur p ON p.code = l.producteur_code
  JOIN variete va ON va.code = o.variete_code`

const filtrer = (f: FiltresLots) =>
  toutes(
    // Emptied by a later calibration: kept for its number only.
    Prisma.sql`o.quantite_grammes > 0`,
    f.recherche !== undefined &&
      contientMots(
        Prisma.sql`o.code || ' ' || v.code || ' ' || v.nom || ' ' || p.raison_sociale || ' ' || va.nom`,
        f.recherche,
      ),
    f.campagne !== undefined && Prisma.sql`o.campagne_annee = ${f.campagne}`,
    f.variete !== undefined &&
      Prisma.sql`(sans_accents(va.nom) = sans_accents(${f.variete}) OR va.code = ${f.variete})`,
    f.typeProduit !== undefined && Prisma.sql`o.type_produit_code = ${f.typeProduit}`,
    f.calibre !== undefined && Prisma.sql`o.calibre_id = ${f.calibre}`,
    f.livraison !== undefined && Prisma.sql`o.livraison_code = ${f.livraison}`,
    f.verger !== undefined && Prisma.sql`l.verger_code = ${f.verger}`,
    f.producteur !== undefined && Prisma.sql`l.producteur_code = ${f.producteur}`,
    f.aoc !== undefined && lotsDAvis(f.aoc, f.campagne),
  )

export const listerLots = query({
  route: 'GET /api/lots',
  resume: 'Lots, les derniers d’abord',
  droit: 'lots.lire',
  schema: listerLotsSchema,
  reponse: lotsReponse,
  async run({ tx }, { limite, suivant, ...filtres }) {
    const trouves = await tx.$queryRaw<{ code: string }[]>`
      SELECT o.code FROM ${SOURCE}
      WHERE ${filtrer(filtres)} AND ${toutes(suivant && Prisma.sql`(o.date, o.code) < (${jourVersDate(suivant[0])}::date, ${suivant[1]})`)}
      ORDER BY o.date DESC, o.code DESC LIMIT ${limite + 1}`
    const codes = trouves.map((t) => t.code)
    const fiches = dansLOrdre(codes, await lireLots(tx, codes), (l) => l.code)
    return enPage(fiches, limite, (l) => [l.date, l.code])
  },
})

export const totaliserLots = query({
  route: 'GET /api/lots/total',
  resume: 'Nombre et poids de tous les lots filtrés',
  droit: 'lots.lire',
  schema: totalLotsSchema,
  reponse: totalReponse,
  async run({ tx }, filtres): Promise<Total> {
    const [total] = await tx.$queryRaw<{ nombre: bigint; grammes: bigint | null }[]>`
      SELECT count(*) AS nombre, sum(o.quantite_grammes)::bigint AS grammes FROM ${SOURCE} WHERE ${filtrer(filtres)}`
    return { nombre: Number(total?.nombre ?? 0), quantiteGrammes: Number(total?.grammes ?? 0) }
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
    if (!lot) throw introuvable(`Le lot ${code} n’existe pas : cherchez-le dans la liste des lots.`)
    return lot
  },
})
