/** How prices are read: one select, one shape, for queries and use cases alike. */
import type { Tx } from '@/lib/base/client'
import { toutes } from '@/lib/base/sql'
import { introuvable } from '@/lib/core/domain-error'
import { Prisma } from '@/prisma/generated/client'
import type { Criteres } from './revision'
import type { CleTarif, Tarif } from './tarif'

type Condition = Prisma.Sql | false | null | undefined

export interface FiltreTarifs extends Partial<Criteres> {
  dimension?: number | undefined
  actif?: boolean | undefined
}

const egal = (colonne: Prisma.Sql, valeur: number | null | undefined): Condition =>
  valeur !== null && valeur !== undefined && Prisma.sql`${colonne} = ${valeur}`

const conditions = (f: FiltreTarifs): Condition[] => [
  egal(Prisma.sql`p.variete_id`, f.variete),
  egal(Prisma.sql`p.dimension_id`, f.dimension),
  egal(Prisma.sql`v.espece_id`, f.espece),
  egal(Prisma.sql`v.usage_id`, f.usage),
  f.ageMin !== null && f.ageMin !== undefined && Prisma.sql`p.age_annees >= ${f.ageMin}`,
  f.ageMax !== null && f.ageMax !== undefined && Prisma.sql`p.age_annees <= ${f.ageMax}`,
  f.actif !== undefined && Prisma.sql`(v.actif AND d.actif) = ${f.actif}`,
]

/** In the order of the catalogue: species, variety, age, height. */
const ORDRE = Prisma.sql`e.libelle, v.libelle, v.id, p.age_annees, d.min_cm, d.id`

export type CleListe = [string, string, number, number, number, number]
export const cleListe = (t: Tarif): CleListe => [
  t.especeLibelle,
  t.varieteLibelle,
  t.variete,
  t.age,
  t.minCm,
  t.dimension,
]

interface Suite {
  apres?: CleListe | undefined
  combien?: number
}

export const lireTarifs = (tx: Tx, filtre: FiltreTarifs, { apres, combien }: Suite = {}): Promise<Tarif[]> =>
  tx.$queryRaw<Tarif[]>`
    SELECT p.variete_id AS variete, v.libelle AS "varieteLibelle", v.espece_id AS espece, e.libelle AS "especeLibelle",
      v.usage_id AS usage, u.libelle AS "usageLibelle", p.age_annees AS age, p.dimension_id AS dimension,
      d.min_cm AS "minCm", d.max_cm AS "maxCm", p.prix_ht_centimes AS "prixCentimes",
      coalesce(n.aoc, false) AND v.charte_aoc AS aoc, v.actif AND d.actif AS actif
    FROM prix_vente_arbre p
      JOIN variete_arbre v ON v.id = p.variete_id
      JOIN espece_arbre e ON e.id = v.espece_id
      JOIN type_usage_arbre u ON u.id = v.usage_id
      JOIN dimension d ON d.id = p.dimension_id
      LEFT JOIN variete n ON n.code = v.variete_noix_code
    WHERE ${toutes(...conditions(filtre), apres && Prisma.sql`(${ORDRE}) > (${Prisma.join(apres)})`)}
    ORDER BY ${ORDRE} ${combien === undefined ? Prisma.empty : Prisma.sql`LIMIT ${combien}`}`

export async function tarifOuNul(tx: Tx, { variete, age, dimension }: CleTarif): Promise<Tarif | null> {
  const [tarif] = await lireTarifs(tx, { variete, dimension, ageMin: age, ageMax: age })
  return tarif ?? null
}

export async function ficheTarif(tx: Tx, cle: CleTarif): Promise<Tarif> {
  const tarif = await tarifOuNul(tx, cle)
  if (!tarif)
    throw introuvable('Cette variété n’a pas de prix à cet âge et à cette hauteur : fixez-le d’abord.')
  return tarif
}
