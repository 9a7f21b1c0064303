/** What locks cover: the lots that hold something, through what was made of them. */
import type { Tx } from '@/lib/base/client'
import { jourVersDate } from '@/lib/mesures/jour'
import { Prisma } from '@/prisma/generated/client'
import type { Cible, Portee } from './blocage'
import { DISPONIBLE_GRAMMES } from './disponible.filtre'

/** Lots `o` of a target: what `blocages_du_lot` of the base asks of one lot, the other way round. */
function couverts(cible: Cible): Prisma.Sql {
  switch (cible.type) {
    case 'lot':
      // What was made of a lot stays in its delivery, where an index finds it.
      return Prisma.sql`o.livraison_code = (SELECT livraison_code FROM lot WHERE code = ${cible.code})
        AND (o.code = ${cible.code} OR ${cible.code} = ANY (o.ascendants))`
    case 'livraison':
      return Prisma.sql`o.livraison_code = ${cible.code}`
    case 'verger':
      return Prisma.sql`o.livraison_code IN (SELECT code FROM livraison WHERE verger_code = ${cible.code})`
    case 'producteur':
      return Prisma.sql`o.livraison_code IN (SELECT code FROM livraison WHERE producteur_code = ${cible.code})`
    case 'periode':
      return Prisma.sql`o.date BETWEEN ${jourVersDate(cible.depuis)}::date AND ${jourVersDate(cible.jusqua)}::date`
  }
}

interface Ligne {
  lots: bigint
  disponible: bigint | null
  aExpedier: bigint | null
}

export async function mesurerPortee(tx: Tx, cible: Cible): Promise<Portee> {
  const [ligne] = await tx.$queryRaw<Ligne[]>`
    SELECT count(*) AS lots, sum${DISPONIBLE_GRAMMES}::bigint AS disponible,
      sum(o.engage_grammes - o.expedie_grammes)::bigint AS "aExpedier"
    FROM lot o WHERE o.quantite_grammes > 0 AND ${couverts(cible)}`
  return {
    lots: Number(ligne?.lots ?? 0),
    disponibleGrammes: Number(ligne?.disponible ?? 0),
    aExpedierGrammes: Number(ligne?.aExpedier ?? 0),
  }
}

export async function mesurerPortees<C>(
  tx: Tx,
  cibles: readonly { cle: C; cible: Cible }[],
): Promise<Map<C, Portee>> {
  const portees = new Map<C, Portee>()
  for (const { cle, cible } of cibles) portees.set(cle, await mesurerPortee(tx, cible))
  return portees
}
