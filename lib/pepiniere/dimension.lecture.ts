import type { Tx } from '@/lib/base/client'
import { introuvable } from '@/lib/core/domain-error'
import type { Dimension } from './dimension'

const SELECTION = {
  id: true,
  minCm: true,
  maxCm: true,
  actif: true,
  motifInactivite: true,
  _count: { select: { prix: true } },
} as const

/** From the lowest. There are a few of them: never paged. */
export async function lireDimensions(tx: Tx): Promise<Dimension[]> {
  const lignes = await tx.dimension.findMany({
    select: SELECTION,
    orderBy: [{ minCm: 'asc' }, { maxCm: 'asc' }, { id: 'asc' }],
  })
  return lignes.map(({ _count, ...d }) => ({ ...d, nombreTarifs: _count.prix }))
}

export async function ficheDimension(tx: Tx, id: number): Promise<Dimension> {
  const ligne = await tx.dimension.findUnique({ where: { id }, select: SELECTION })
  if (!ligne) throw introuvable(`La dimension n° ${id} n’existe pas : choisissez-la dans la liste.`)
  const { _count, ...dimension } = ligne
  return { ...dimension, nombreTarifs: _count.prix }
}
