/** What filters of lots mean in SQL, for their list, their total and the figures of the dashboard: lots are `o`. */
import { varietesNommees } from '@/lib/approvisionnements/origine.recherche'
import type { Tx } from '@/lib/base/client'
import { lUne, parmi, toutes } from '@/lib/base/sql'
import { jourVersDate } from '@/lib/mesures/jour'
import { Prisma } from '@/prisma/generated/client'
import { lotsDAvisJoints, lotsDAvisUnAUn } from './aoc-lot.filtre'
import { DISPONIBLE_GRAMMES, LOT_BLOQUE, LOT_LIBRE } from './disponible.filtre'
import { dontLaLivraison, rechercheLots } from './filtre-origine.lecture'
import type { FiltresLots } from './lot.schema'
import { certifieeLeJour } from './lot-certifie.filtre'

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
export async function filtrerLots(tx: Tx, f: FiltresLots, pour: Usage): Promise<Prisma.Sql> {
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
    f.bloque !== undefined && (f.bloque ? LOT_BLOQUE : LOT_LIBRE),
    pour === 'page' && f.aoc !== undefined && lotsDAvisUnAUn(f.aoc, f.campagne),
    livraison && dontLaLivraison(livraison),
    f.recherche !== undefined && (await rechercheLots(tx, f.recherche)),
  )
}
