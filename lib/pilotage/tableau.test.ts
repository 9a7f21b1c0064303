/**
 * Every figure of the dashboard is that of the list it leads to: on cooperatives at random, against the totals of the lists
 * and against their very records, added up here. Replay with SEED=.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DIRECTION } from '@/lib/approvisionnements/monde-de-test'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { acteur, refusDe } from '@/lib/core/aide-aux-tests'
import { reglerHorloge } from '@/lib/core/horloge'
import { disponibleGrammes } from '@/lib/livraisons/disponible'
import type { Livraison } from '@/lib/livraisons/livraison'
import { listerLivraisons, totaliserLivraisons } from '@/lib/livraisons/livraison.queries'
import type { Lot } from '@/lib/livraisons/lot'
import { listerLots, totaliserLots } from '@/lib/livraisons/lot.queries'
import { jour, joursEntre } from '@/lib/mesures/jour'
import { type Commande, montantHtCentimes } from '@/lib/ventes/commande'
import { listerCommandes, totaliserCommandes } from '@/lib/ventes/commande.queries'
import { comparerCalibres } from './calibres.queries'
import { mondeAuHasard } from './monde-de-test'
import { comparerSaisons } from './saison.queries'
import { grilleStock } from './stock'
import { chiffrerStock } from './stock.queries'
import { classerClients, mesurerNonAdherents } from './ventes.queries'

const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31)
/** By hand: ESSAIS=500 npx vitest run lib/pilotage/tableau.test.ts */
const ESSAIS = Number(process.env.ESSAIS ?? 25)

let base: BaseDeTest
let remettreHorloge: () => void
let lots: Lot[]
let livraisons: Livraison[]
let commandes: Commande[]
beforeAll(async () => {
  base = await baseDeTest()
  remettreHorloge = reglerHorloge(() => new Date('2026-11-20T08:00:00Z'))
  await mondeAuHasard(SEED)
  lots = (await listerLots(DIRECTION, { limite: 200 })).elements
  livraisons = (await listerLivraisons(DIRECTION, { limite: 200 })).elements
  commandes = (await listerCommandes(DIRECTION, { limite: 200 })).elements
}, 120_000)
afterAll(async () => {
  remettreHorloge()
  await base.fermer()
})

const campagne = fc.constantFrom(2024, 2025, 2026)
const duStock = fc.record(
  {
    campagne,
    typeProduit: fc.constantFrom('ENTIERE_FRAICHE', 'ENTIERE_SECHE', 'CERNEAUX'),
    aoc: fc.constantFrom('eligible', 'non_eligible'),
  },
  { requiredKeys: ['campagne'] },
)
const toujours = async <T>(filtres: fc.Arbitrary<T>, propriete: (f: T) => Promise<void>) =>
  fc.assert(fc.asyncProperty(filtres, propriete), { seed: SEED, numRuns: ESSAIS })
const somme = <T>(lignes: readonly T[], de: (l: T) => number) => lignes.reduce((t, l) => t + de(l), 0)

test(`the world is one where figures differ (SEED=${SEED})`, () => {
  expect(lots.length).toBeGreaterThan(20)
  expect(lots.length).toBeLessThan(200)
  expect(new Set(lots.map((l) => l.aoc.verdict)).size).toBeGreaterThan(1)
  expect(new Set(livraisons.map((l) => l.adherent)).size).toBe(2)
  expect(commandes.length).toBeGreaterThan(5)
})

