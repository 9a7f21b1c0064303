/** What filters of deliveries mean in SQL, for their list, their total and the figures of the dashboard. */
import { varietesNommees } from '@/lib/approvisionnements/origine.recherche'
import type { Tx } from '@/lib/base/client'
import { lUne, parmi, toutes } from '@/lib/base/sql'
import { jourVersDate } from '@/lib/mesures/jour'
import { Prisma } from '@/prisma/generated/client'
import { rechercheLivraisons } from './filtre-origine.lecture'
import type { FiltresLivraisons } from './livraison.schema'

/** Conditions on `livraison l` alone: no filter needs a join. */
export async function filtrerLivraisons(tx: Tx, f: FiltresLivraisons): Promise<Prisma.Sql> {
  return toutes(
    f.campagne !== undefined && Prisma.sql`l.campagne_annee = ${f.campagne}`,
    f.depuis !== undefined && Prisma.sql`l.date >= ${jourVersDate(f.depuis)}::date`,
    f.jusqua !== undefined && Prisma.sql`l.date <= ${jourVersDate(f.jusqua)}::date`,
    f.verger !== undefined && Prisma.sql`l.verger_code = ${f.verger}`,
    f.producteur !== undefined && Prisma.sql`l.producteur_code = ${f.producteur}`,
    f.variete !== undefined && lUne(parmi(Prisma.sql`l.variete_code`, await varietesNommees(tx, f.variete))),
    f.typeProduit !== undefined && Prisma.sql`l.type_produit_code = ${f.typeProduit}`,
    f.adherent !== undefined &&
      (f.adherent ? Prisma.sql`l.adhesion_numero IS NOT NULL` : Prisma.sql`l.adhesion_numero IS NULL`),
    f.etat !== undefined && Prisma.sql`l.etat = ${f.etat}::etat_livraison`,
    f.recherche !== undefined && (await rechercheLivraisons(tx, f.recherche)),
  )
}
