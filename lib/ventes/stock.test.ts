/**
 * Sales at random against a model in memory: whatever is ordered, amended, packed, dispatched, cancelled, sent back,
 * dried, cracked, moved, locked and calibrated again, in whatever order, the base accepts what the model accepts, and
 * every lot holds what the model says, after each step. Replay with SEED=.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RECEPTION } from '@/lib/approvisionnements/monde-de-test'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { executerInvariants } from '@/lib/base/invariants'
import { estDomainError } from '@/lib/core/domain-error'
import { bloquerLot, debloquerLot } from '@/lib/livraisons/blocage-lot.usecases'
import { calibrer } from '@/lib/livraisons/calibrage.usecases'
import { ANNEXE_1B } from '@/lib/livraisons/monde-de-test'
import { mouvoir } from '@/lib/livraisons/mouvement.usecases'
import { transformer } from '@/lib/livraisons/transformation.usecases'
import { COMMERCE } from './clients-de-test'
import { annulerCommande, modifierCommande } from './commande.usecases'
import { conditionnerCommande, expedierCommande } from './expedition.usecases'
import { acheteur, lotsDuCas, nouvelleCommande } from './monde-de-test'

/** By hand: SEQUENCES=1000 npx vitest run lib/ventes/stock.test.ts */
const SEQUENCES = Number(process.env.SEQUENCES ?? 12)
const PAS = 40
const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31)

interface LotModele {
  code: string
  type: 'ENTIERE_FRAICHE' | 'ENTIERE_SECHE' | 'CERNEAUX'
  ascendants: string[]
  quantite: number
  engage: number
  expedie: number
  transforme: number
  mouvement: number
}
interface CommandeModele {
  numero: string
  lot: LotModele
  kg: number
  etat: 'enregistree' | 'conditionnee' | 'expediee' | 'annulee'
  revenu: number
}
interface Modele {
  livraison: string
  lots: LotModele[]
  commandes: CommandeModele[]
  bloques: Set<string>
}

const GESTES = [
  'commander',
  'commander',
  'commander',
  'modifier',
  'conditionner',
  'expedier',
  'annuler',
  'secher',
  'casser',
  'perdre',
  'inventorier',
  'reprendre',
  'bloquer',
  'debloquer',
  'recalibrer',
] as const
type Geste = (typeof GESTES)[number]
interface Pas {
  geste: Geste
  /** Which of the lots or orders there are. */
  rang: number
  kg: number
}

const libre = (l: LotModele) => l.quantite + l.mouvement - l.engage - l.transforme
const bloque = (m: Modele, l: LotModele) => [l.code, ...l.ascendants].some((code) => m.bloques.has(code))
const aServi = (l: LotModele) => l.engage !== 0 || l.transforme !== 0 || l.mouvement !== 0
const parmi = <T>(liste: readonly T[], rang: number): T | undefined => liste[rang % Math.max(1, liste.length)]
const filets = (quantite: number) => [{ conditionnement: 'filet-1kg', quantite }]

let base: BaseDeTest
beforeAll(async () => {
  base = await baseDeTest()
  await acheteur()
})
afterAll(() => base.fermer())

/** The base does what the model foresees, and refuses in a sentence what it foresees as refused. */
async function tenter<T>(prevu: boolean, effet: () => Promise<T>): Promise<T | null> {
  const issue = await effet().then(
    (resultat) => ({ resultat }),
    (e: unknown) => {
      if (estDomainError(e) && e.genre !== 'occupe') return null
      throw e
    },
  )
  expect(issue !== null).toBe(prevu)
  return issue?.resultat ?? null
}

async function transformerUn(m: Modele, lot: LotModele, kg: number, type: 'SECHAGE' | 'CASSAGE') {
  const sortie = Math.max(1, Math.floor(kg * 0.7))
  const possible = type === 'SECHAGE' ? lot.type === 'ENTIERE_FRAICHE' : lot.type !== 'CERNEAUX'
  const prevu = possible && !bloque(m, lot) && lot.quantite > 0 && kg <= libre(lot)
  const fait = await tenter(prevu, () =>
    transformer(RECEPTION, { lot: lot.code, type, entreeKg: kg, sortieKg: sortie }),
  )
  if (!fait) return
  lot.transforme += kg
  m.lots.push({
    code: fait.code,
    type: type === 'SECHAGE' ? 'ENTIERE_SECHE' : 'CERNEAUX',
    ascendants: [...lot.ascendants, lot.code],
    quantite: sortie,
    engage: 0,
    expedie: 0,
    transforme: 0,
    mouvement: 0,
  })
}

const surLot: Partial<Record<Geste, (m: Modele, lot: LotModele, kg: number) => Promise<void>>> = {
  async commander(m, lot, kg) {
    const fait = await tenter(!bloque(m, lot) && kg <= libre(lot), () =>
      nouvelleCommande(lot.code, { lignes: filets(kg) }),
    )
    if (!fait) return
    lot.engage += kg
    m.commandes.push({ numero: fait.numero, lot, kg, etat: 'enregistree', revenu: 0 })
  },
  secher: (m, lot, kg) => transformerUn(m, lot, kg, 'SECHAGE'),
  casser: (m, lot, kg) => transformerUn(m, lot, kg, 'CASSAGE'),
  async perdre(_, lot, kg) {
    const fait = await tenter(lot.quantite > 0 && kg <= libre(lot), () =>
      mouvoir(RECEPTION, { lot: lot.code, motif: 'POURRITURE', quantiteKg: -kg }),
    )
    if (fait) lot.mouvement -= kg
  },
  async inventorier(_, lot, kg) {
    const fait = await tenter(lot.quantite > 0, () =>
      mouvoir(RECEPTION, { lot: lot.code, motif: 'INVENTAIRE', quantiteKg: kg }),
    )
    if (fait) lot.mouvement += kg
  },
  async bloquer(m, lot) {
    const fait = await tenter(true, () => bloquerLot(RECEPTION, { lot: lot.code, motif: 'Essai' }))
    if (fait) m.bloques.add(lot.code)
  },
  async debloquer(m, lot) {
    const fait = await tenter(m.bloques.has(lot.code), () =>
      debloquerLot(RECEPTION, { lot: lot.code, motif: 'Essai' }),
    )
    if (fait) m.bloques.delete(lot.code)
  },
}

