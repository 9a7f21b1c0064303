/** What is free, by product: the lots that sales would offer, summed in one read of the base. */
import { varietesNommees } from '@/lib/approvisionnements/origine.recherche'
import type { Tx } from '@/lib/base/client'
import { parmi, toutes } from '@/lib/base/sql'
import { DISPONIBLE_GRAMMES, LOT_LIBRE } from '@/lib/livraisons/disponible.filtre'
import { Prisma } from '@/prisma/generated/client'
import type { Disponibilite } from './disponibilite'
import type { FiltresDisponibilites } from './disponibilites.schema'

async function produitVoulu(tx: Tx, { variete, typeProduit, calibre }: FiltresDisponibilites) {
  return toutes(
    variete !== undefined &&
      (parmi(Prisma.sql`o.variete_code`, await varietesNommees(tx, variete)) ?? Prisma.sql`FALSE`),
    typeProduit !== undefined && Prisma.sql`o.type_produit_code = ${typeProduit}`,
    calibre !== undefined && Prisma.sql`o.calibre_id = ${calibre}`,
  )
}

type Ligne = Omit<Disponibilite, 'disponibleGrammes' | 'commandeMaxGrammes'> & {
  grammes: bigint
  maximum: number
}

export async function lireDisponibilites(tx: Tx, filtres: FiltresDisponibilites): Promise<Disponibilite[]> {
  // Sums over all free lots: one has more than an integer of PostgreSQL holds.
  const lignes = await tx.$queryRaw<Ligne[]>`
    SELECT v.nom AS variete, t.code AS "typeProduit", t.libelle AS "typeProduitLibelle",
      c.id AS calibre, c.libelle AS "calibreLibelle", l.grammes, l.maximum
    FROM (
      SELECT o.variete_code, o.type_produit_code, o.calibre_id,
        sum${DISPONIBLE_GRAMMES}::bigint AS grammes, max${DISPONIBLE_GRAMMES} AS maximum
      FROM lot o
      WHERE ${DISPONIBLE_GRAMMES} > 0 AND ${LOT_LIBRE} AND ${await produitVoulu(tx, filtres)}
      GROUP BY o.variete_code, o.type_produit_code, o.calibre_id) l
    JOIN variete v ON v.code = l.variete_code JOIN type_produit t ON t.code = l.type_produit_code
    JOIN calibre c ON c.id = l.calibre_id
    ORDER BY sans_accents(v.nom), v.code, t.libelle, c.id`
  return lignes.map(({ grammes, maximum, ...produit }) => ({
    ...produit,
    disponibleGrammes: Number(grammes),
    commandeMaxGrammes: maximum,
  }))
}
