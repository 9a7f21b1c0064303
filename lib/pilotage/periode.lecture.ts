import { lireCampagne } from '@/lib/approvisionnements/campagne.queries'
import type { Tx } from '@/lib/base/client'
import type { Contexte } from '@/lib/core/operation'
import type { Duree, Periode } from './meme-date'

/** In the order asked; campaigns that do not exist are left out. The last day is the one before the next begins. */
export const lireDurees = (tx: Tx, annees: readonly number[]): Promise<Duree[]> =>
  tx.$queryRaw<Duree[]>`
    SELECT c.annee, c.debut::text AS debut,
      (coalesce(suite.debut, c.debut + interval '1 year')::date - 1)::text AS fin
    FROM unnest(${[...annees]}::int[]) WITH ORDINALITY AS v (annee, rang)
    JOIN campagne c ON c.annee = v.annee LEFT JOIN campagne suite ON suite.annee = c.annee + 1
    ORDER BY v.rang`

/** Of one campaign; one that does not exist is refused. */
export async function lirePeriode(ctx: Contexte, annee: number): Promise<Periode> {
  const { libelle, debut } = await lireCampagne.dans(ctx, { annee })
  const [duree] = await lireDurees(ctx.tx, [annee])
  return { annee, libelle, debut, fin: duree?.fin ?? debut }
}
