/** A small cooperative at random: three seasons, members or not, organic or not, sold, dried, lost and locked. */
import fc from 'fast-check'
import { adherer } from '@/lib/approvisionnements/adhesion.usecases'
import { certifier } from '@/lib/approvisionnements/certification.usecases'
import {
  DIRECTION,
  nouveauProducteur,
  nouveauVerger,
  RECEPTION,
} from '@/lib/approvisionnements/monde-de-test'
import { estDomainError } from '@/lib/core/domain-error'
import { bloquer } from '@/lib/livraisons/blocage.usecases'
import { calibrer } from '@/lib/livraisons/calibrage.usecases'
import { enregistrerLivraison } from '@/lib/livraisons/livraison.usecases'
import { lireLot } from '@/lib/livraisons/lot.queries'
import { mouvoir } from '@/lib/livraisons/mouvement.usecases'
import { transformer } from '@/lib/livraisons/transformation.usecases'
import { jour, plusJours } from '@/lib/mesures/jour'
import { COMMERCE, nouveauClient } from '@/lib/ventes/clients-de-test'
import { annulerCommande, enregistrerCommande } from '@/lib/ventes/commande.usecases'

const VERGERS = [
  { variete: 'Franquette', commune: '38310' },
  { variete: 'Lara', commune: '38310' },
  { variete: 'Mayette', commune: '38559' },
  // Outside of the area.
  { variete: 'Franquette', commune: '73065' },
]
const DEBUTS = ['2024-09-01', '2025-09-01', '2026-09-01']
const JOURS = 75

const kg = fc.integer({ min: 1, max: 900 })
const prix = fc.option(fc.constantFrom('2.35', '3.1', '2.4444'), { nil: undefined })

const apport = fc.record({
  verger: fc.nat(VERGERS.length * 3 - 1),
  saison: fc.nat(DEBUTS.length - 1),
  jours: fc.nat(JOURS),
  typeProduit: fc.constantFrom('ENTIERE_FRAICHE', 'ENTIERE_SECHE'),
  humiditePourcent: fc.constantFrom(undefined, 11, 15, 24),
  /** By calibre; empty: not calibrated yet. */
  calibres: fc.uniqueArray(fc.record({ calibre: fc.integer({ min: 1, max: 6 }), quantiteKg: kg }), {
    maxLength: 4,
    selector: (l) => l.calibre,
  }),
})
const vente = fc.record({
  lot: fc.nat(),
  client: fc.nat(2),
  quantite: fc.integer({ min: 1, max: 200 }),
  prixHt: prix,
  annulee: fc.nat(4),
  saison: fc.nat(DEBUTS.length - 1),
  jours: fc.nat(JOURS),
})
const geste = fc.record({
  lot: fc.nat(),
  quoi: fc.constantFrom('secher', 'perdre', 'bloquer', 'bloquerLivraison', 'bloquerJour'),
  kg: fc.integer({ min: 1, max: 150 }),
})

const monde = fc.record({
  apports: fc.array(apport, { minLength: 25, maxLength: 40 }),
  gestes: fc.array(geste, { minLength: 8, maxLength: 16 }),
  ventes: fc.array(vente, { minLength: 20, maxLength: 35 }),
})

/** What the trade refuses (too much, locked, not yet there) is no part of the world. */
async function siPossible<T>(effet: () => Promise<T>): Promise<T | null> {
  try {
    return await effet()
  } catch (erreur) {
    if (estDomainError(erreur)) return null
    throw erreur
  }
}

/** A member, an organic member from the second season on, and one who is no member. */
async function vergers(): Promise<string[]> {
  const codes: string[] = []
  for (const genre of ['adherent', 'bio', 'tiers']) {
    const { code } = await nouveauProducteur()
    if (genre !== 'tiers') await adherer(RECEPTION, { code, dateAdhesion: '1998-03-12' })
    if (genre === 'bio')
      await certifier(RECEPTION, { code, certification: 'AB', dateObtention: '2025-10-01' })
    for (const fiche of VERGERS) codes.push((await nouveauVerger(code, fiche)).code)
  }
  return codes
}

type Monde = typeof monde extends fc.Arbitrary<infer M> ? M : never

async function vendre({ ventes }: Monde, lotDe: (rang: number) => string): Promise<void> {
  const clients: string[] = []
  for (const nom of ['Au bon cerneau', 'Halles du Vercors', 'Épicerie Rey'])
    clients.push((await nouveauClient({ nom })).id)
  for (const { lot, client, quantite, prixHt, annulee, saison, jours } of ventes) {
    const commande = await siPossible(() =>
      enregistrerCommande(COMMERCE, {
        client: clients[client] ?? '',
        lot: lotDe(lot),
        lignes: [{ conditionnement: 'filet-1kg', quantite }],
        dateCommande: plusJours(jour(DEBUTS[saison] ?? ''), jours),
        prixHt,
      }),
    )
    if (commande && annulee === 0)
      await siPossible(() => annulerCommande(COMMERCE, { numero: commande.numero, motif: 'Essai' }))
  }
}

const GESTES: Record<Monde['gestes'][number]['quoi'], (lot: string, kg: number) => Promise<unknown>> = {
  secher: (lot, entreeKg) => transformer(RECEPTION, { lot, type: 'SECHAGE', entreeKg, sortieKg: 1 }),
  perdre: (lot, perdus) => mouvoir(RECEPTION, { lot, motif: 'POURRITURE', quantiteKg: -perdus }),
  bloquer: (code) => bloquer(RECEPTION, { cible: { type: 'lot', code }, motif: 'Essai' }),
  bloquerLivraison: (lot) =>
    bloquer(RECEPTION, { cible: { type: 'livraison', code: lot.split('-')[0] ?? '' }, motif: 'Essai' }),
  async bloquerJour(lot) {
    const { date } = await lireLot(RECEPTION, { lot })
    await bloquer(RECEPTION, { cible: { type: 'periode', depuis: date, jusqua: date }, motif: 'Essai' })
  },
}

export async function mondeAuHasard(seed: number): Promise<void> {
  const [tire] = fc.sample(monde, { seed, numRuns: 1 })
  if (!tire) throw new Error('no world')
  const codes = await vergers()
  const lots: string[] = []
  for (const { verger, saison, jours, calibres, ...reste } of tire.apports) {
    const { code } = await enregistrerLivraison(DIRECTION, {
      ...reste,
      verger: codes[verger] ?? '',
      date: plusJours(jour(DEBUTS[saison] ?? ''), jours),
      quantiteKg: calibres.reduce((somme, c) => somme + c.quantiteKg, 0) || 500,
    })
    if (calibres.length === 0) continue
    const fiche = await calibrer(RECEPTION, { code, lots: calibres })
    lots.push(...fiche.lots.map((l) => l.code))
  }
  const lotDe = (rang: number) => lots[rang % lots.length] ?? ''
  await vendre(tire, lotDe)
  for (const { lot, quoi, kg: pese } of tire.gestes) await siPossible(() => GESTES[quoi](lotDe(lot), pese))
}
