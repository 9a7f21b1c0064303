/** Seasons at random for the tests of figures: deliveries, sheets, drying and orders of four campaigns, by use cases. */
import fc from 'fast-check'
import { adherer } from '@/lib/approvisionnements/adhesion.usecases'
import { certifier } from '@/lib/approvisionnements/certification.usecases'
import { nouveauProducteur, nouveauVerger, RECEPTION } from '@/lib/approvisionnements/monde-de-test'
import { modifierVerger } from '@/lib/approvisionnements/verger.usecases'
import { estDomainError } from '@/lib/core/domain-error'
import { calibrer } from '@/lib/livraisons/calibrage.usecases'
import { nouvelleLivraison } from '@/lib/livraisons/monde-de-test'
import { transformer } from '@/lib/livraisons/transformation.usecases'
import { jour, plusJours } from '@/lib/mesures/jour'
import { COMMERCE, lesDistributeurs } from '@/lib/ventes/clients-de-test'
import { annulerCommande, enregistrerCommande } from '@/lib/ventes/commande.usecases'
import { conditionnerCommande, expedierCommande } from '@/lib/ventes/expedition.usecases'

export const AUJOURDHUI = jour('2026-11-30')
export const CAMPAGNES = [2023, 2024, 2025, 2026]
export const VERGERS = ['V101', 'V102', 'V103', 'V104']
export const PRODUCTEURS = ['P101', 'P102']

/** A member with AB for a while, a non-member; an AOC variety in the area, one out of it, another variety. */
export async function poserLeDecor(): Promise<void> {
  await nouveauProducteur({ code: 'P101' })
  await adherer(RECEPTION, { code: 'P101', dateAdhesion: '1998-03-12' })
  await certifier(RECEPTION, {
    code: 'P101',
    certification: 'AB',
    dateObtention: '2024-10-01',
    dateFin: '2026-09-30',
  })
  await nouveauProducteur({ code: 'P102', raisonSociale: 'GAEC des Étangs' })
  await nouveauVerger('P101', { code: 'V101' })
  await nouveauVerger('P101', { code: 'V102', variete: 'Lara', superficieHa: '1,37', arbresParHectare: 156 })
  await nouveauVerger('P102', { code: 'V103', superficieHa: '0,9' })
  await nouveauVerger('P102', { code: 'V104', variete: 'Parisienne', commune: '73065' })
  await lesDistributeurs()
}

const GESTES = [
  'livrer',
  'livrer',
  'livrer',
  'agrandir',
  'secher',
  'casser',
  'commander',
  'commander',
  'expedier',
  'annuler',
] as const

export interface Geste {
  geste: (typeof GESTES)[number]
  rang: number
  /** Days before today: four campaigns, a 29 February among them. */
  jours: number
  fraiche: boolean
  grammes: number
  calibre: number
  ecartPourMille: number
  prix: string | null
}

export const unGeste: fc.Arbitrary<Geste> = fc.record({
  geste: fc.constantFrom(...GESTES),
  rang: fc.nat(30),
  jours: fc.oneof(fc.integer({ min: 0, max: 1_180 }), fc.constantFrom(1_004, 1_005, 365, 366, 730, 0)),
  fraiche: fc.boolean(),
  grammes: fc.integer({ min: 50_000, max: 9_000_000 }),
  calibre: fc.integer({ min: 1, max: 5 }),
  ecartPourMille: fc.integer({ min: 0, max: 80 }),
  prix: fc.option(fc.constantFrom('2,35', '3,4567', '0,0101')),
})

interface Faits {
  lots: { code: string; date: string }[]
  commandes: { numero: string; date: string }[]
}

const auRang = <T>(tous: readonly T[], rang: number): T | undefined => tous[rang % Math.max(tous.length, 1)]
const MOTIFS = ['DECHET', 'SECHAGE', 'CASSE', 'ECART_DE_PESEE'] as const

