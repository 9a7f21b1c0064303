import type { Tx } from '@/lib/base/client'
import { Prisma } from '@/prisma/generated/client'

const COLONNES = { avant: Prisma.sql`l.avant_centimes`, apres: Prisma.sql`l.apres_centimes` }

/**
 * All the prices of a revision in one statement, there or back. It writes only over what it expects: whatever the
 * caller overlooked leaves a row out, and nothing is kept.
 */
export async function ecrirePrix(tx: Tx, id: number, sens: 'aller' | 'retour'): Promise<void> {
  const [de, a] = sens === 'aller' ? [COLONNES.avant, COLONNES.apres] : [COLONNES.apres, COLONNES.avant]
  const ecrits = await tx.$executeRaw`
    UPDATE prix_vente_arbre p SET prix_ht_centimes = ${a} FROM ligne_revision l
    WHERE l.revision_id = ${id} AND p.prix_ht_centimes = ${de}
      AND (l.variete_id, l.age_annees, l.dimension_id) = (p.variete_id, p.age_annees, p.dimension_id)`
  const attendus = await tx.ligneRevision.count({ where: { revisionId: id } })
  if (ecrits !== attendus) throw new Error(`Revision ${id}: ${ecrits} prices written, ${attendus} expected`)
}
