/**
 * Seasons at random against a model in memory: whatever is received, corrected, calibrated and calibrated again, in
 * whatever order, lots and écarts weigh what was delivered, in the base, after each step. Replay with SEED=.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nouveauVerger, nouvelAdherent, RECEPTION } from '@/lib/approvisionnements/monde-de-test'
import { modifierVerger } from '@/lib/approvisionnements/verger.usecases'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { executerInvariants } from '@/lib/base/invariants'
import { estDomainError } from '@/lib/core/domain-error'
import { calibrer } from './calibrage.usecases'
import { modifierLivraison } from './livraison.usecases'
import { nouvelleLivraison } from './monde-de-test'

/** By hand: SEQUENCES=2000 npx vitest run lib/livraisons/saison.test.ts */
const SEQUENCES = Number(process.env.SEQUENCES ?? 60)
const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31)

interface Livree {
  code: string
  grammes: number
  calibree: boolean
  ecartGrammes: number
  /** By calibre, in the order in which numbers were given. */
  lots: Map<number, number>
}
interface Saison {
  actif: boolean
  livrees: Livree[]
}
interface Reel {
  verger: string
}

let base: BaseDeTest
let producteur: string
beforeAll(async () => {
  base = await baseDeTest()
  producteur = (await nouvelAdherent()).code
})
afterAll(() => base.fermer())

const issue = async (effet: Promise<unknown>): Promise<string> =>
  effet.then(
    () => 'fait',
    (e: unknown) => {
      if (estDomainError(e)) return e.genre
      throw e
    },
  )

/** What the base holds of this orchard is what the model holds, and nothing is lost on the way to the lots. */
async function comparer({ livrees }: Saison, { verger }: Reel): Promise<void> {
  const enBase = await base.db.livraison.findMany({
    where: { vergerCode: verger },
    include: { lots: { orderBy: { numero: 'asc' } }, ecarts: true },
    orderBy: { creeLe: 'asc' },
  })
  const somme = (lignes: { quantiteGrammes: number }[]) => lignes.reduce((s, l) => s + l.quantiteGrammes, 0)
  for (const l of enBase)
    expect(somme(l.lots) + somme(l.ecarts)).toBe(l.etat === 'calibree' ? l.quantiteGrammes : 0)
  const vus = enBase.map((l) => ({
    code: l.code,
    grammes: l.quantiteGrammes,
    calibree: l.etat === 'calibree',
    ecartGrammes: somme(l.ecarts),
    lots: l.lots.map((lot) => [lot.numero, lot.calibreId, lot.quantiteGrammes]),
  }))
  const attendus = livrees.map((l) => ({
    ...l,
    lots: [...l.lots].map(([calibre, g], i) => [i + 1, calibre, g]),
  }))
  const parCode = (a: { code: string }, b: { code: string }) => a.code.localeCompare(b.code)
  expect(vus.sort(parCode)).toEqual(attendus.sort(parCode))
}

type Commande = fc.AsyncCommand<Saison, Reel>

/** One act: what the model expects, what the base answers, then both compared. */
const acte = (
  nom: string,
  peut: (m: Saison) => boolean,
  jouer: (m: Saison, r: Reel) => Promise<void>,
): Commande => ({
  check: peut,
  run: async (m, r) => {
    await jouer(m, r)
    await comparer(m, r)
  },
  toString: () => nom,
})

const uneLivree = (m: Saison, rang: number): Livree => {
  const livree = m.livrees[rang % m.livrees.length]
  if (!livree) throw new Error('check() lets no act pass before a delivery')
  return livree
}

const recevoir = (grammes: number) =>
  acte(
    `receive ${grammes} g`,
    () => true,
    async (m, { verger }) => {
      const effet = nouvelleLivraison(verger, { quantiteKg: grammes / 1000 }).then(({ code }) => {
        m.livrees.push({ code, grammes, calibree: false, ecartGrammes: 0, lots: new Map() })
      })
      expect(await issue(effet)).toBe(m.actif ? 'fait' : 'impossible')
    },
  )

const corriger = (rang: number, grammes: number) =>
  acte(
    `correct ${rang} to ${grammes} g`,
    (m) => m.livrees.length > 0,
    async (m) => {
      const livree = uneLivree(m, rang)
      const fait = await issue(
        modifierLivraison(RECEPTION, { code: livree.code, quantiteKg: grammes / 1000 }),
      )
      expect(fait).toBe(livree.calibree ? 'impossible' : 'fait')
      if (!livree.calibree) livree.grammes = grammes
    },
  )