test(`stock: each cell, row, column and sum is that of its list (SEED=${SEED})`, () =>
  toujours(duStock, async (filtres) => {
    const { cellules, bloques } = await chiffrerStock(DIRECTION, filtres)
    const { calibres, lignes, total } = grilleStock(cellules)
    const egale = async (chiffre: { lots: number; disponibleGrammes: number }, autres: object) => {
      const liste = await totaliserLots(DIRECTION, { ...filtres, ...autres })
      expect([chiffre.lots, chiffre.disponibleGrammes]).toEqual([liste.nombre, liste.disponibleGrammes])
    }
    await egale(total, {})
    await egale(bloques, { bloque: '1' })
    for (const { calibre, ...c } of calibres) await egale(c, { calibre })
    for (const { variete, cases, ...l } of lignes) {
      await egale(l, { variete })
      for (const c of cases) if (c) await egale(c, { variete, calibre: c.calibre })
    }
    const siens = lots.filter(
      (l) =>
        l.campagne === filtres.campagne &&
        (!filtres.typeProduit || l.typeProduit === filtres.typeProduit) &&
        (!filtres.aoc || l.aoc.verdict === filtres.aoc),
    )
    const bloquesIci = siens.filter((l) => l.blocages.length > 0)
    expect(total.disponibleGrammes).toBe(somme(siens, disponibleGrammes))
    expect(bloques).toEqual({
      lots: bloquesIci.length,
      disponibleGrammes: somme(bloquesIci, disponibleGrammes),
    })
  }))

test(`the season: each week, the same day and the whole are those of their lists (SEED=${SEED})`, () =>
  toujours(campagne, async (annee) => {
    const { saisons } = await comparerSaisons(DIRECTION, { campagne: annee, saisons: '2026,2025,2024' })
    expect(saisons.map((s) => s.annee)).toEqual([annee, ...[2026, 2025, 2024].filter((a) => a !== annee)])
    for (const saison of saisons) {
      const liste = (autres: object) => totaliserLivraisons(DIRECTION, { campagne: saison.annee, ...autres })
      expect(await liste({})).toEqual({ nombre: saison.livraisons, quantiteGrammes: saison.grammes })
      expect(somme(saison.semaines, (s) => s.grammes)).toBe(saison.grammes)
      expect(saison.semaines.at(-1)?.cumulGrammes ?? 0).toBe(saison.grammes)
      const { jusqua, grammes } = saison.memeJour
      expect((await liste({ jusqua })).quantiteGrammes).toBe(grammes)
      for (const s of saison.semaines) {
        const deLaSemaine = livraisons.filter(
          (l) => l.campagne === saison.annee && l.date >= s.depuis && l.date <= s.jusqua,
        )
        expect(await liste({ depuis: s.depuis, jusqua: s.jusqua })).toEqual({
          nombre: s.livraisons,
          quantiteGrammes: s.grammes,
        })
        expect(s.grammes).toBe(somme(deLaSemaine, (l) => l.quantiteGrammes))
      }
    }
  }))

test(`on any day of the season, the same day of the others is that of their lists (SEED=${SEED})`, () =>
  toujours(fc.integer({ min: 1, max: 80 }), async (jours) => {
    const remettre = reglerHorloge(() => new Date(Date.UTC(2026, 8, jours, 8)))
    try {
      const { saisons } = await comparerSaisons(DIRECTION, { campagne: 2026, saisons: '2025,2024' })
      for (const { annee, memeJour } of saisons) {
        const liste = await totaliserLivraisons(DIRECTION, { campagne: annee, jusqua: memeJour.jusqua })
        expect([joursEntre(jour(`${annee}-09-01`), memeJour.jusqua) + 1, memeJour.grammes]).toEqual([
          jours,
          liste.quantiteGrammes,
        ])
      }
    } finally {
      remettre()
    }
  }))

test(`calibres, AOC and organic are those of their lists (SEED=${SEED})`, () =>
  toujours(campagne, async (annee) => {
    const { saison, precedente, parCalibre } = await comparerCalibres(DIRECTION, { campagne: annee })
    const liste = async (an: number, autres: object = {}) =>
      (await totaliserLots(DIRECTION, { campagne: an, ...autres })).calibreGrammes
    for (const { calibre, ...c } of parCalibre)
      expect([c.grammes, c.precedenteGrammes]).toEqual([
        await liste(annee, { calibre }),
        await liste(annee - 1, { calibre }),
      ])
    for (const s of [saison, precedente]) {
      const calibres = lots.filter((l) => l.campagne === s.annee && l.transformation === null)
      expect(s.calibreGrammes).toBe(await liste(s.annee))
      expect(s.aocGrammes).toBe(await liste(s.annee, { aoc: 'eligible' }))
      expect(s.bioGrammes).toBe(await liste(s.annee, { certification: 'AB' }))
      const deVerdict = calibres.filter((l) => l.aoc.verdict === 'eligible')
      const bio = calibres.filter((l) => l.certifications.includes('AB'))
      expect(s.aocGrammes).toBe(somme(deVerdict, (l) => l.quantiteGrammes))
      expect(s.bioGrammes).toBe(somme(bio, (l) => l.quantiteGrammes))
    }
  }))

