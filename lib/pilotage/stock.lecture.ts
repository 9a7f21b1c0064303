import type { Tx } from '@/lib/base/client'
import { DISPONIBLE_GRAMMES } from '@/lib/livraisons/disponible.filtre'
import { filtrerLots } from '@/lib/livraisons/lot.filtre'
import type { FiltresLots } from '@/lib/livraisons/lot.schema'
import type { CelluleStock } from './stock'

type Ligne = Omit<CelluleStock, 'disponibleGrammes'> & { disponible: bigint }

/** One pass over the very lots of the list, under the same filters. */
export async function lireStock(tx: Tx, filtres: FiltresLots): Promise<CelluleStock[]> {
  const lignes = await tx.$queryRaw<Ligne[]>`
    SELECT s.variete_code AS variete, v.nom AS "varieteNom", s.calibre_id AS calibre, k.libelle AS "calibreLibelle",
      s.lots, s.disponible
    FROM (
      SELECT o.variete_code, o.calibre_id, count(*)::int AS lots, sum${DISPONIBLE_GRAMMES}::bigint AS disponible
      FROM lot o WHERE ${await filtrerLots(tx, filtres, 'total')} GROUP BY 1, 2
    ) s JOIN variete v ON v.code = s.variete_code JOIN calibre k ON k.id = s.calibre_id
    ORDER BY v.nom, k.id`
  return lignes.map(({ disponible, ...c }) => ({ ...c, disponibleGrammes: Number(disponible) }))
}
