import type { Tx } from '@/lib/base/client'
import type { CampagneComptee, LigneSaison } from './saison'

type Ligne = Omit<LigneSaison, 'grammes' | 'memeJourGrammes'> & { grammes: bigint; memeJour: bigint }

/** Kilograms by week of each campaign, and of these what came in by the last day that counts. */
export async function sommerSemaines(tx: Tx, campagnes: readonly CampagneComptee[]): Promise<LigneSaison[]> {
  const annees = campagnes.map((c) => c.annee)
  const jours = campagnes.map((c) => c.jusqua)
  // By day first: a hundred days a season to put in weeks, instead of twenty thousand deliveries.
  const lignes = await tx.$queryRaw<Ligne[]>`
    SELECT c.annee, (j.date - c.debut) / 7 + 1 AS rang, sum(j.livraisons)::int AS livraisons,
      sum(j.grammes)::bigint AS grammes,
      coalesce(sum(j.grammes) FILTER (WHERE j.date <= v.jusqua), 0)::bigint AS "memeJour"
    FROM (
      SELECT campagne_annee, date, count(*) AS livraisons, sum(quantite_grammes) AS grammes
      FROM livraison WHERE campagne_annee = ANY (${annees}::int[]) GROUP BY 1, 2
    ) j JOIN campagne c ON c.annee = j.campagne_annee
      JOIN unnest(${annees}::int[], ${jours}::date[]) AS v (annee, jusqua) ON v.annee = c.annee
    GROUP BY 1, 2 ORDER BY 1, 2`
  return lignes.map(({ grammes, memeJour, ...ligne }) => ({
    ...ligne,
    grammes: Number(grammes),
    memeJourGrammes: Number(memeJour),
  }))
}
