import type { Campagne } from '@/lib/approvisionnements/campagne'
import { campagneDuJour, lireCampagne } from '@/lib/approvisionnements/campagne.queries'
import type { Contexte } from '@/lib/core/operation'

/** The campaign asked for, else that of today; one that does not exist is refused. */
export const campagneVoulue = (ctx: Contexte, annee: number | undefined): Promise<Campagne> =>
  annee === undefined ? campagneDuJour.dans(ctx, { jour: ctx.aujourdhui }) : lireCampagne.dans(ctx, { annee })
