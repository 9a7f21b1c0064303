import type { Contexte } from '@/lib/core/operation'
import { dupliquerEtude, enregistrerEtude } from '@/lib/pilotage/etude.usecases'

/** Annexe 2A as the director has it, then the minutes’ other reading: the cost spread over all distributors (80 % of sales). */
export async function creerEtudes(ctx: Contexte): Promise<void> {
  const { code } = await enregistrerEtude.dans(ctx, { nom: 'Annexe 2A : le service web de SUPERMARKET' })
  await dupliquerEtude.dans(ctx, {
    code,
    nom: 'Coût réparti sur les autres distributeurs (80 % des ventes)',
    partPorteuse: '80 %',
  })
}