test(`clients: each, and all together, are those of their orders (SEED=${SEED})`, () =>
  toujours(campagne, async (annee) => {
    const { clients, total } = await classerClients(DIRECTION, { campagne: annee, limite: 50 })
    const liste = async (autres: object) => {
      const t = await totaliserCommandes(DIRECTION, { campagne: annee, etat: 'nonAnnulee', ...autres })
      return [t.nombre, t.poidsGrammes, t.montantHtCentimes]
    }
    for (const { client, ...v } of clients)
      expect([v.commandes, v.poidsGrammes, v.montantHtCentimes]).toEqual(await liste({ client }))
    expect([total.commandes, total.poidsGrammes, total.montantHtCentimes]).toEqual(await liste({}))
    expect(total.poidsAvecPrixGrammes).toBe((await liste({ sansPrix: '0' }))[1])
    expect(somme(clients, (c) => c.poidsGrammes)).toBe(total.poidsGrammes)
    expect(clients.map((c) => c.poidsGrammes)).toEqual(
      clients.map((c) => c.poidsGrammes).sort((a, b) => b - a),
    )
  }))

test(`non-members: kilograms and value are those of their lists (SEED=${SEED})`, () =>
  toujours(campagne, async (annee) => {
    const { apports, ventes, ventesNonAdherents } = await mesurerNonAdherents(DIRECTION, { campagne: annee })
    const recues = await totaliserLivraisons(DIRECTION, { campagne: annee, adherent: '0' })
    const deTiers = livraisons.filter((l) => l.campagne === annee && !l.adherent)
    expect(apports.nonAdherentsGrammes).toBe(recues.quantiteGrammes)
    expect(recues.quantiteGrammes).toBe(somme(deTiers, (l) => l.quantiteGrammes))
    const prises = { campagne: annee, etat: 'nonAnnulee', sansPrix: '0' }
    const toutes = await totaliserCommandes(DIRECTION, prises)
    const desTiers = await totaliserCommandes(DIRECTION, { ...prises, adherent: '0' })
    const desMembres = await totaliserCommandes(DIRECTION, { ...prises, adherent: '1' })
    expect([ventes.montantHtCentimes, ventes.poidsAvecPrixGrammes]).toEqual([
      toutes.montantHtCentimes,
      toutes.poidsGrammes,
    ])
    expect(ventesNonAdherents.montantHtCentimes).toBe(desTiers.montantHtCentimes)
    expect(desTiers.nombre + desMembres.nombre).toBe(toutes.nombre)
    const adherent = new Map(livraisons.map((l) => [l.code, l.adherent]))
    const vendues = commandes.filter(
      (c) => c.campagne === annee && c.etat !== 'annulee' && adherent.get(c.livraison) === false,
    )
    expect(ventesNonAdherents.montantHtCentimes).toBe(somme(vendues, (c) => montantHtCentimes(c) ?? 0))
  }))

test('nobody but the house asks by membership, a season nobody can name is refused', async () => {
  const acheteur = acteur('distributeur')
  expect((await refusDe(() => totaliserCommandes(acheteur, { adherent: '0' }))).genre).toBe('refuse')
  for (const operation of [
    chiffrerStock,
    comparerSaisons,
    comparerCalibres,
    classerClients,
    mesurerNonAdherents,
  ])
    expect((await refusDe(() => operation(acheteur, { campagne: 2026 }))).genre).toBe('refuse')
  for (const saisons of ['2025,x', '1999', '2025,2024,2023,2022,2021,2020'])
    expect((await refusDe(() => comparerSaisons(DIRECTION, { saisons }))).genre).toBe('invalide')
})
