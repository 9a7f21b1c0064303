/** How transformations are read: one shape, with the lot each gave. */
import type { Tx } from '@/lib/base/client'
import { introuvable } from '@/lib/core/domain-error'
import { dateVersJour, dateVersJourOuNul } from '@/lib/mesures/jour'
import type { Prisma } from '@/prisma/generated/client'
import type { Transformation } from './transformation'

const AVEC = { donne: { select: { code: true } } } satisfies Prisma.TransformationInclude

const enTransformation = (
  ligne: Prisma.TransformationGetPayload<{ include: typeof AVEC }>,
): Transformation => ({
  code: ligne.code,
  lot: ligne.lotCode,
  // The base demands its lot at COMMIT; it always bears number 1.
  donne: ligne.donne?.code ?? `${ligne.code}-1`,
  type: ligne.type,
  date: dateVersJour(ligne.date),
  entreeGrammes: ligne.entreeGrammes,
  sortieGrammes: ligne.sortieGrammes,
  motifPerte: ligne.motifPerte,
  humiditePourMille: ligne.humiditePourMille,
  dateAnnulation: dateVersJourOuNul(ligne.dateAnnulation),
  motifAnnulation: ligne.motifAnnulation,
})

export async function lireTransformations(tx: Tx, codes: readonly string[]): Promise<Transformation[]> {
  const lignes = await tx.transformation.findMany({ where: { code: { in: [...codes] } }, include: AVEC })
  return lignes.map(enTransformation)
}

export async function ficheTransformation(tx: Tx, code: string): Promise<Transformation> {
  const [transformation] = await lireTransformations(tx, [code])
  if (!transformation)
    throw introuvable(`La transformation ${code} n’existe pas : cherchez-la sur la fiche de son lot.`)
  return transformation
}
