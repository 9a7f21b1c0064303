import type { Tx } from '@/lib/base/client'
import type { Lot } from '@/lib/livraisons/lot'
import { dateVersJour, jourVersDate } from '@/lib/mesures/jour'
import type { CertificationPublique, TransformationPublique } from './lot-public'

/** With their number and body, as they stood on the day of the delivery. */
const lireCertifications = (tx: Tx, lot: Lot) => tx.$queryRaw<CertificationPublique[]>`
  SELECT DISTINCT ON (c.code) c.code, c.nom, cp.numero, cp.organisme
  FROM certification_producteur cp JOIN certification c ON c.code = cp.certification_code
  WHERE cp.producteur_code = ${lot.producteur} AND cp.date_obtention <= ${jourVersDate(lot.date)}
    AND (cp.date_fin IS NULL OR cp.date_fin >= ${jourVersDate(lot.date)})
  ORDER BY c.code, cp.date_obtention DESC`

async function lireTransformations(tx: Tx, { code, ascendants }: Lot): Promise<TransformationPublique[]> {
  if (ascendants.length === 0) return []
  const lignes = await tx.$queryRaw<{ type: TransformationPublique['type']; date: Date }[]>`
    SELECT t.type::text AS type, t.date FROM lot o JOIN transformation t ON t.code = o.transformation_code
    WHERE o.code = ANY (${[...ascendants, code]}::text[]) ORDER BY cardinality(o.ascendants)`
  return lignes.map((t) => ({ type: t.type, date: dateVersJour(t.date) }))
}

/** null unless the producer agreed to be named. */
async function lireNom(tx: Tx, { producteur }: Lot): Promise<string | null> {
  const fiche = await tx.producteur.findUnique({
    where: { code: producteur, nomPublic: true },
    select: { raisonSociale: true },
  })
  return fiche?.raisonSociale ?? null
}

export const lireAlentours = async (tx: Tx, lot: Lot) => ({
  certifications: await lireCertifications(tx, lot),
  transformations: await lireTransformations(tx, lot),
  producteur: await lireNom(tx, lot),
})
