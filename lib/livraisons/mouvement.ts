/** What a lot gained or lost in store, for a reason; written once, corrected by a contrary one. Pure. */
import type { Champ } from '@/lib/core/domain-error'
import { formatJour, type Jour } from '@/lib/mesures/jour'
import { formatPoids, POIDS_MAXIMUM_GRAMMES } from '@/lib/mesures/poids'
import { disponibleGrammes, type QuantitesLot } from './disponible'

export const MOTIFS_MOUVEMENT = [
  'INVENTAIRE',
  'POURRITURE',
  'ECHANTILLON',
  'DON',
  'SECHAGE',
  'RETOUR',
] as const
export type MotifMouvement = (typeof MOTIFS_MOUVEMENT)[number]

export const LIBELLES_MOUVEMENT: Record<MotifMouvement, string> = {
  INVENTAIRE: 'Inventaire',
  POURRITURE: 'Pourriture',
  ECHANTILLON: 'Échantillon',
  DON: 'Don',
  SECHAGE: 'Séchage en stock',
  RETOUR: 'Retour de commande',
}

/** An inventory finds more or less, a return brings back, the rest is lost. */
export const SENS_MOUVEMENT: Record<MotifMouvement, 'perte' | 'gain' | 'les deux'> = {
  INVENTAIRE: 'les deux',
  POURRITURE: 'perte',
  ECHANTILLON: 'perte',
  DON: 'perte',
  SECHAGE: 'perte',
  RETOUR: 'gain',
}

export interface Mouvement {
  id: number
  lot: string
  motif: MotifMouvement
  date: Jour
  /** Signed, never 0. */
  quantiteGrammes: number
  /** The order that came back. */
  commande: string | null
  commentaire: string | null
}

/** A movement just recorded, and what the lot then has left. */
export interface MouvementEnregistre extends Mouvement {
  disponibleGrammes: number
}

interface Demande {
  motif: MotifMouvement
  quantiteGrammes: number
  commande: string | null
}

/** A sign or an order that does not go with the reason. */
export function mouvementFautif({ motif, quantiteGrammes, commande }: Demande): Champ | null {
  const [sens, libelle] = [SENS_MOUVEMENT[motif], LIBELLES_MOUVEMENT[motif]]
  if (sens === 'perte' && quantiteGrammes > 0)
    return {
      champ: 'quantiteKg',
      message: `« ${libelle} » retire du lot : tapez le poids avec le signe −, -${formatPoids(quantiteGrammes)}.`,
    }
  if (sens === 'gain' && quantiteGrammes < 0)
    return { champ: 'quantiteKg', message: `« ${libelle} » ajoute au lot : tapez le poids sans le signe −.` }
  if (motif === 'RETOUR' && commande === null)
    return { champ: 'commande', message: 'Donnez la commande dont ce retour revient.' }
  if (motif !== 'RETOUR' && commande !== null)
    return { champ: 'commande', message: 'Seul un retour nomme une commande : retirez-la.' }
  return null
}

/** More than the lot has left, or than any lot can weigh; null when it can be. */
export function refusQuantite(lot: QuantitesLot & { code: string }, quantiteGrammes: number): string | null {
  const reste = disponibleGrammes(lot)
  if (reste + quantiteGrammes < 0)
    return `Le lot ${lot.code} n’en a pas tant à perdre : il reste ${formatPoids(reste)}.`
  return lot.quantiteGrammes + lot.mouvementGrammes + quantiteGrammes > POIDS_MAXIMUM_GRAMMES
    ? `Le lot ${lot.code} dépasserait ${formatPoids(POIDS_MAXIMUM_GRAMMES)} : relisez le poids.`
    : null
}

/** What an order can still send back. */
export interface CommandeRevenue {
  numero: string
  lot: string
  poidsGrammes: number
  dateEnvoi: Jour | null
  revenuGrammes: number
}

/** Beside its field: why this cannot come back from that order; the base says so too. */
export function retourFautif(
  commande: CommandeRevenue,
  { lot, date, quantiteGrammes }: { lot: string; date: Jour; quantiteGrammes: number },
): Champ | null {
  const { numero, dateEnvoi, poidsGrammes, revenuGrammes } = commande
  if (commande.lot !== lot)
    return {
      champ: 'commande',
      message: `La commande ${numero} porte sur le lot ${commande.lot} : enregistrez son retour sur ce lot.`,
    }
  if (dateEnvoi === null)
    return {
      champ: 'commande',
      message: `La commande ${numero} n’est pas expédiée : rien ne peut en revenir.`,
    }
  if (date < dateEnvoi)
    return {
      champ: 'date',
      message: `La commande ${numero} est partie le ${formatJour(dateEnvoi)} : elle n’est pas revenue avant.`,
    }
  const reste = poidsGrammes - revenuGrammes
  if (quantiteGrammes <= reste) return null
  const deja = revenuGrammes > 0 ? ` et ${formatPoids(revenuGrammes)} en sont déjà revenus` : ''
  return {
    champ: 'quantiteKg',
    message: `La commande ${numero} a emporté ${formatPoids(poidsGrammes)}${deja} : il peut en revenir ${formatPoids(reste)} au plus.`,
  }
}
