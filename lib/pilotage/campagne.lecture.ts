/** Sums over one campaign, each line with its code and its name; lines of 0 kg are left out. */
import type { Tx } from '@/lib/base/client'
import { Prisma } from '@/prisma/generated/client'
import type { LigneChiffree } from './campagne.schema'

interface Ligne {
  code: string
  libelle: string
  grammes: bigint
}

const SOURCES = {
  variete: Prisma.sql`SELECT r.code, r.nom AS libelle, q.quantite_grammes, q.campagne_annee, r.code AS rang
    FROM livraison q JOIN variete r ON r.code = q.variete_code`,
  type: Prisma.sql`SELECT r.code, r.libelle, q.quantite_grammes, q.campagne_annee, r.code AS rang
    FROM livraison q JOIN type_produit r ON r.code = q.type_produit_code`,
  calibre: Prisma.sql`SELECT r.id::text AS code, r.libelle, q.quantite_grammes, q.campagne_annee, to_char(r.id, '00') AS rang
    FROM lot q JOIN calibre r ON r.id = q.calibre_id WHERE q.transformation_code IS NULL`,
}

export async function sommerPar(
  tx: Tx,
  critere: keyof typeof SOURCES,
  annee: number,
): Promise<LigneChiffree[]> {
  const lignes = await tx.$queryRaw<Ligne[]>`
    SELECT s.code, s.libelle, sum(s.quantite_grammes)::bigint AS grammes FROM (${SOURCES[critere]}) s
    WHERE s.campagne_annee = ${annee} GROUP BY s.code, s.libelle, s.rang
    HAVING sum(s.quantite_grammes) > 0 ORDER BY s.rang`
  return lignes.map(({ grammes, ...reste }) => ({ ...reste, grammes: Number(grammes) }))
}
