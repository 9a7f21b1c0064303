import type { Tx } from '@/lib/base/client'
import { lotsDAvisJoints } from '@/lib/livraisons/aoc-lot.filtre'
import { certifieeLeJour } from '@/lib/livraisons/lot-certifie.filtre'
import type { LigneCalibre } from './calibres'

const BIO = 'AB'

type Ligne = Pick<LigneCalibre, 'calibre' | 'libelle'> & { grammes: bigint; aoc: bigint; bio: bigint }

/** One pass over the lots of the sheets of a campaign: by calibre, of which AOC, of which organic. */
export async function lireTri(tx: Tx, annee: number): Promise<LigneCalibre[]> {
  const lignes = await tx.$queryRaw<Ligne[]>`
    SELECT s.calibre_id AS calibre, k.libelle, s.grammes, s.aoc, s.bio
    FROM (
      SELECT o.calibre_id, sum(o.quantite_grammes)::bigint AS grammes,
        coalesce(sum(o.quantite_grammes) FILTER (WHERE ${lotsDAvisJoints('eligible', annee)}), 0)::bigint AS aoc,
        coalesce(sum(o.quantite_grammes) FILTER (WHERE o.livraison_code IN (
          SELECT l.code FROM livraison l WHERE l.campagne_annee = ${annee} AND ${certifieeLeJour(BIO)})), 0)::bigint AS bio
      FROM lot o JOIN livraison l ON l.code = o.livraison_code
      WHERE o.campagne_annee = ${annee} AND l.campagne_annee = ${annee}
        AND o.quantite_grammes > 0 AND o.transformation_code IS NULL
      GROUP BY 1
    ) s JOIN calibre k ON k.id = s.calibre_id ORDER BY 1`
  return lignes.map(({ calibre, libelle, grammes, aoc, bio }) => ({
    calibre,
    libelle,
    grammes: Number(grammes),
    aocGrammes: Number(aoc),
    bioGrammes: Number(bio),
  }))
}
