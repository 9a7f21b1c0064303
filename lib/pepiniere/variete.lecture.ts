/** How plant varieties are read: one select, one shape. */
import type { Tx } from '@/lib/base/client'
import { toutes } from '@/lib/base/sql'
import { introuvable } from '@/lib/core/domain-error'
import { Prisma } from '@/prisma/generated/client'
import type { VarieteArbre } from './variete'

export type CleVarietes = [string, string, number]
export const cleVarietes = (v: VarieteArbre): CleVarietes => [v.especeLibelle, v.libelle, v.id]

export interface FiltreVarietes {
  id?: number | undefined
  espece?: number | undefined
  usage?: number | undefined
  sansTarif?: boolean | undefined
  actif?: boolean | undefined
}

const SANS_TARIF = Prisma.sql`NOT EXISTS (SELECT FROM prix_vente_arbre p WHERE p.variete_id = v.id)`

/** Question 2.2: by species, then by variety. */
export const lireVarietes = (
  tx: Tx,
  { id, espece, usage, sansTarif, actif }: FiltreVarietes,
  { apres, combien }: { apres?: CleVarietes | undefined; combien?: number } = {},
): Promise<VarieteArbre[]> =>
  tx.$queryRaw<VarieteArbre[]>`
    SELECT v.id, v.libelle, v.espece_id AS espece, e.libelle AS "especeLibelle", v.usage_id AS usage,
      u.libelle AS "usageLibelle", v.variete_noix_code AS "varieteNoix", n.nom AS "varieteNoixNom",
      coalesce(n.aoc, false) AS "varieteDuDecret", v.charte_aoc AS "charteAoc",
      (SELECT count(*)::int FROM prix_vente_arbre p WHERE p.variete_id = v.id) AS "nombreTarifs",
      v.actif, v.motif_inactivite AS "motifInactivite"
    FROM variete_arbre v
      JOIN espece_arbre e ON e.id = v.espece_id
      JOIN type_usage_arbre u ON u.id = v.usage_id
      LEFT JOIN variete n ON n.code = v.variete_noix_code
    WHERE ${toutes(
      id !== undefined && Prisma.sql`v.id = ${id}`,
      espece !== undefined && Prisma.sql`v.espece_id = ${espece}`,
      usage !== undefined && Prisma.sql`v.usage_id = ${usage}`,
      sansTarif !== undefined && Prisma.sql`${SANS_TARIF} = ${sansTarif}`,
      actif !== undefined && Prisma.sql`v.actif = ${actif}`,
      apres && Prisma.sql`(e.libelle, v.libelle, v.id) > (${Prisma.join(apres)})`,
    )}
    ORDER BY e.libelle, v.libelle, v.id ${combien === undefined ? Prisma.empty : Prisma.sql`LIMIT ${combien}`}`

export async function ficheVariete(tx: Tx, id: number): Promise<VarieteArbre> {
  const [variete] = await lireVarietes(tx, { id })
  if (!variete)
    throw introuvable(`La variété de plants n° ${id} n’existe pas : cherchez-la dans le catalogue.`)
  return variete
}