async function livrer(faits: Faits, g: Geste): Promise<void> {
  const date = plusJours(AUJOURDHUI, -g.jours)
  const typeProduit = g.fraiche ? 'ENTIERE_FRAICHE' : 'ENTIERE_SECHE'
  const verger = auRang(VERGERS, g.rang) ?? 'V101'
  const { code } = await nouvelleLivraison(verger, { date, typeProduit, quantiteKg: g.grammes / 1_000 })
  // One in five waits for its sheet.
  if (g.rang % 5 === 0) return
  const ecart = Math.floor((g.grammes * g.ecartPourMille) / 1_000)
  const premier = Math.floor((g.grammes - ecart) / 3)
  const { lots } = await calibrer(RECEPTION, {
    code,
    lots: [
      { calibre: g.calibre, quantiteKg: premier / 1_000 },
      { calibre: g.calibre + 1, quantiteKg: (g.grammes - ecart - premier) / 1_000 },
    ],
    ecarts: ecart === 0 ? [] : [{ motif: auRang(MOTIFS, g.rang) ?? 'DECHET', quantiteKg: ecart / 1_000 }],
  })
  faits.lots.push(...lots.map((lot) => ({ code: lot.code, date })))
}

async function commander(faits: Faits, g: Geste): Promise<void> {
  const lot = auRang(faits.lots, g.rang)
  if (!lot) return
  const date = plusJours(jour(lot.date), g.jours % 200)
  const { numero } = await enregistrerCommande(COMMERCE, {
    client: g.fraiche ? 'carr15432' : 'supe00001',
    lot: lot.code,
    lignes: [{ conditionnement: 'sachet-1kg', quantite: 1 + g.calibre * g.rang }],
    dateCommande: date > AUJOURDHUI ? AUJOURDHUI : date,
    prixHt: g.prix,
  })
  faits.commandes.push({ numero, date: date > AUJOURDHUI ? AUJOURDHUI : date })
}

async function expedier(faits: Faits, g: Geste): Promise<void> {
  const commande = auRang(faits.commandes, g.rang)
  if (!commande) return
  const voulue = plusJours(jour(commande.date), g.jours % 60)
  const date = voulue > AUJOURDHUI ? AUJOURDHUI : voulue
  await conditionnerCommande(COMMERCE, { numero: commande.numero, date })
  await expedierCommande(COMMERCE, { numero: commande.numero, date })
}

const FAIRE: Record<Geste['geste'], (faits: Faits, g: Geste) => Promise<unknown>> = {
  livrer,
  commander,
  expedier,
  // The area changes between two deliveries: each keeps its own.
  agrandir: (_, g) =>
    modifierVerger(RECEPTION, {
      code: auRang(VERGERS, g.rang) ?? 'V101',
      superficieHa: (1 + g.rang) / 4,
      arbresParHectare: 60 + g.rang * 4,
    }),
  annuler: async (faits, g) => {
    const commande = auRang(faits.commandes, g.rang)
    if (commande) await annulerCommande(COMMERCE, { numero: commande.numero, motif: 'Le client renonce.' })
  },
  secher: (faits, g) => transformerUnLot(faits, g, 'SECHAGE'),
  casser: (faits, g) => transformerUnLot(faits, g, 'CASSAGE'),
}

async function transformerUnLot(faits: Faits, g: Geste, type: string): Promise<void> {
  const lot = auRang(faits.lots, g.rang)
  if (!lot) return
  await transformer(RECEPTION, {
    lot: lot.code,
    type,
    entreeKg: 10 + g.rang,
    sortieKg: 5 + g.rang,
    motifPerte: type === 'SECHAGE' ? 'SECHAGE' : 'CASSE',
  })
}

/** Plays these acts; what the rules refuse is not done. Says how many were. */
export async function jouer(gestes: readonly Geste[]): Promise<number> {
  const faits: Faits = { lots: [], commandes: [] }
  let faites = 0
  for (const g of gestes)
    try {
      await FAIRE[g.geste](faits, g)
      faites += 1
    } catch (erreur) {
      if (!estDomainError(erreur)) throw erreur
    }
  return faites
}
