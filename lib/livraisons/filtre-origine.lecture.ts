/**
 * Free-text search of deliveries and lots. The words are first looked up among the few thousand orchards, producers and
 * varieties; the long tables are then asked for codes, by their indexes, and never for text.
 */
import { type Origines, originesNommees } from '@/lib/approvisionnements/origine.recherche'
import type { Tx } from '@/lib/base/client'
import { lUne, motsDe, parmi, toutes } from '@/lib/base/sql'
import { CODE_LIVRAISON, CODE_TRANSFORMATION, type FormeCode } from '@/lib/mesures/code'
import { codesPossibles, lireCodeCherche } from '@/lib/mesures/code-cherche'
import { Prisma } from '@/prisma/generated/client'

/** A code, or its beginning, as typed: `L0512`, `512`, `L0512-1`. The columns compare bytes: an index answers. */
function parCode(colonne: Prisma.Sql, mot: string, forme: FormeCode): Prisma.Sql | null {
  const lu = lireCodeCherche(mot)
  const codes = lu && codesPossibles(lu, forme)
  if (!lu || !codes) return null
  const { exact, debut } = codes
  if (lu.suite !== null) return exact === null ? null : Prisma.sql`${colonne} LIKE ${`${exact}-${lu.suite}%`}`
  return lUne(
    Prisma.sql`${colonne} LIKE ${`${debut}%`}`,
    exact !== null && !exact.startsWith(debut) && Prisma.sql`${colonne} LIKE ${`${exact}%`}`,
  )
}

const deLOrigine = ({ vergers, producteurs }: Origines): Prisma.Sql | null =>
  vergers.length + producteurs.length === 0
    ? null
    : lUne(parmi(Prisma.sql`l.verger_code`, vergers), parmi(Prisma.sql`l.producteur_code`, producteurs))

/** Every word names the delivery, its orchard or its producer. Deliveries are `l`. */
export async function rechercheLivraisons(tx: Tx, recherche: string): Promise<Prisma.Sql> {
  const mots = motsDe(recherche)
  const origines = await originesNommees(tx, mots)
  return toutes(
    ...origines.map((o, i) =>
      lUne(parCode(Prisma.sql`l.code`, mots[i] ?? '', CODE_LIVRAISON), deLOrigine(o)),
    ),
  )
}

const PEU = 2_000

/** Lots whose delivery answers to a condition on `l`. */
export const dontLaLivraison = (condition: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`EXISTS (SELECT FROM livraison l WHERE l.code = o.livraison_code AND ${condition})`

/**
 * A condition on the delivery beside others with OR: no index answers to such a subquery, so that the deliveries are
 * named when there are few of them.
 */
async function nommees(tx: Tx, condition: Prisma.Sql): Promise<Prisma.Sql | null> {
  const trouvees = await tx.$queryRaw<{ code: string }[]>`
    SELECT l.code FROM livraison l WHERE ${condition} LIMIT ${PEU + 1}`
  return trouvees.length > PEU
    ? dontLaLivraison(condition)
    : parmi(
        Prisma.sql`o.livraison_code`,
        trouvees.map((t) => t.code),
      )
}

async function motDuLot(tx: Tx, mot: string, origines: Origines): Promise<Prisma.Sql> {
  const duLot = [
    parCode(Prisma.sql`o.code`, mot, CODE_LIVRAISON),
    parCode(Prisma.sql`o.code`, mot, CODE_TRANSFORMATION),
    parmi(Prisma.sql`o.variete_code`, origines.varietes),
  ]
  const origine = deLOrigine(origines)
  if (origine === null) return lUne(...duLot)
  return duLot.every((c) => c === null)
    ? dontLaLivraison(origine)
    : lUne(...duLot, await nommees(tx, origine))
}

/** Every word names the lot, its orchard, its producer or its variety. Lots are `o`. */
export async function rechercheLots(tx: Tx, recherche: string): Promise<Prisma.Sql> {
  const mots = motsDe(recherche)
  const origines = await originesNommees(tx, mots)
  const conditions: Prisma.Sql[] = []
  for (const [i, o] of origines.entries()) conditions.push(await motDuLot(tx, mots[i] ?? '', o))
  return toutes(...conditions)
}
