import { Prisma } from '@/prisma/generated/client'

/** What `disponible.ts` computes, for filters: lots are `o`. The index `lot_offre_idx` is on this very expression. */
export const DISPONIBLE_GRAMMES = Prisma.sql`(o.quantite_grammes + o.mouvement_grammes - o.engage_grammes - o.transforme_grammes)`

/**
 * A lot that nothing locks, for filters: lots are `o`. It is `blocages_du_lot` of the base turned round, from the few
 * locks in force to the lots: asked lot by lot, the function took a second over ten seasons. A test proves both equal.
 */
export const LOT_LIBRE = Prisma.sql`NOT EXISTS (SELECT FROM blocage b WHERE b.leve_le IS NULL AND (
  b.lot_code = o.code OR b.lot_code = ANY (o.ascendants) OR b.livraison_code = o.livraison_code
  OR o.date BETWEEN b.depuis AND b.jusqua
  OR (b.verger_code IS NOT NULL OR b.producteur_code IS NOT NULL) AND EXISTS (
    SELECT FROM livraison l WHERE l.code = o.livraison_code
      AND (l.verger_code = b.verger_code OR l.producteur_code = b.producteur_code))))`

/** The others: the few locks in force are walked to what they hold, by the indexes of lots. */
export const LOT_BLOQUE = Prisma.sql`o.code IN (
  SELECT x.code FROM blocage b JOIN lot y ON y.code = b.lot_code
    JOIN lot x ON x.livraison_code = y.livraison_code AND (x.code = y.code OR y.code = ANY (x.ascendants))
    WHERE b.leve_le IS NULL
  UNION ALL SELECT x.code FROM blocage b JOIN lot x ON x.livraison_code = b.livraison_code WHERE b.leve_le IS NULL
  UNION ALL SELECT x.code FROM blocage b JOIN lot x ON x.date BETWEEN b.depuis AND b.jusqua WHERE b.leve_le IS NULL
  UNION ALL SELECT x.code FROM blocage b JOIN livraison l ON l.verger_code = b.verger_code
    JOIN lot x ON x.livraison_code = l.code WHERE b.leve_le IS NULL
  UNION ALL SELECT x.code FROM blocage b JOIN livraison l ON l.producteur_code = b.producteur_code
    JOIN lot x ON x.livraison_code = l.code WHERE b.leve_le IS NULL)`
