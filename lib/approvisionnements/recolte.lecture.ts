/** What orchards delivered in a campaign: the base sums it (view `recolte`), since supply does not read deliveries. */
import type { Tx } from '@/lib/base/client'

/** Grams by orchard; an orchard that delivered nothing is not there. */
export async function lireRecoltes(
  tx: Tx,
  vergers: readonly string[],
  annee: number,
): Promise<Map<string, number>> {
  const lignes = await tx.$queryRaw<{ verger: string; grammes: bigint }[]>`
    SELECT verger_code AS verger, grammes FROM recolte
    WHERE campagne_annee = ${annee} AND verger_code = ANY (${[...vergers]})`
  return new Map(lignes.map(({ verger, grammes }) => [verger, Number(grammes)]))
}
