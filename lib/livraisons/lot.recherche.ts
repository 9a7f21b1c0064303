/** Finds lots by code, and those of the delivery or transformation whose code was typed. */
import type { Tx } from '@/lib/base/client'
import { detailler, TROUVAILLES_LUES, type Trouvaille } from '@/lib/core/trouvaille'
import type { Cherche } from '@/lib/mesures/cherche'
import { CODE_LIVRAISON, CODE_TRANSFORMATION } from '@/lib/mesures/code'
import { codesPossibles } from '@/lib/mesures/code-cherche'
import { dateVersJour, formatJour } from '@/lib/mesures/jour'
import { formatPoids } from '@/lib/mesures/poids'

interface Ligne {
  code: string
  verger: string
  variete: string
  calibre: string
  date: Date
  grammes: number
}

/** Lots by the delivery or the transformation in their code; the latter has one lot. */
export async function chercherLots(tx: Tx, { code }: Cherche): Promise<Trouvaille[]> {
  const livraison = code && codesPossibles(code, CODE_LIVRAISON)?.exact
  const transformation = code && codesPossibles(code, CODE_TRANSFORMATION)?.exact
  if (!code || !(livraison || transformation)) return []
  const lignes = await tx.$queryRaw<Ligne[]>`
    SELECT o.code, v.nom AS verger, va.nom AS variete, c.libelle AS calibre, o.date, o.quantite_grammes AS grammes
    FROM lot o
    JOIN livraison l ON l.code = o.livraison_code
    JOIN verger v ON v.code = l.verger_code
    JOIN variete va ON va.code = o.variete_code
    JOIN calibre c ON c.id = o.calibre_id
    WHERE (o.livraison_code = ${livraison ?? null} AND o.transformation_code IS NULL
      OR o.transformation_code = ${transformation ?? null})
      AND o.numero::text LIKE ${`${code.suite ?? ''}%`}
    ORDER BY o.transformation_code NULLS FIRST, o.numero LIMIT ${TROUVAILLES_LUES}`
  return lignes.map((o) => ({
    code: o.code,
    nom: `${o.variete}, ${o.calibre}`,
    detail: detailler(formatPoids(o.grammes), formatJour(dateVersJour(o.date)), o.verger),
    chemin: `/lots/${o.code}`,
    exact: [livraison, transformation].some((debut) => o.code === `${debut}-${code.suite}`),
  }))
}
