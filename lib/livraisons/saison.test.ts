/**
 * Seasons at random against a model in memory: whatever is received, weighed, closed, corrected, calibrated and
 * calibrated again, in whatever order, lots and écarts weigh what was delivered, which weighs what its weighings say,
 * in the base, after each step. Replay with SEED=.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nouveauVerger, nouvelAdherent, RECEPTION } from '@/lib/approvisionnements/monde-de-test'
import { modifierProducteur } from '@/lib/approvisionnements/producteur.usecases'
import { modifierVerger } from '@/lib/approvisionnements/verger.usecases'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { executerInvariants } from '@/lib/base/invariants'
import { estDomainError } from '@/lib/core/domain-error'
import { POIDS_MAXIMUM_GRAMMES } from '@/lib/mesures/poids'
import { calibrer } from './calibrage.usecases'
import { enregistrerLivraison, modifierLivraison } from './livraison.usecases'
import { APPORT } from './monde-de-test'
import { cloturerPesee, peser } from './pesee.usecases'

/** By hand: SEQUENCES=2000 npx vitest run lib/livraisons/saison.test.ts */
const SEQUENCES = Number(process.env.SEQUENCES ?? 40)
const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31)

interface Livree {
  code: string
  grammes: number
  etat: 'ouverte' | 'recue' | 'calibree'
  /** Net of each weighing, in their order; none when the net weight was typed. */
  pesees: number[]
  ecartGrammes: number
  /** By calibre, in the order in which numbers were given. */
  lots: Map<number, number>
}
interface Saison {
  actif: boolean
  producteurActif: boolean
  livrees: Livree[]
}
interface Reel {
  producteur: string
  verger: string
}

