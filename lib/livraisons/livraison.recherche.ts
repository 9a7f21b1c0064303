/** Finds deliveries by code. */
import type { Tx } from '@/lib/base/client'
import { rechercheCode } from '@/lib/base/sql-recherche'
import { detailler, TROUVAILLES_LUES, type Trouvaille } from '@/lib/core/trouvaille'
import type { Cherche } from '@/lib/mesures/cherche'
import { CODE_LIVRAISON } from '@/lib/mesures/code'
import { dateVersJour, formatJour } from '@/lib/mesures/jour'
import { formatPoids } from '@/lib/mesures/poids'
import { Prisma } from '@/prisma/generated/client'
import { type EtatLivraison, LIBELLES_ETAT } from './livraison'

interface Ligne {
  code: string
  verger: string
  producteur: string
  date: Date
  grammes: number
  etat: EtatLivraison
}

export async function chercherLivraisons(tx: Tx, cherche: Cherche): Promise<Trouvaille[]> {
  const code = rechercheCode(cherche, CODE_LIVRAISON, Prisma.sql`l.code`)
  if (code === null) return []
  const lignes = await tx.$queryRaw<Ligne[]>`
    SELECT l.code, v.nom AS verger, p.raison_sociale AS producteur, l.date, l.quantite_grammes AS grammes, l.etat
    FROM (
      SELECT l.* FROM livraison l WHERE ${code.condition}
      ORDER BY l.code = ${code.exact ?? ''} DESC, l.code LIMIT ${TROUVAILLES_LUES}
    ) l
    JOIN verger v ON v.code = l.verger_code
    JOIN producteur p ON p.code = l.producteur_code
    ORDER BY l.code = ${code.exact ?? ''} DESC, l.code`
  return lignes.map((l) => ({
    code: l.code,
    nom: l.verger,
    detail: detailler(
      formatJour(dateVersJour(l.date)),
      formatPoids(l.grammes),
      l.producteur,
      l.etat !== 'calibree' && LIBELLES_ETAT[l.etat],
    ),
    chemin: `/livraisons/${l.code}`,
    // `L0512-1` names a lot of it.
    exact: l.code === code.exact && cherche.code?.suite === null,
  }))
}
