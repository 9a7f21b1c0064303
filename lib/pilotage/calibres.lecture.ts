import type { Tx } from '@/lib/base/client'
import { avisDesFiches } from '@/lib/livraisons/aoc-lot.filtre'
import { filtrerLivraisons } from '@/lib/livraisons/livraison.filtre'
import { certifieeLeJour } from '@/lib/livraisons/lot-certifie.filtre'
import type { LigneCalibre } from './calibres'
import type { Portion } from './sommes'

const BIO = 'AB'

type Ligne = Pick<LigneCalibre, 'calibre' | 'libelle'> & { grammes: bigint; aoc: bigint; bio: bigint }

/** One pass over the lots of the sheets of a campaign, up to a day: by calibre, of which AOC, of which organic. */
export async function lireTri(tx: Tx, { annee, jusqua }: Portion): Promise<LigneCalibre[]> {
  const livrees = await filtrerLivraisons(tx, { campagne: annee, jusqua: jusqua ?? undefined })
  const avis = avisDesFiches(annee)
  const lignes = await tx.$queryRaw<Ligne[]>`
    WITH d AS MATERIALIZED (
      SELECT l.code, ${avis.deLaLivraison} AS aoc, l.code IN (
        SELECT l.code FROM livraison l WHERE ${livrees} AND ${certifieeLeJour(BIO)}) AS bio
      FROM livraison l WHERE ${livrees}
    ), s AS (
      SELECT o.calibre_id, sum(o.quantite_grammes)::bigint AS grammes,
        coalesce(sum(o.quantite_grammes) FILTER (WHERE d.aoc AND ${avis.duLot}), 0)::bigint AS aoc,
        coalesce(sum(o.quantite_grammes) FILTER (WHERE d.bio), 0)::bigint AS bio
      FROM lot o JOIN d ON d.code = o.livraison_code
      WHERE o.campagne_annee = ${annee} AND o.quantite_grammes > 0 AND o.transformation_code IS NULL
      GROUP BY 1
    )
    SELECT s.calibre_id AS calibre, k.libelle, s.grammes, s.aoc, s.bio
    FROM s JOIN calibre k ON k.id = s.calibre_id ORDER BY 1`
  return lignes.map(({ calibre, libelle, grammes, aoc, bio }) => ({
    calibre,
    libelle,
    grammes: Number(grammes),
    aocGrammes: Number(aoc),
    bioGrammes: Number(bio),
  }))
}
