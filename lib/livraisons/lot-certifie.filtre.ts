import { Prisma } from '@/prisma/generated/client'

/** The certification was valid for the producer on the day of the delivery, which is the lot's: `l` is the delivery. */
export const certifieeLeJour = (certification: string): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT FROM certification_producteur cp JOIN certification c ON c.code = cp.certification_code
  WHERE cp.producteur_code = l.producteur_code AND sans_accents(${certification}) IN (sans_accents(c.code), sans_accents(c.nom))
    AND cp.date_obtention <= l.date AND (cp.date_fin IS NULL OR cp.date_fin >= l.date))`