interface Fiche {
  rang: number
  parts: { calibre: number; part: number }[]
  dechetPourCent: number
  /** Grams by which the sheet is wrong. */
  erreur: number
  brouillon: boolean
}

/** Shares the delivery out by parts, the last lot taking what rounding leaves. */
function repartir(grammes: number, { parts, dechetPourCent }: Fiche) {
  const dechet = Math.floor((grammes * dechetPourCent) / 100)
  const total = parts.reduce((s, p) => s + p.part, 0)
  const lots = parts.map(({ calibre, part }) => ({
    calibre,
    g: Math.floor(((grammes - dechet) * part) / total),
  }))
  const dernier = lots.at(-1)
  if (dernier) dernier.g += grammes - dechet - lots.reduce((s, l) => s + l.g, 0)
  return { lots, dechet }
}

function noter(livree: Livree, lots: { calibre: number; g: number }[], dechet: number): void {
  const nouveaux = lots.filter((l) => !livree.lots.has(l.calibre)).sort((a, b) => a.calibre - b.calibre)
  for (const calibre of livree.lots.keys()) livree.lots.set(calibre, 0)
  for (const { calibre, g } of [...lots.filter((l) => livree.lots.has(l.calibre)), ...nouveaux])
    livree.lots.set(calibre, g)
  livree.calibree = true
  livree.ecartGrammes = dechet
}

const calibrerFiche = (fiche: Fiche) =>
  acte(
    `calibrate ${JSON.stringify(fiche)}`,
    (m) => m.livrees.length > 0,
    async (m) => {
      const livree = uneLivree(m, fiche.rang)
      const { lots, dechet } = repartir(livree.grammes, fiche)
      const effet = calibrer(RECEPTION, {
        code: livree.code,
        lots: lots.map(({ calibre, g }) => ({ calibre, quantiteKg: g / 1000 })),
        ecarts: [{ motif: 'DECHET', quantiteKg: (dechet + fiche.erreur) / 1000 }],
        brouillon: fiche.brouillon,
      })
      const negatif = dechet + fiche.erreur < 0
      const attendu = negatif
        ? 'invalide'
        : fiche.brouillon
          ? livree.calibree
            ? 'impossible'
            : 'fait'
          : fiche.erreur === 0
            ? 'fait'
            : 'invalide'
      expect(await issue(effet)).toBe(attendu)
      if (attendu === 'fait' && !fiche.brouillon) noter(livree, lots, dechet)
    },
  )

const activer = (actif: boolean) =>
  acte(
    actif ? 'activate' : 'deactivate',
    () => true,
    async (m, { verger }) => {
      await modifierVerger(RECEPTION, { code: verger, actif, ...(actif ? {} : { motif: 'Taille' }) })
      m.actif = actif
    },
  )

const poids = fc.integer({ min: 1_000, max: 100_000_000 })
const rang = fc.nat({ max: 5 })
const fiche: fc.Arbitrary<Fiche> = fc.record({
  rang,
  parts: fc.uniqueArray(
    fc.record({ calibre: fc.integer({ min: 1, max: 6 }), part: fc.integer({ min: 1, max: 50 }) }),
    {
      selector: (p) => p.calibre,
      minLength: 1,
      maxLength: 6,
    },
  ),
  dechetPourCent: fc.nat({ max: 10 }),
  erreur: fc.oneof(
    { weight: 5, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: -2, max: 2 }) },
  ),
  brouillon: fc.oneof(
    { weight: 5, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
})

const commandes = [
  poids.map(recevoir),
  poids.map(recevoir),
  fc.tuple(rang, poids).map(([r, g]) => corriger(r, g)),
  fiche.map(calibrerFiche),
  fiche.map(calibrerFiche),
  fc.boolean().map(activer),
]

test(`${SEQUENCES} seasons (SEED=${SEED}): the base follows the model, and lots weigh what was delivered`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(commandes, { maxCommands: 12, size: 'max' }), async (suite) => {
      const { code: verger } = await nouveauVerger(producteur)
      await fc.asyncModelRun(() => ({ model: { actif: true, livrees: [] }, real: { verger } }), suite)
    }),
    { seed: SEED, numRuns: SEQUENCES },
  )
  expect((await executerInvariants(base.url)).filter((i) => i.total > 0)).toEqual([])
  expect(await base.db.lot.count()).toBeGreaterThan(SEQUENCES)
}, 180_000)
