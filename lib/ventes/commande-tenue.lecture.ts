/** An order held until the end of the transaction, its lot before it; and what its state and its days forbid. */
import { champImpossible, champInvalide, impossible } from '@/lib/core/domain-error'
import type { Contexte } from '@/lib/core/operation'
import { formatJour, type Jour } from '@/lib/mesures/jour'
import type { Commande } from './commande'
import { fichesCommandes } from './commande.lecture'
import { tenirLots } from './lot-tenu.lecture'

/** The orders, held with their lots: lots first, in the order of their codes, as everywhere. */
export async function tenirCommandes(ctx: Contexte, numeros: readonly string[]): Promise<Commande[]> {
  const { tx } = ctx
  // An order keeps its lot for ever: what is read before the locks still holds after.
  const lots = await tx.$queryRaw<{ lot: string }[]>`
    SELECT lot_code AS lot FROM commande WHERE numero = ANY (${[...numeros]})`
  await tenirLots(
    tx,
    lots.map(({ lot }) => lot),
  )
  await tx.$executeRaw`SELECT FROM commande WHERE numero = ANY (${[...numeros]}) ORDER BY numero FOR UPDATE`
  return fichesCommandes(ctx, numeros)
}

export async function tenirCommande(ctx: Contexte, numero: string): Promise<Commande> {
  const [commande] = await tenirCommandes(ctx, [numero])
  return commande as Commande
}

const FIN: Record<'expediee' | 'annulee', string> = { expediee: 'déjà expédiée', annulee: 'annulée' }

export function exigerEnCours({ numero, etat }: Commande): void {
  if (etat === 'expediee' || etat === 'annulee')
    throw impossible(`La commande ${numero} est ${FIN[etat]} : elle ne change plus.`)
}

/** What happens to an order is not to come, nor older than what last happened to it. */
export function exigerOrdre(
  { numero, dateCommande, dateConditionnement }: Commande,
  date: Jour,
  aujourdhui: Jour,
): void {
  if (date > aujourdhui)
    throw champInvalide('date', `Le ${formatJour(date)} n’est pas encore venu : relisez la date.`)
  const precedent = dateConditionnement ?? dateCommande
  const quoi = dateConditionnement === null ? 'enregistrée' : 'conditionnée'
  if (date < precedent)
    throw champImpossible(
      'date',
      `La commande ${numero} a été ${quoi} le ${formatJour(precedent)} : donnez ce jour ou un jour suivant.`,
    )
}

/** A wish comes after the order. */
export function exigerSouhaitApres(commande: Jour, souhaitee: Jour | null | undefined): void {
  if (souhaitee && souhaitee < commande)
    throw champInvalide(
      'dateSouhaitee',
      `La date souhaitée précède la commande du ${formatJour(commande)} : relisez-la.`,
    )
}
