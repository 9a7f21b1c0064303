/** What a season sells, drawn from what it brought: lots, buyers, packagings and prices as domaine.md 3.3 and 3.4. Pure. */
import { type Jour, plusJours } from '@/lib/mesures/jour'
import { type Hasard, hasard } from './hasard'

export interface LotAVendre {
  code: string
  date: Jour
  typeProduit: string
  calibre: number
  disponibleKg: number
}

export interface VenteDuMonde {
  client: string
  lot: string
  lignes: { conditionnement: string; quantite: number }[]
  prixHt: string
  dateCommande: Jour
  dateSouhaitee: Jour | null
  referenceClient: string | null
  transporteur: string | null
  /** null while it has not happened. */
  conditionnee: Jour | null
  expediee: Jour | null
  annulee: { date: Jour; motif: string } | null
}

interface Emballage {
  code: string
  kg: number
}
const FILET_1: Emballage = { code: 'filet-1kg', kg: 1 }
const FILET_5: Emballage = { code: 'filet-5kg', kg: 5 }
const FILET_10: Emballage = { code: 'filet-10kg', kg: 10 }
const FILET_25: Emballage = { code: 'filet-25kg', kg: 25 }
const CARTON: Emballage = { code: 'carton-10kg', kg: 10 }
const SACHET_500: Emballage = { code: 'sachet-500g', kg: 0.5 }
const SACHET_1: Emballage = { code: 'sachet-1kg', kg: 1 }
const EMBALLAGES: Record<string, readonly [Emballage, ...Emballage[]]> = {
  ENTIERE_FRAICHE: [FILET_1, FILET_5, CARTON],
  ENTIERE_SECHE: [FILET_1, FILET_5, FILET_10, FILET_25, SACHET_1],
  CERNEAUX: [SACHET_500, CARTON],
}

/** Cents a kilogram, by calibre from 1 to 6; kernels have one price. */
const PRIX_SECHE = [160, 210, 260, 295, 335, 370]
const PRIX_CERNEAUX = 980
const PART_FRAICHE = 0.9

function prixHt(h: Hasard, { typeProduit, calibre }: LotAVendre): string {
  const seche = PRIX_SECHE[calibre - 1] ?? 250
  const base =
    typeProduit === 'CERNEAUX'
      ? PRIX_CERNEAUX
      : seche * (typeProduit === 'ENTIERE_FRAICHE' ? PART_FRAICHE : 1)
  return (Math.round((base * h.entre(0.95, 1.05)) / 5) * 0.05).toFixed(2).replace('.', ',')
}

const TRANSPORTEURS = ['Transports du Vercors', 'Alpes Fret', 'Rhône Express', null] as const
const MOTIFS = ['Le client renonce', 'Commande passée deux fois', 'Prix non tenu'] as const

function lignes(h: Hasard, lot: LotAVendre, kg: number) {
  const premier = h.choisir(EMBALLAGES[lot.typeProduit] ?? [FILET_10])
  const second = h.tirer() < 0.3 ? h.choisir(EMBALLAGES[lot.typeProduit] ?? [FILET_10]) : premier
  const partage = second === premier ? kg : Math.round(kg * 0.6)
  const nombre = (e: Emballage, poids: number) => Math.max(1, Math.floor(poids / e.kg))
  const voulues = [{ conditionnement: premier.code, quantite: nombre(premier, partage) }]
  if (second !== premier && kg - partage >= second.kg)
    voulues.push({ conditionnement: second.code, quantite: nombre(second, kg - partage) })
  return voulues
}

/** Once two weeks are over, everything has gone; before, orders are where they are. */
function cours(h: Hasard, date: Jour, aujourdhui: Jour) {
  const conditionnee = plusJours(date, h.entier(1, 4))
  const expediee = plusJours(conditionnee, h.entier(0, 2))
  const passe = plusJours(date, 14) < aujourdhui
  if (passe) return { conditionnee, expediee }
  const avancement = h.tirer()
  return {
    conditionnee: conditionnee <= aujourdhui && avancement > 0.3 ? conditionnee : null,
    expediee: expediee <= aujourdhui && avancement > 0.6 ? expediee : null,
  }
}

/** The case's distributors keep no open order but their own: theirs are all old enough to have left. */
const ANCIENNETE_DISTRIBUTEUR_JOURS = 20

export interface Acheteurs {
  /** Two of three orders. */
  distributeurs: readonly [string, ...string[]]
  autres: readonly [string, ...string[]]
}

interface Plan {
  graine: number
  nombre: number
  aujourdhui: Jour
}

const ESSAIS_PAR_VENTE = 12

/** In the order of their days. A lot never sells more than it has. */
export function ventesDeSaison(
  lots: readonly LotAVendre[],
  acheteurs: Acheteurs,
  { graine, nombre, aujourdhui }: Plan,
): VenteDuMonde[] {
  const h = hasard(graine)
  const restes = new Map(lots.map((l) => [l.code, l.disponibleKg]))
  const vendables = lots.filter((l) => l.disponibleKg >= 60)
  const ventes: VenteDuMonde[] = []
  for (
    let essai = 0;
    ventes.length < nombre && essai < nombre * ESSAIS_PAR_VENTE && vendables.length > 0;
    essai++
  ) {
    const lot = vendables[h.entier(0, vendables.length - 1)] as LotAVendre
    const fin = lot.typeProduit === 'ENTIERE_FRAICHE' ? 20 : 240
    const dateCommande = plusJours(lot.date, h.entier(4, fin))
    const kg = Math.floor(Math.min(restes.get(lot.code) ?? 0, h.entier(40, 1_400)))
    if (kg < 30 || dateCommande > aujourdhui) continue
    const grand = h.tirer() < 0.62 && plusJours(dateCommande, ANCIENNETE_DISTRIBUTEUR_JOURS) < aujourdhui
    const annulee = h.tirer() < 0.05
    const suite = annulee ? { conditionnee: null, expediee: null } : cours(h, dateCommande, aujourdhui)
    const jourAnnulation = plusJours(dateCommande, 1)
    ventes.push({
      client: h.choisir(grand ? acheteurs.distributeurs : acheteurs.autres),
      lot: lot.code,
      lignes: lignes(h, lot, kg),
      prixHt: prixHt(h, lot),
      dateCommande,
      dateSouhaitee: h.tirer() < 0.7 ? plusJours(dateCommande, h.entier(4, 10)) : null,
      referenceClient: grand ? `BC-${h.entier(10_000, 99_999)}` : null,
      transporteur: h.choisir(TRANSPORTEURS),
      ...suite,
      annulee: annulee
        ? { date: jourAnnulation < aujourdhui ? jourAnnulation : aujourdhui, motif: h.choisir(MOTIFS) }
        : null,
    })
    // Also of those cancelled later: on its day, an order has to find its kilograms.
    restes.set(lot.code, (restes.get(lot.code) ?? 0) - kg)
  }
  return ventes.sort((a, b) =>
    a.dateCommande < b.dateCommande ? -1 : a.dateCommande > b.dateCommande ? 1 : 0,
  )
}
