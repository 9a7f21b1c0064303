import type { Tx } from '@/lib/base/client'
import type { Classe, Usage } from './catalogue'

export const lireEspeces = (tx: Tx): Promise<Classe[]> =>
  tx.especeArbre.findMany({ select: { id: true, libelle: true }, orderBy: { libelle: 'asc' } })

/** Question 2.3: an outer join, so that a use without any variety says 0. What is no longer sold is not counted. */
export const lireUsages = (tx: Tx): Promise<Usage[]> =>
  tx.$queryRaw<Usage[]>`
    SELECT u.id, u.libelle, count(v.id)::int AS nombre
    FROM type_usage_arbre u LEFT JOIN variete_arbre v ON v.usage_id = u.id AND v.actif
    GROUP BY u.id, u.libelle ORDER BY u.id`