const enCours = (c: CommandeModele) => c.etat === 'enregistree' || c.etat === 'conditionnee'

const surCommande: Partial<Record<Geste, (m: Modele, c: CommandeModele, kg: number) => Promise<void>>> = {
  async modifier(m, c, kg) {
    const croit = kg > c.kg
    const prevu = enCours(c) && (!croit || (!bloque(m, c.lot) && kg - c.kg <= libre(c.lot)))
    const fait = await tenter(prevu, () =>
      modifierCommande(COMMERCE, { numero: c.numero, lignes: filets(kg), motif: 'Essai' }),
    )
    if (!fait) return
    c.lot.engage += kg - c.kg
    Object.assign(c, { kg, etat: 'enregistree' })
  },
  async conditionner(m, c) {
    const prevu = c.etat === 'enregistree' && !bloque(m, c.lot)
    if (await tenter(prevu, () => conditionnerCommande(COMMERCE, { numero: c.numero })))
      c.etat = 'conditionnee'
  },
  async expedier(m, c) {
    const prevu = c.etat === 'conditionnee' && !bloque(m, c.lot)
    if (!(await tenter(prevu, () => expedierCommande(COMMERCE, { numero: c.numero })))) return
    c.etat = 'expediee'
    c.lot.expedie += c.kg
  },
  async annuler(_, c) {
    const fait = await tenter(enCours(c), () =>
      annulerCommande(COMMERCE, { numero: c.numero, motif: 'Essai' }),
    )
    if (!fait) return
    c.etat = 'annulee'
    c.lot.engage -= c.kg
  },
  async reprendre(_, c, kg) {
    const prevu = c.etat === 'expediee' && c.revenu + kg <= c.kg
    const fait = await tenter(prevu, () =>
      mouvoir(RECEPTION, { lot: c.lot.code, motif: 'RETOUR', quantiteKg: kg, commande: c.numero }),
    )
    if (!fait) return
    c.revenu += kg
    c.lot.mouvement += kg
  },
}

/** The sheet again, one lot giving way to another by `kg`. */
async function recalibrer(m: Modele, kg: number): Promise<void> {
  const [un, deux] = m.lots
  const deLaFiche = m.lots.filter((l) => l.ascendants.length === 0)
  if (!un || !deux) return
  const prevu = kg < un.quantite && !deLaFiche.some(aServi)
  const poids = deLaFiche.map((l) => (l === un ? l.quantite - kg : l === deux ? l.quantite + kg : l.quantite))
  const lots = ANNEXE_1B.map(({ calibre }, i) => ({ calibre, quantiteKg: poids[i] ?? 0 }))
  if (kg >= un.quantite) return
  const fait = await tenter(prevu, () => calibrer(RECEPTION, { code: m.livraison, lots, motif: 'Essai' }))
  if (!fait) return
  un.quantite -= kg
  deux.quantite += kg
}

async function faire(m: Modele, { geste, rang, kg }: Pas): Promise<void> {
  if (geste === 'recalibrer') return recalibrer(m, kg)
  const lot = parmi(m.lots, rang)
  const commande = parmi(m.commandes, rang)
  if (lot) await surLot[geste]?.(m, lot, kg)
  if (commande) await surCommande[geste]?.(m, commande, kg)
}

async function comparer({ livraison, lots }: Modele): Promise<void> {
  const enBase = await base.db.lot.findMany({ where: { livraisonCode: livraison } })
  const vus = enBase.map((l) => ({
    code: l.code,
    type: l.typeProduitCode,
    ascendants: l.ascendants,
    quantite: l.quantiteGrammes / 1000,
    engage: l.engageGrammes / 1000,
    expedie: l.expedieGrammes / 1000,
    transforme: l.transformeGrammes / 1000,
    mouvement: l.mouvementGrammes / 1000,
  }))
  const parCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1)
  expect(vus.sort(parCode)).toEqual([...lots].sort(parCode))
}

const unPas: fc.Arbitrary<Pas> = fc.record({
  geste: fc.constantFrom(...GESTES),
  rang: fc.nat(11),
  // Small steps, and some that empty a lot.
  kg: fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1_000, max: 4_200 })),
})

test(`${SEQUENCES} seasons of sales (SEED=${SEED}): the base follows the model`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(unPas, { minLength: 10, maxLength: PAS }), async (pas) => {
      const livraison = await lotsDuCas()
      const modele: Modele = {
        livraison,
        commandes: [],
        bloques: new Set(),
        lots: ANNEXE_1B.map(({ quantiteKg }, i) => ({
          code: `${livraison}-${i + 1}`,
          type: 'ENTIERE_FRAICHE',
          ascendants: [],
          quantite: quantiteKg,
          engage: 0,
          expedie: 0,
          transforme: 0,
          mouvement: 0,
        })),
      }
      for (const un of pas) {
        await faire(modele, un)
        await comparer(modele)
      }
    }),
    { numRuns: SEQUENCES, seed: SEED },
  )
  expect((await executerInvariants(base.url)).filter(({ total }) => total > 0)).toEqual([])
}, 300_000)
