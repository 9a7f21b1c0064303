/** How a lock is written. The base holds the lots it covers first, so that no order passes a lock being set. */

import type { Tx } from '@/lib/base/client'
import { champInvalide } from '@/lib/core/domain-error'
import type { Contexte } from '@/lib/core/operation'
import { jourVersDate } from '@/lib/mesures/jour'
import { type Blocage, type Cible, nommerCible } from './blocage'
import { ficheBlocage } from './blocage.lecture'

/**
 * What is locked exists. A delivery is held before its lots, as the sheet and transformations hold it, an orchard and a
 * producer as a recall does: the other way round they would wait for each other.
 */
async function exigerCible(tx: Tx, cible: Cible): Promise<void> {
  if (cible.type === 'periode') return
  const existe = await {
    lot: () => tx.$queryRaw<unknown[]>`SELECT 1 FROM lot WHERE code = ${cible.code}`,
    livraison: () =>
      tx.$queryRaw<unknown[]>`SELECT 1 FROM livraison WHERE code = ${cible.code} FOR KEY SHARE`,
    verger: () => tx.$queryRaw<unknown[]>`SELECT 1 FROM verger WHERE code = ${cible.code} FOR KEY SHARE`,
    producteur: () =>
      tx.$queryRaw<unknown[]>`SELECT 1 FROM producteur WHERE code = ${cible.code} FOR KEY SHARE`,
  }[cible.type]()
  if (existe.length > 0) return
  const nom = nommerCible(cible)
  throw champInvalide(
    'cible.code',
    `${nom.charAt(0).toUpperCase()}${nom.slice(1)} n’existe pas : relisez son code.`,
  )
}

const COLONNES = {
  lot: 'lotCode',
  livraison: 'livraisonCode',
  verger: 'vergerCode',
  producteur: 'producteurCode',
} as const

const enColonnes = (cible: Cible) =>
  cible.type === 'periode'
    ? { depuis: jourVersDate(cible.depuis), jusqua: jourVersDate(cible.jusqua) }
    : { [COLONNES[cible.type]]: cible.code }

export async function ecrireBlocage(
  { tx, maintenant }: Contexte,
  { cible, motif }: Pick<Blocage, 'cible' | 'motif'>,
): Promise<Blocage> {
  await exigerCible(tx, cible)
  const { id } = await tx.blocage.create({ data: { ...enColonnes(cible), motif, creeLe: maintenant } })
  return ficheBlocage(tx, id)
}

/** Released, once and for all: a further reason sets another lock. */
export async function leverLeBlocage(
  { tx, maintenant }: Contexte,
  id: number,
  motifLevee: string,
): Promise<Blocage> {
  await tx.blocage.update({ where: { id }, data: { leveLe: maintenant, motifLevee } })
  return ficheBlocage(tx, id)
}