let base: BaseDeTest
beforeAll(async () => {
  base = await baseDeTest()
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
    include: { lots: { orderBy: { numero: 'asc' } }, ecarts: true, pesees: { orderBy: { numero: 'asc' } } },
    orderBy: { creeLe: 'asc' },
  })
  const somme = (lignes: { quantiteGrammes: number }[]) => lignes.reduce((s, l) => s + l.quantiteGrammes, 0)
  for (const l of enBase) {
    expect(somme(l.lots) + somme(l.ecarts)).toBe(l.etat === 'calibree' ? l.quantiteGrammes : 0)
    const nets = l.pesees.map((p) => ({ quantiteGrammes: p.brutGrammes - p.tareGrammes }))
    if (nets.length > 0) expect(somme(nets)).toBe(l.quantiteGrammes)
  }
  const vus = enBase.map((l) => ({
    code: l.code,
    grammes: l.quantiteGrammes,
    etat: l.etat,
    pesees: l.pesees.map((p) => p.brutGrammes - p.tareGrammes),
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

interface Recue {
  nets: number[]
  /** Typed as one net weight, or trailer by trailer. */
  pesee: boolean
  ouverte: boolean
}

const somme = (nets: number[]) => nets.reduce((total, g) => total + g, 0)
/** The tare differs from one trailer to the next. */
const enPesees = (nets: number[]) =>
  nets.map((g, i) => ({ brutKg: (g + i * 2_500) / 1000, tareKg: (i * 2_500) / 1000 }))

const recevoir = ({ nets, pesee, ouverte }: Recue) =>
  acte(
    `receive ${nets} g${pesee ? ', weighed' : ''}${ouverte ? ', open' : ''}`,
    () => true,
    async (m, { verger }) => {
      const { quantiteKg: _, ...apport } = APPORT
      const grammes = somme(nets)
      const poids = pesee ? { pesees: enPesees(nets) } : { quantiteKg: grammes / 1000 }
      const effet = enregistrerLivraison(RECEPTION, { verger, ...apport, ...poids, ouverte }).then(
        ({ code }) => {
          m.livrees.push({
            code,
            grammes,
            etat: ouverte ? 'ouverte' : 'recue',
            pesees: pesee ? nets : ouverte ? [grammes] : [],
            ecartGrammes: 0,
            lots: new Map(),
          })
        },
      )
      expect(await issue(effet)).toBe(m.actif && m.producteurActif ? 'fait' : 'impossible')
    },
  )

const pousser = (rang: number, net: number) =>
  acte(
    `weigh ${net} g more on ${rang}`,
    (m) => m.livrees.length > 0,
    async (m) => {
      const livree = uneLivree(m, rang)
      const effet = peser(RECEPTION, { code: livree.code, brutKg: (net + 1_500) / 1000, tareKg: 1.5 })
      const attendu =
        livree.etat !== 'ouverte'
          ? 'impossible'
          : livree.grammes + net > POIDS_MAXIMUM_GRAMMES
            ? 'invalide'
            : 'fait'
      expect(await issue(effet)).toBe(attendu)
      if (attendu !== 'fait') return
      livree.pesees = [...livree.pesees, net]
      livree.grammes += net
    },
  )

const clore = (rang: number) =>
  acte(
    `close ${rang}`,
    (m) => m.livrees.length > 0,
    async (m) => {
      const livree = uneLivree(m, rang)
      const fait = await issue(cloturerPesee(RECEPTION, { code: livree.code }))
      expect(fait).toBe(livree.etat === 'ouverte' ? 'fait' : 'impossible')
      if (livree.etat === 'ouverte') livree.etat = 'recue'
    },
  )

const corriger = (rang: number, nets: number[], pesee: boolean) =>
  acte(
    `correct ${rang} to ${nets} g${pesee ? ', weighed' : ''}`,
    (m) => m.livrees.length > 0,
    async (m) => {
      const livree = uneLivree(m, rang)
      const poids = pesee ? { pesees: enPesees(nets) } : { quantiteKg: somme(nets) / 1000 }
      const attendu =
        livree.etat === 'calibree' || (!pesee && livree.pesees.length > 0) ? 'impossible' : 'fait'
      expect(await issue(modifierLivraison(RECEPTION, { code: livree.code, ...poids }))).toBe(attendu)
      if (attendu !== 'fait') return
      livree.grammes = somme(nets)
      livree.pesees = pesee ? nets : []
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
  livree.etat = 'calibree'
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
      const ferme = livree.etat === 'ouverte' || (fiche.brouillon && livree.etat === 'calibree')
      const faux = !fiche.brouillon && fiche.erreur !== 0
      const attendu = negatif ? 'invalide' : ferme ? 'impossible' : faux ? 'invalide' : 'fait'
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

const activerProducteur = (actif: boolean) =>
  acte(
    actif ? 'activate the producer' : 'deactivate the producer',
    () => true,
    async (m, { producteur }) => {
      await modifierProducteur(RECEPTION, {
        code: producteur,
        actif,
        ...(actif ? {} : { motif: 'Retraite' }),
      })
      m.producteurActif = actif
    },
  )

const nets = fc.array(fc.integer({ min: 1, max: 33_000_000 }), { minLength: 1, maxLength: 3 })
const recue: fc.Arbitrary<Recue> = fc.record({ nets, pesee: fc.boolean(), ouverte: fc.boolean() })
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

/** Whoever is out is taken back sooner than others leave: a season is mostly deliveries. */
const souvent = fc.nat({ max: 3 }).map((n) => n > 0)

const commandes = [
  recue.map(recevoir),
  recue.map(recevoir),
  fc.tuple(rang, nets, fc.boolean()).map(([r, g, pesee]) => corriger(r, g, pesee)),
  fc.tuple(rang, fc.integer({ min: 1, max: 40_000_000 })).map(([r, g]) => pousser(r, g)),
  rang.map(clore),
  rang.map(clore),
  fiche.map(calibrerFiche),
  fiche.map(calibrerFiche),
  souvent.map(activer),
  souvent.map(activerProducteur),
]

test(`${SEQUENCES} seasons (SEED=${SEED}): the base follows the model, and lots weigh what was delivered`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(commandes, { maxCommands: 16, size: 'max' }), async (suite) => {
      const { code: producteur } = await nouvelAdherent()
      const { code: verger } = await nouveauVerger(producteur)
      const model = { actif: true, producteurActif: true, livrees: [] }
      await fc.asyncModelRun(() => ({ model, real: { producteur, verger } }), suite)
    }),
    { seed: SEED, numRuns: SEQUENCES },
  )
  expect((await executerInvariants(base.url)).filter((i) => i.total > 0)).toEqual([])
  // They really calibrated: a lot in eight sequences at least, where some seeds give one in two.
  expect(await base.db.lot.count()).toBeGreaterThan(SEQUENCES / 8)
}, 300_000)
