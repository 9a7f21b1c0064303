/** How revisions are read: one select, one shape, for queries and use cases alike. */
import { ACTEUR_SYSTEME } from '@/lib/access/acteur'
import type { Tx } from '@/lib/base/client'
import { toutes } from '@/lib/base/sql'
import { introuvable } from '@/lib/core/domain-error'
import { dateVersJour } from '@/lib/mesures/jour'
import { Prisma } from '@/prisma/generated/client'
import {
  etatDe,
  type LigneRevision,
  type Revision,
  type RevisionListee,
  type TotalRevision,
} from './revision'

type Instants = 'creeLe' | 'appliqueeLe' | 'annuleeLe'
interface Ligne extends Omit<RevisionListee, Instants | 'date' | 'etat' | 'total'>, TotalRevision {
  date: Date
  creeLe: Date
  appliqueeLe: Date | null
  annuleeLe: Date | null
}

function enRevision(ligne: Ligne): RevisionListee {
  const { nombre, changes, avantCentimes, apresCentimes, ...r } = ligne
  return {
    ...r,
    date: dateVersJour(r.date),
    creeLe: r.creeLe.toISOString(),
    appliqueeLe: r.appliqueeLe?.toISOString() ?? null,
    annuleeLe: r.annuleeLe?.toISOString() ?? null,
    etat: etatDe(r.appliqueeLe !== null, r.annuleeLe !== null),
    total: { nombre, changes, avantCentimes, apresCentimes },
  }
}

/** The name that an account has today; one that no longer exists has its identifier only. */
const nomDe = (colonne: Prisma.Sql) => Prisma.sql`
  CASE WHEN ${colonne} = ${ACTEUR_SYSTEME.identifiant} THEN ${ACTEUR_SYSTEME.nom}
    ELSE coalesce((SELECT nom FROM utilisateur WHERE identifiant = ${colonne}), ${colonne}) END`

interface Filtre {
  id?: number | undefined
  avant?: number | undefined
}

/** The latest first. */
export async function lireRevisions(
  tx: Tx,
  { id, avant }: Filtre,
  combien: number,
): Promise<RevisionListee[]> {
  const lignes = await tx.$queryRaw<Ligne[]>`
    SELECT r.id, r.pourcentage_dix_milliemes AS "pourcentageDixMilliemes", r.age_min_annees AS "ageMin",
      r.age_max_annees AS "ageMax", r.espece_id AS espece, e.libelle AS "especeLibelle", r.usage_id AS usage,
      u.libelle AS "usageLibelle", r.variete_id AS variete, v.libelle AS "varieteLibelle", r.date, r.motif,
      r.cree_le AS "creeLe", r.cree_par AS "creePar", ${nomDe(Prisma.sql`r.cree_par`)} AS "creeParNom",
      r.appliquee_le AS "appliqueeLe", r.appliquee_par AS "appliqueePar", ${nomDe(Prisma.sql`r.appliquee_par`)} AS "appliqueeParNom",
      r.annulee_le AS "annuleeLe", r.annulee_par AS "annuleePar", ${nomDe(Prisma.sql`r.annulee_par`)} AS "annuleeParNom",
      r.motif_annulation AS "motifAnnulation", t.*
    FROM revision_tarif r
      LEFT JOIN espece_arbre e ON e.id = r.espece_id
      LEFT JOIN type_usage_arbre u ON u.id = r.usage_id
      LEFT JOIN variete_arbre v ON v.id = r.variete_id
      CROSS JOIN LATERAL (SELECT count(*)::int AS nombre,
        count(*) FILTER (WHERE apres_centimes <> avant_centimes)::int AS changes,
        coalesce(sum(avant_centimes), 0)::float8 AS "avantCentimes", coalesce(sum(apres_centimes), 0)::float8 AS "apresCentimes"
        FROM ligne_revision WHERE revision_id = r.id) t
    WHERE ${toutes(id !== undefined && Prisma.sql`r.id = ${id}`, avant !== undefined && Prisma.sql`r.id < ${avant}`)}
    ORDER BY r.id DESC LIMIT ${combien}`
  return lignes.map(enRevision)
}

/** In the order of the catalogue. */
const lireLignes = (tx: Tx, id: number): Promise<LigneRevision[]> =>
  tx.$queryRaw<LigneRevision[]>`
    SELECT l.variete_id AS variete, l.age_annees AS age, l.dimension_id AS dimension, v.libelle AS "varieteLibelle",
      e.libelle AS "especeLibelle", d.min_cm AS "minCm", d.max_cm AS "maxCm",
      l.avant_centimes AS "avantCentimes", l.apres_centimes AS "apresCentimes"
    FROM ligne_revision l
      JOIN variete_arbre v ON v.id = l.variete_id
      JOIN espece_arbre e ON e.id = v.espece_id
      JOIN dimension d ON d.id = l.dimension_id
    WHERE l.revision_id = ${id}
    ORDER BY e.libelle, v.libelle, v.id, l.age_annees, d.min_cm, d.id`

export async function ficheRevision(tx: Tx, id: number): Promise<Revision> {
  const [revision] = await lireRevisions(tx, { id }, 1)
  if (!revision)
    throw introuvable(`La révision n° ${id} n’existe pas : cherchez-la dans le journal des révisions.`)
  return { ...revision, lignes: await lireLignes(tx, id) }
}
