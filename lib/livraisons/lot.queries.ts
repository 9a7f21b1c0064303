import { varietesNommees } from '@/lib/approvisionnements/origine.recherche'
import type { Tx } from '@/lib/base/client'
import { dansLOrdre, lUne, parmi, toutes } from '@/lib/base/sql'
import { query } from '@/lib/core/query'
import { enPage } from '@/lib/mesures/curseur'
import { jourVersDate } from '@/lib/mesures/jour'
import { Prisma } from '@/prisma/generated/client'
import { lotsDAvisJoints, lotsDAvisUnAUn } from './aoc-lot.filtre'
import { DISPONIBLE_GRAMMES } from './disponible.filtre'
import { dontLaLivraison, rechercheLots } from './filtre-origine.lecture'
import { lireLots } from './livraison.lecture'
import { fichierLots } from './lot.fichier'
import {
  cleLotSchema,
  type FiltresLots,
  listerLotsSchema,
  lotReponse,
  lotsReponse,
  type TotalLots,
  totalLotsReponse,
  totalLotsSchema,
} from './lot.schema'
import { certifieeLeJour } from './lot-certifie.lecture'
import { inconnu } from './lot-tenu.lecture'

/** A page walks the list until it is full; a total reads all of it. */
type Usage = 'page' | 'total'

/** Filters that the delivery answers to (`l`). Its campaign is the lot's: said again, it spares the other seasons. */
function filtrerLivraison(f: FiltresLots, pour: Usage): Prisma.Sql | null {
  const conditions = [
    f.verger !== undefined && Prisma.sql`l.verger_code = ${f.verger}`,
    f.producteur !== undefined && Prisma.sql`l.producteur_code = ${f.producteur}`,
    pour === 'total' && f.aoc !== undefined && lotsDAvisJoints(f.aoc, f.campagne),
    f.certification !== undefined && certifieeLeJour(f.certification),
  ].filter((c) => c !== false)
  if (conditions.length === 0) return null
  return toutes(f.campagne !== undefined && Prisma.sql`l.campagne_annee = ${f.campagne}`, ...conditions)
}

/** Conditions on `lot o`; what its delivery must answer to is one subquery, which the planner makes a join. */
async function filtrer(tx: Tx, f: FiltresLots, pour: Usage): Promise<Prisma.Sql> {
  const livraison = filtrerLivraison(f, pour)
  return toutes(
    // Emptied by a later calibration: kept for its number only.
    Prisma.sql`o.quantite_grammes > 0`,
    f.codes !== undefined && lUne(parmi(Prisma.sql`o.code`, f.codes)),
    f.campagne !== undefined && Prisma.sql`o.campagne_annee = ${f.campagne}`,
    f.variete !== undefined && lUne(parmi(Prisma.sql`o.variete_code`, await varietesNommees(tx, f.variete))),
    f.typeProduit !== undefined && Prisma.sql`o.type_produit_code = ${f.typeProduit}`,
    f.jusqua !== undefined && Prisma.sql`o.date <= ${jourVersDate(f.jusqua)}::date`,
    f.calibre !== undefined && Prisma.sql`o.calibre_id = ${f.calibre}`,
    f.livraison !== undefined && Prisma.sql`o.livraison_code = ${f.livraison}`,
    f.disponibleMinGrammes !== undefined && Prisma.sql`${DISPONIBLE_GRAMMES} >= ${f.disponibleMinGrammes}`,
    pour === 'page' && f.aoc !== undefined && lotsDAvisUnAUn(f.aoc, f.campagne),
    livraison && dontLaLivraison(livraison),
    f.recherche !== undefined && (await rechercheLots(tx, f.recherche)),
  )
}

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
      WHERE ${await filtrer(tx, filtres, 'page')} AND ${toutes(suivant && Prisma.sql`(o.date, o.code) < (${jourVersDate(suivant[0])}::date, ${suivant[1]})`)}
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
      FROM lot o WHERE ${await filtrer(tx, filtres, 'total')}`
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
