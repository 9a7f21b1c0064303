import { adherer } from '@/lib/approvisionnements/adhesion.usecases'
import { modifierProducteur } from '@/lib/approvisionnements/producteur.usecases'
import { modifierVerger } from '@/lib/approvisionnements/verger.usecases'
import type { Contexte } from '@/lib/core/operation'
import { premierJour } from '@/lib/mesures/jour'
import { type Codes, codeDe } from './codes'
import { VERGER_ARRACHE, VERGER_CEDE } from './vergers'
import { CEDANT, REPRENEUR } from './voisins'

async function prendreSaRetraite(ctx: Contexte, code: string, annee: number): Promise<void> {
  const motif = `Retraite : verger repris par ${REPRENEUR}`
  const { adhesion } = await modifierProducteur.dans(ctx, { code, actif: false, motif })
  if (!adhesion) return
  const dateSortie = premierJour(annee + 1, 7)
  await adherer.dans(ctx, { code, dateAdhesion: adhesion.dateAdhesion, dateSortie, motif })
}

/** After the first season a grower retires, a neighbour takes its orchard, and another orchard is grubbed up. */
export async function tournerLaPage(
  ctx: Contexte,
  annee: number,
  { producteurs, vergers }: Codes,
): Promise<void> {
  await prendreSaRetraite(ctx, codeDe(producteurs, CEDANT), annee)
  await modifierVerger.dans(ctx, {
    code: codeDe(vergers, VERGER_CEDE),
    producteur: codeDe(producteurs, REPRENEUR),
  })
  await modifierVerger.dans(ctx, {
    code: codeDe(vergers, VERGER_ARRACHE),
    actif: false,
    motif: 'Arraché après la récolte : noyers dépérissants',
  })
}
