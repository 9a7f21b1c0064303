/** The lots that can be ordered, of a demand or of all: something free, nothing locked. Lots are `o`. */
import { varietesNommees } from '@/lib/approvisionnements/origine.recherche'
import type { Tx } from '@/lib/base/client'
import { parmi, toutes } from '@/lib/base/sql'
import { Prisma } from '@/prisma/generated/client'
import { lotsDAvisJoints, lotsDAvisUnAUn } from './aoc-lot.filtre'
import { DISPONIBLE_GRAMMES, LOT_LIBRE } from './disponible.filtre'
import { dontLaLivraison, rechercheLots } from './filtre-origine.lecture'
import { certifieeLeJour } from './lot-certifie.filtre'
import type { FiltresOffre } from './offre.schema'

/** An equality keeps the order of the index `lot_offre_idx`; an array would not. */
async function deLaVariete(tx: Tx, nom: string): Promise<Prisma.Sql> {
  const codes = await varietesNommees(tx, nom)
  const [seule] = codes
  return seule !== undefined && codes.length === 1
    ? Prisma.sql`o.variete_code = ${seule}`
    : (parmi(Prisma.sql`o.variete_code`, codes) ?? Prisma.sql`FALSE`)
}

/** The verdict reads the delivery one by one for a page, joined for a total. */
function duVerdict(verdict: FiltresOffre['aoc'], pour: 'page' | 'total'): Prisma.Sql | false {
  if (verdict === undefined) return false
  return pour === 'page' ? lotsDAvisUnAUn(verdict) : dontLaLivraison(lotsDAvisJoints(verdict))
}

export async function filtrerOffre(tx: Tx, f: FiltresOffre, pour: 'page' | 'total'): Promise<Prisma.Sql> {
  return toutes(
    f.variete !== undefined && (await deLaVariete(tx, f.variete)),
    f.typeProduit !== undefined && Prisma.sql`o.type_produit_code = ${f.typeProduit}`,
    f.calibre !== undefined && Prisma.sql`o.calibre_id = ${f.calibre}`,
    Prisma.sql`${DISPONIBLE_GRAMMES} > 0`,
    f.disponibleMinGrammes !== undefined && Prisma.sql`${DISPONIBLE_GRAMMES} >= ${f.disponibleMinGrammes}`,
    LOT_LIBRE,
    f.certification !== undefined && dontLaLivraison(certifieeLeJour(f.certification)),
    duVerdict(f.aoc, pour),
    f.recherche !== undefined && (await rechercheLots(tx, f.recherche)),
  )
}
