/** Where nuts come from, as a delivery writes it down on its day (docs/decisions/0007), and what forbids to receive them. */
import { adhesionDu } from '@/lib/approvisionnements/adhesion'
import { direCampagneClose } from '@/lib/approvisionnements/campagne'
import { campagneDuJour } from '@/lib/approvisionnements/campagne.queries'
import { lireProducteur } from '@/lib/approvisionnements/producteur.queries'
import { lireVerger } from '@/lib/approvisionnements/verger.queries'
import { champImpossible, champInvalide, presDe } from '@/lib/core/domain-error'
import type { Contexte } from '@/lib/core/operation'
import { formatJour, type Jour, jourVersDate, jourVersDateOuNul } from '@/lib/mesures/jour'
import type { Livraison } from './livraison'

/**
 * An orchard and its producer, held before the delivery, the ceiling and the code, for which others wait: a recall of
 * them, which holds its deliveries next, may keep us waiting here.
 */
export async function tenirVerger({ tx }: Contexte, code: string): Promise<void> {
  await tx.$executeRaw`SELECT FROM verger v JOIN producteur p ON p.code = v.producteur_code
    WHERE v.code = ${code} FOR KEY SHARE`
}

async function vergerLivrable(ctx: Contexte, code: string) {
  const verger = await lireVerger.dans(ctx, { code }).catch(presDe('verger'))
  const producteur = await lireProducteur.dans(ctx, { code: verger.producteur })
  const inactif = !verger.actif
    ? `Le verger ${code}`
    : !producteur.actif
      ? `Le producteur ${producteur.raisonSociale}`
      : null
  if (inactif === null) return { verger, producteur }
  throw champImpossible('verger', `${inactif} est inactif : réactivez sa fiche avant de recevoir ses noix.`)
}

/** The campaign of the day on which nuts came in, which is not to come. */
async function campagneDeReception(ctx: Contexte, date: Jour): Promise<number> {
  if (date > ctx.aujourdhui)
    throw champInvalide(
      'date',
      `Une livraison ne peut pas être reçue dans le futur : nous sommes le ${formatJour(ctx.aujourdhui)}.`,
    )
  const { annee, cloturee } = await campagneDuJour.dans(ctx, { jour: date }).catch(presDe('date'))
  if (cloturee) throw champImpossible('date', direCampagneClose(annee))
  return annee
}

/**
 * What a delivery keeps of its day: the producer of the orchard and whether it was a member, the variety, the
 * commune, what the AOC rules ask of the orchard, the campaign. Later changes of the orchard do not rewrite it.
 */
export async function originesDuJour(ctx: Contexte, verger: string, date: Jour) {
  const campagneAnnee = await campagneDeReception(ctx, date)
  // One reading of the orchard: an owner changed meanwhile must not get the membership of the one before.
  const { verger: fiche, producteur } = await vergerLivrable(ctx, verger)
  return {
    vergerCode: verger,
    producteurCode: fiche.producteur,
    varieteCode: fiche.varieteCode,
    communeInsee: fiche.commune,
    superficieM2: fiche.superficieM2,
    arbresParHectare: fiche.arbresParHectare,
    anneePlantation: fiche.anneePlantation,
    parcelleIdentifiee: fiche.parcelleIdentifiee,
    parcelleIdentifieeLe: jourVersDateOuNul(fiche.parcelleIdentifieeLe),
    adhesionNumero: adhesionDu(producteur.adhesions, date)?.numero ?? null,
    date: jourVersDate(date),
    campagneAnnee,
  }
}

/** Another orchard brings its own origin; another day moves the campaign and the membership of the same producer. */
export async function originesCorrigees(ctx: Contexte, avant: Livraison, verger: string, date: Jour) {
  if (verger !== avant.verger) return originesDuJour(ctx, verger, date)
  if (date === avant.date) return {}
  const campagneAnnee = await campagneDeReception(ctx, date)
  const { adhesions } = await lireProducteur.dans(ctx, { code: avant.producteur })
  return {
    adhesionNumero: adhesionDu(adhesions, date)?.numero ?? null,
    date: jourVersDate(date),
    campagneAnnee,
  }
}
