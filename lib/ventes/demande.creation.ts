/** An order whose lot the house chooses: the oldest that suffices for what is asked. */
import { varietesNommees } from '@/lib/approvisionnements/origine.recherche'
import type { Tx } from '@/lib/base/client'
import { champImpossible, champInvalide } from '@/lib/core/domain-error'
import type { Contexte } from '@/lib/core/operation'
import { formatJour } from '@/lib/mesures/jour'
import { formatPoids } from '@/lib/mesures/poids'
import { type Commande, poidsLignes } from './commande'
import { type CommandeVoulue, creerCommande, ecrireCommande, preparer } from './commande.creation'
import { type Demande, type LotCandidat, lotsCandidats, tenirLePlusAncien } from './lot-tenu.lecture'
import { refusAcheteur } from './refus-acheteur'

export interface DemandeSaisie {
  variete: string
  typeProduit: string
  calibre: number
}

/** The demand with the varieties that its word names. */
export async function lireDemande(tx: Tx, { variete, ...reste }: DemandeSaisie): Promise<Demande> {
  const varietes = await varietesNommees(tx, variete)
  if (varietes.length > 0) return { varietes, ...reste }
  throw champInvalide('demande.variete', `« ${variete} » n’est pas une variété : relisez son nom.`)
}

const direChoix = ({ code, date, disponibleGrammes }: LotCandidat): string =>
  `Lot ${code} : le plus ancien qui suffit, reçu le ${formatJour(date)}, ${formatPoids(disponibleGrammes)} libres avant cette commande.`

async function aucunNeSuffit(
  tx: Tx,
  {
    demande,
    poidsGrammes,
    origine,
  }: { demande: Demande; poidsGrammes: number } & Pick<CommandeVoulue, 'origine'>,
) {
  const offerts = await lotsCandidats(tx, demande)
  if (origine !== undefined && origine !== 'COMMERCE') return refusAcheteur(offerts, poidsGrammes)
  const total = offerts.reduce((somme, l) => somme + l.disponibleGrammes, 0)
  const plusGrand = offerts.toSorted((a, b) => b.disponibleGrammes - a.disponibleGrammes)[0]
  if (!plusGrand) return champImpossible('demande', 'Aucun lot disponible ne répond à cette demande.')
  const suite =
    total >= poidsGrammes
      ? `répartissez la commande sur plusieurs lots, qui en ont ${formatPoids(total)} en tout`
      : `réduisez-la, les ${offerts.length > 1 ? `${offerts.length} lots en ont ${formatPoids(total)} en tout` : 'autres lots n’ont rien'}`
  return champImpossible(
    'lignes',
    `Aucun lot n’a ${formatPoids(poidsGrammes)} libres : il reste ${formatPoids(plusGrand.disponibleGrammes)} du plus grand, ${plusGrand.code} ; ${suite}.`,
  )
}

/** On the oldest lot that suffices; says which and why. */
async function creerSurDemande(
  ctx: Contexte,
  voulue: CommandeVoulue,
  saisie: DemandeSaisie,
): Promise<Commande> {
  const lignes = await preparer(ctx, voulue)
  const demande = await lireDemande(ctx.tx, saisie)
  const poids = poidsLignes(lignes)
  const lot = await tenirLePlusAncien(ctx.tx, demande, poids)
  if (!lot) throw await aucunNeSuffit(ctx.tx, { demande, poidsGrammes: poids, origine: voulue.origine })
  return { ...(await ecrireCommande(ctx, voulue, lignes, lot.code)), choix: direChoix(lot) }
}

interface Visee {
  lot: string | undefined
  demande: DemandeSaisie | undefined
}

/** On the lot named, or on the one that the house chooses: schemas admit one of the two. */
export const creerSelon = (
  ctx: Contexte,
  voulue: CommandeVoulue,
  { lot, demande }: Visee,
): Promise<Commande> =>
  demande ? creerSurDemande(ctx, voulue, demande) : creerCommande(ctx, voulue, lot ?? '')
