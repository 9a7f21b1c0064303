/** For the wings on the right: a lock set inside their own transaction, audited as a change of its own. */
import type { Contexte } from '@/lib/core/operation'
import type { Blocage, Cible } from './blocage'
import { ficheBlocage } from './blocage.lecture'
import { bloquer } from './blocage.usecases'

interface Demande {
  cible: Cible
  motif: string
  /** The recall it belongs to, already recorded. HTTP cannot say so. */
  rappel?: string
}

export async function poserBlocage(ctx: Contexte, { cible, motif, rappel }: Demande): Promise<Blocage> {
  const blocage = await bloquer.dans(ctx, { cible, motif })
  if (rappel === undefined) return blocage
  await ctx.tx.blocage.update({ where: { id: blocage.id }, data: { rappelCode: rappel } })
  return ficheBlocage(ctx.tx, blocage.id)
}
