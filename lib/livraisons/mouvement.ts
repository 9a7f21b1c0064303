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

/** It only leaves; an inventory finds more or less, a return brings back or, negative, takes back what one said too much. */
const estPerte = (motif: MotifMouvement): boolean => motif !== 'INVENTAIRE' && motif !== 'RETOUR'

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

/** A negative return is no return: it corrects one. */
export const nommerMouvement = ({
  motif,
  quantiteGrammes,
}: Pick<Mouvement, 'motif' | 'quantiteGrammes'>): string =>
  motif === 'RETOUR' && quantiteGrammes < 0 ? 'Correction d’un retour' : LIBELLES_MOUVEMENT[motif]

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
  if (estPerte(motif) && quantiteGrammes > 0)
    return {
      champ: 'quantiteKg',
      message: `« ${LIBELLES_MOUVEMENT[motif]} » retire du lot : tapez le poids avec le signe −, -${formatPoids(quantiteGrammes)}.`,
    }
  if (motif === 'RETOUR' && commande === null)
    return { champ: 'commande', message: 'Donnez la commande dont ce retour revient.' }
  if (motif !== 'RETOUR' && commande !== null)
    return { champ: 'commande', message: 'Seul un retour nomme une commande : retirez-la.' }
  return null
}

/** More than the lot has left, or than any lot can weigh; null when it can be. */
export function refusQuantite(
  lot: QuantitesLot & { code: string },
  { motif, quantiteGrammes }: Pick<Mouvement, 'motif' | 'quantiteGrammes'>,
): string | null {
  const reste = disponibleGrammes(lot)
  if (reste + quantiteGrammes < 0) {
    const refus = `Le lot ${lot.code} n’en a pas tant à perdre : il reste ${formatPoids(reste)}.`
    if (motif !== 'RETOUR') return refus
    return `${refus} Ce retour a déjà resservi : annulez ce qui l’a pris, ou ajoutez d’abord par un inventaire les noix qui sont vraiment dans le lot.`
  }
  return lot.quantiteGrammes + lot.mouvementGrammes + quantiteGrammes > POIDS_MAXIMUM_GRAMMES
    ? `Le lot ${lot.code} dépasserait ${formatPoids(POIDS_MAXIMUM_GRAMMES)} : relisez le poids.`
    : null
}

/** What an order can still send back, and what came back of it that can be corrected. */
export interface CommandeRevenue {
  numero: string
  lot: string
  poidsGrammes: number
  dateEnvoi: Jour | null
  revenuGrammes: number
}

/** Beside its field: why this cannot come back from that order, or be corrected; the base says so too. */
export function retourFautif(
  commande: CommandeRevenue,
  { lot, date, quantiteGrammes }: { lot: string; date: Jour; quantiteGrammes: number },
): Champ | null {
  const { numero, dateEnvoi } = commande
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
  const message = refusRetour(commande, quantiteGrammes)
  return message === null ? null : { champ: 'quantiteKg', message }
}

/** All that came back of an order, corrections included, weighs from nothing to what had left. */
function refusRetour(
  { numero, poidsGrammes, revenuGrammes }: CommandeRevenue,
  quantiteGrammes: number,
): string | null {
  const reste = poidsGrammes - revenuGrammes
  if (quantiteGrammes > reste) {
    const emporte = `La commande ${numero} a emporté ${formatPoids(poidsGrammes)}`
    const auPlus = `il peut en revenir ${formatPoids(reste)} au plus.`
    if (revenuGrammes === 0) return `${emporte} : ${auPlus}`
    return `${emporte} et ${formatPoids(revenuGrammes)} en sont déjà revenus : ${auPlus} Un retour tapé de trop se corrige d’abord par un retour négatif, par exemple -90.`
  }
  if (revenuGrammes + quantiteGrammes >= 0) return null
  return revenuGrammes === 0
    ? `Rien n’est revenu de la commande ${numero} : tapez le poids de ce retour sans le signe −.`
    : `Il n’est revenu que ${formatPoids(revenuGrammes)} de la commande ${numero} : une correction en retire ${formatPoids(revenuGrammes)} au plus.`
}
