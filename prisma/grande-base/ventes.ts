/** A campaign's orders, in the order of their days: each on one lot, never more of it than there is. Pure. */
import { type Jour, plusJours } from '@/lib/mesures/jour'
import type { ClientFait } from './clients'
import { deriver, type Hasard, hasard } from './hasard'

export interface LotVendable {
  code: string
  date: Jour
  typeProduit: string
  calibre: number
  kg: number
}

export interface CommandeFaite {
  client: string
  lot: string
  date: Jour
  prixHtDixMilliemes: number
  lignes: { conditionnement: string; quantite: number }[]
  kg: number
  referenceClient: string | null
  dateSouhaitee: Jour | null
  conditionnee: Jour | null
  envoyee: Jour | null
  annulee: Jour | null
}

const EMBALLAGES = [
  ['filet-1kg', 1],
  ['filet-5kg', 5],
  ['filet-10kg', 10],
  ['filet-25kg', 25],
  ['sachet-1kg', 1],
  ['carton-10kg', 10],
] as const

/** Ten-thousandths of a euro a kilogram, by calibre from 1 to 6 (domaine.md 3.4). */
const PRIX = [16_000, 21_000, 26_000, 29_500, 33_500, 37_000]
/** Fresh nuts go within three weeks, dry ones until the next harvest. */
const VENTE_JOURS = { ENTIERE_FRAICHE: 20, ENTIERE_SECHE: 300 } as Record<string, number>
/** Orders of a lot: 2.6 a delivery once the season is over. */
const COMMANDES_PAR_LOT = [
  [0, 28],
  [1, 38],
  [2, 23],
  [3, 11],
] as const
const PART_ANNULEE = 0.03
/** By then, everything has left. */
const DELAI_JOURS = 12

function lignes(h: Hasard, kg: number): Pick<CommandeFaite, 'lignes' | 'kg'> {
  const [conditionnement, unite] = h.choisir(EMBALLAGES)
  const quantite = Math.max(1, Math.floor(kg / unite))
  const reste = kg - quantite * unite
  const premiere = { conditionnement, quantite }
  if (reste < 1 || conditionnement === 'sachet-1kg' || !h.chance(0.6))
    return { lignes: [premiere], kg: quantite * unite }
  return {
    lignes: [premiere, { conditionnement: 'sachet-1kg', quantite: reste }],
    kg: quantite * unite + reste,
  }
}

function cours(h: Hasard, date: Jour, aujourdhui: Jour) {
  const conditionnee = plusJours(date, h.entier(0, 5))
  const envoyee = plusJours(conditionnee, h.entier(0, 3))
  const ancienne = plusJours(date, DELAI_JOURS) < aujourdhui
  return {
    conditionnee: ancienne || (conditionnee <= aujourdhui && h.chance(0.7)) ? conditionnee : null,
    envoyee: ancienne ? envoyee : null,
  }
}

interface Campagne {
  graine: number
  annee: number
  aujourdhui: Jour
}

function duLot(
  h: Hasard,
  lot: LotVendable,
  acheteurs: readonly ClientFait[],
  aujourdhui: Jour,
): CommandeFaite[] {
  const nombre = h.partager(COMMANDES_PAR_LOT)
  const part = Math.floor(lot.kg / Math.max(1, nombre))
  return Array.from({ length: nombre }, () => {
    const date = plusJours(lot.date, h.entier(4, VENTE_JOURS[lot.typeProduit] ?? 300))
    // A few chains take most of it.
    const client = acheteurs[Math.floor(acheteurs.length * h.tirer() ** 2)] ?? h.choisir(acheteurs)
    const annulee = h.chance(PART_ANNULEE)
    const prix = (PRIX[lot.calibre - 1] ?? 26_000) * (0.92 + 0.16 * h.tirer())
    return {
      client: client.id,
      lot: lot.code,
      date,
      prixHtDixMilliemes: Math.round(prix / 100) * 100,
      ...lignes(h, Math.max(25, Math.floor(part * (0.4 + 0.5 * h.tirer())))),
      referenceClient: client.distributeur ? `BC-${h.entier(100_000, 999_999)}` : null,
      dateSouhaitee: h.chance(0.7) ? plusJours(date, h.entier(3, 12)) : null,
      ...(annulee ? { conditionnee: null, envoyee: null } : cours(h, date, aujourdhui)),
      annulee: annulee ? date : null,
    }
  }).filter((c) => c.date <= aujourdhui)
}

export function ventes(
  lots: readonly LotVendable[],
  acheteurs: readonly ClientFait[],
  { graine, annee, aujourdhui }: Campagne,
): CommandeFaite[] {
  const h = hasard(deriver(graine, 1_000 + annee))
  // A lot of less than three small orders is sold to nobody: it could not hold them.
  const vendables = lots.filter((l) => l.kg >= 80)
  return vendables
    .flatMap((lot) => duLot(h, lot, acheteurs, aujourdhui))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.lot < b.lot ? -1 : 1))
}
