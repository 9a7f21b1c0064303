/** Two campaigns compared: every figure that leads to a list equals its total, whatever was delivered and sold. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DIRECTION } from '@/lib/approvisionnements/monde-de-test'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { acteur, refusDe } from '@/lib/core/aide-aux-tests'
import { reglerHorloge } from '@/lib/core/horloge'
import { livraisonDuCas } from '@/lib/livraisons/monde-de-test'
import { plusJours } from '@/lib/mesures/jour'
import { comparerCampagnes } from './comparaison.queries'
import { comparaisonReponse, rendreLigne } from './comparaison.schema'
import { totalDe } from './liste-de-test'
import { AUJOURDHUI, CAMPAGNES, jouer, poserLeDecor, unGeste } from './saisons-de-test'

/** By hand: MONDES=200 npx vitest run lib/pilotage/comparaison.test.ts */
const MONDES = Number(process.env.MONDES ?? 4)
const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31)

let base: BaseDeTest
let remettreHorloge: () => void
beforeAll(async () => {
  base = await baseDeTest()
  remettreHorloge = reglerHorloge(() => new Date(`${AUJOURDHUI}T10:00:00Z`))
})
afterAll(async () => {
  remettreHorloge()
  await base.fermer()
})

const comparer = (saisie: object = {}) => comparerCampagnes(DIRECTION, saisie)

test('before any delivery: zeros, no share and no variation, and no client', async () => {
  const { a, b, elements } = await comparer()
  expect([a.annee, a.jusqua, b.annee, b.jusqua]).toEqual([2025, '2025-11-30', 2026, '2026-11-30'])
  const ligne = (code: string) => elements.map(rendreLigne).find((l) => l.code === code)
  expect(ligne('RECU')).toMatchObject({ a: { valeur: 0 }, b: { valeur: 0 }, ecart: 0, variation: null })
  expect(ligne('MOYENNE')).toMatchObject({ a: { valeur: null }, ecart: null, variation: null })
  expect(ligne('PART_AOC')?.b.valeur).toBe(null)
  expect(elements.filter((l) => ['VARIETES', 'CALIBRES', 'CLIENTS'].includes(l.rubrique))).toEqual([])
})

test('annexe 1B against a season without it', async () => {
  await livraisonDuCas({ calibree: true })
  const lignes = (await comparer({ a: 2025, b: 2026 })).elements.map(rendreLigne)
  const ligne = (code: string) => lignes.find((l) => l.code === code)
  expect(ligne('RECU')).toEqual({
    rubrique: 'APPORTS',
    code: 'RECU',
    libelle: 'Reçu',
    unite: 'KG',
    a: {
      valeur: 0,
      total: '/api/livraisons/total?campagne=2025&jusqua=2025-11-30',
      champ: 'quantiteKg',
    },
    b: {
      valeur: 12_520,
      total: '/api/livraisons/total?campagne=2026&jusqua=2026-11-30',
      champ: 'quantiteKg',
    },
    ecart: 12_520,
    variation: null,
  })
  // 12 520 kg but the 4 200 kg of calibre 2: 8 320 of 12 520.
  expect(ligne('AOC')?.b.valeur).toBe(8_320)
  expect(ligne('PART_AOC')?.b.valeur).toBe(0.6645)
  const inverse = (await comparer({ a: 2026, b: 2025 })).elements.map(rendreLigne)
  expect(inverse.find((l) => l.code === 'RECU')).toMatchObject({ ecart: -12_520, variation: -1 })
})

test('the same campaign twice: whole, and nothing apart', async () => {
  const { a, b, elements } = await comparer({ a: 2026, b: 2026 })
  expect([a.jusqua, b.jusqua]).toEqual([null, null])
  for (const l of elements.map(rendreLigne)) {
    expect(l.a).toEqual(l.b)
    expect(Number(l.ecart)).toBe(0)
  }
})

test('unknown campaigns, days of neither and roles without the right are told so', async () => {
  await base.db.campagne.delete({ where: { annee: 2099 } })
  expect((await refusDe(() => comparer({ a: 2099 }))).genre).toBe('introuvable')
  expect((await refusDe(() => comparer({ b: 1999 }))).genre).toBe('invalide')
  expect((await refusDe(() => comparer({ a: 2025, b: 2026, jusqua: '2020-01-01' }))).champs).toMatchObject([
    { champ: 'jusqua' },
  ])
  expect((await refusDe(() => comparer({ jusqua: 'demain' }))).genre).toBe('invalide')
  expect((await refusDe(() => comparerCampagnes(acteur('distributeur')))).genre).toBe('refuse')
})

test('as a program reads it, the answer says both sides and their days', async () => {
  expect(comparaisonReponse.rendre(await comparer({ a: 2023, b: 2024, jusqua: '2024-02-29' }))).toMatchObject(
    {
      a: { annee: 2023, libelle: '2023-2024', debut: '2023-09-01', fin: '2024-08-31', jusqua: '2024-02-29' },
      b: { jusqua: '2025-02-28' },
      suivant: null,
    },
  )
})

const uneDemande = fc.record({
  a: fc.constantFrom(...CAMPAGNES),
  b: fc.constantFrom(...CAMPAGNES),
  // Mostly days of the harvest and of the sales after it.
  jusqua: fc.oneof(
    fc.constantFrom('fin' as const, undefined),
    fc.integer({ min: 0, max: 120 }),
    fc.integer({ min: 0, max: 364 }),
  ),
})
type Demande = typeof uneDemande extends fc.Arbitrary<infer D> ? D : never

/** Both sides of a demand against their lists; how many figures above nothing were seen. */
async function verifier({ a, b, jusqua }: Demande): Promise<number> {
  const { b: cote } = await comparer({ a, b, jusqua: 'fin' })
  const jour = typeof jusqua === 'number' ? plusJours(cote.debut, jusqua) : jusqua
  let vus = 0
  for (const ligne of (await comparer({ a, b, jusqua: jour })).elements)
    for (const cle of ['a', 'b'] as const) {
      const { liste, valeur } = ligne[cle]
      if (liste === null) continue
      expect({ ligne: ligne.code, liste, valeur: rendreLigne(ligne)[cle].valeur }).toEqual({
        ligne: ligne.code,
        liste,
        valeur: await totalDe(liste),
      })
      if (valeur) vus += 1
    }
  return vus
}

const unMonde = fc.record({
  gestes: fc.array(unGeste, { minLength: 20, maxLength: 35 }),
  demandes: fc.array(uneDemande, { minLength: 5, maxLength: 5 }),
})

test(`${MONDES} worlds (SEED=${SEED}): each figure is the total of its list`, async () => {
  await poserLeDecor()
  let comparees = 0
  await fc.assert(
    fc.asyncProperty(unMonde, async ({ gestes, demandes }) => {
      await jouer(gestes)
      for (const demande of demandes) comparees += await verifier(demande)
    }),
    // What one world recorded is there in the next: it cannot be shrunk.
    { numRuns: MONDES, seed: SEED, endOnFailure: true },
  )
  expect(comparees).toBeGreaterThan(MONDES * 10)
}, 300_000)
