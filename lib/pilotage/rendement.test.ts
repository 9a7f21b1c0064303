/** Orchards and producers in figures: annexe 1B by hand, then whatever was delivered against the lists and fractions. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DIRECTION, nouveauVerger, nouvelAdherent, RECEPTION } from '@/lib/approvisionnements/monde-de-test'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { acteur, refusDe } from '@/lib/core/aide-aux-tests'
import { reglerHorloge } from '@/lib/core/horloge'
import { calibrer } from '@/lib/livraisons/calibrage.usecases'
import { totaliserLivraisons } from '@/lib/livraisons/livraison.queries'
import { totaliserLots } from '@/lib/livraisons/lot.queries'
import { ANNEXE_1B, nouvelleLivraison } from '@/lib/livraisons/monde-de-test'
import { chiffrerProducteur } from './producteur-chiffres.queries'
import { chiffresProducteurReponse } from './producteur-chiffres.schema'
import { type Recolte, type RecolteNommee, sousLeMaximum } from './rendement'
import { AUJOURDHUI, CAMPAGNES, jouer, PRODUCTEURS, poserLeDecor, unGeste, VERGERS } from './saisons-de-test'
import { chiffrerVerger } from './verger-chiffres.queries'
import { chiffresVergerReponse } from './verger-chiffres.schema'
import { listerRendements } from './vergers-rendements.queries'

/** By hand: MONDES=200 npx vitest run lib/pilotage/rendement.test.ts */
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

test('annexe 1B: V058 yields 12 520 kg of fresh nuts on 3,25 ha of 100 trees a hectare', async () => {
  const { code: producteur } = await nouvelAdherent()
  await nouveauVerger(producteur, { code: 'V058' })
  await nouvelleLivraison('V058', { code: 'L0512' })
  await calibrer(RECEPTION, { code: 'L0512', lots: ANNEXE_1B })
  expect(chiffresVergerReponse.rendre(await chiffrerVerger(DIRECTION, { code: 'V058' }))).toEqual({
    code: 'V058',
    nom: 'Verger du moulin',
    producteur,
    producteurNom: 'Les noix de Polienas',
    variete: 'Franquette',
    campagnes: [
      {
        annee: 2026,
        libelle: '2026-2027',
        nombre: 1,
        kg: 12_520,
        // 12 520 ÷ 3,25; 12 520 ÷ 325 trees.
        kgParHa: 3_852.308,
        sousLeMaximum: true,
        rendementDecide: false,
        superficieHa: { min: 3.25, max: 3.25 },
        arbresParHectare: { min: 100, max: 100 },
        recoltes: [
          {
            verger: 'V058',
            variete: 'Franquette',
            typeProduit: 'ENTIERE_FRAICHE',
            nombre: 1,
            kg: 12_520,
            kgParHa: 3_852.308,
            kgParArbre: 38.523,
            rang: 1,
            sur: 1,
            moyenneKgParHa: 3_852.308,
          },
        ],
        calibreKg: 12_520,
        aocKg: 8_320,
        partAoc: 0.6645,
        calibres: [
          { code: '2', libelle: expect.stringContaining('24'), kg: 4_200, part: 0.3355 },
          { code: '3', libelle: expect.stringContaining('28'), kg: 3_820, part: 0.3051 },
          { code: '4', libelle: expect.any(String), kg: 1_580, part: 0.1262 },
          { code: '5', libelle: expect.any(String), kg: 2_920, part: 0.2332 },
        ],
      },
    ],
  })
  expect(
    chiffresProducteurReponse.rendre(await chiffrerProducteur(DIRECTION, { code: producteur })),
  ).toMatchObject({
    adherent: true,
    vergers: [{ code: 'V058', nom: 'Verger du moulin' }],
    campagnes: [{ kg: 12_520, part: 1, adherentKg: 12_520, nonAdherentKg: 0, aocKg: 8_320 }],
  })
})

test('the maximum of the AOC must not be reached: 13 000 kg on 3,25 ha are 4 t/ha', () => {
  const superficieMinM2 = 32_500
  expect(sousLeMaximum({ grammes: 12_999_999, superficieMinM2 })).toBe(true)
  expect(sousLeMaximum({ grammes: 13_000_000, superficieMinM2 })).toBe(false)
})

test('who never delivered has no campaign; who is unknown is absent; distributors see none', async () => {
  const { code: producteur } = await nouvelAdherent()
  const { code } = await nouveauVerger(producteur)
  expect((await chiffrerVerger(DIRECTION, { code })).campagnes).toEqual([])
  expect(await chiffrerProducteur(DIRECTION, { code: producteur })).toMatchObject({
    vergers: [],
    campagnes: [],
  })
  expect((await refusDe(() => chiffrerVerger(DIRECTION, { code: 'V999' }))).genre).toBe('introuvable')
  expect((await refusDe(() => chiffrerProducteur(DIRECTION, { code: 'P999' }))).genre).toBe('introuvable')
  expect((await refusDe(() => chiffrerVerger(acteur('distributeur'), { code }))).genre).toBe('refuse')
})

/** A fraction of integers, so that nothing is rounded before the end. */
class Fraction {
  constructor(
    readonly haut: bigint,
    readonly bas: bigint,
  ) {}
  plus = (f: Fraction) => new Fraction(this.haut * f.bas + f.haut * this.bas, this.bas * f.bas)
  sur = (n: bigint) => new Fraction(this.haut, this.bas * n)
  depasse = (f: Fraction) => this.haut * f.bas > f.haut * this.bas
  arrondie = () => Number((2n * this.haut + this.bas) / (2n * this.bas))
}
const RIEN = new Fraction(0n, 1n)

const cleDe = (r: Pick<Recolte, 'annee' | 'varieteCode' | 'typeProduit'>) =>
  `${r.annee} ${r.varieteCode} ${r.typeProduit}`

/** Yields from the rows of the base, one delivery after the other: by campaign, variety and type, then by orchard. */
async function rendementsAttendus(garder: { producteurCode?: string }) {
  const classes = new Map<string, Map<string, { parHa: Fraction; parArbre: Fraction }>>()
  for (const l of await base.db.livraison.findMany({ where: garder })) {
    const cle = cleDe({ annee: l.campagneAnnee, varieteCode: l.varieteCode, typeProduit: l.typeProduitCode })
    const classe = classes.get(cle) ?? new Map()
    classes.set(cle, classe)
    const { parHa, parArbre } = classe.get(l.vergerCode) ?? { parHa: RIEN, parArbre: RIEN }
    const grammes = BigInt(l.quantiteGrammes) * 10_000n
    const m2 = BigInt(l.superficieM2)
    classe.set(l.vergerCode, {
      parHa: parHa.plus(new Fraction(grammes, m2)),
      parArbre: parArbre.plus(new Fraction(grammes, m2 * BigInt(l.arbresParHectare))),
    })
  }
  return classes
}

const somme = (nombres: readonly number[]) => nombres.reduce((total, n) => total + n, 0)

async function verifierVerger(code: string): Promise<number> {
  const { campagnes } = await chiffrerVerger(DIRECTION, { code })
  const attendus = await rendementsAttendus({})
  for (const c of campagnes) {
    const filtres = { verger: code, campagne: c.annee }
    expect(await totaliserLivraisons(DIRECTION, filtres)).toEqual({
      nombre: c.nombre,
      quantiteGrammes: c.grammes,
    })
    for (const typeProduit of ['ENTIERE_FRAICHE', 'ENTIERE_SECHE']) {
      const duType = c.recoltes.filter((r) => r.typeProduit === typeProduit)
      expect(await totaliserLivraisons(DIRECTION, { ...filtres, typeProduit })).toEqual({
        nombre: somme(duType.map((r) => r.nombre)),
        quantiteGrammes: somme(duType.map((r) => r.grammes)),
      })
    }
    for (const { code: calibre, grammes } of c.calibres)
      expect((await totaliserLots(DIRECTION, { ...filtres, calibre })).calibreGrammes).toBe(grammes)
    expect(somme(c.calibres.map((k) => k.grammes))).toBe(c.calibreGrammes)
    expect((await totaliserLots(DIRECTION, { ...filtres, aoc: 'eligible' })).calibreGrammes).toBe(
      c.aocGrammes,
    )
    for (const r of c.recoltes) {
      const classe = [...(attendus.get(cleDe(r)) ?? [])]
      const sien = classe.find(([verger]) => verger === code)?.[1] ?? { parHa: RIEN, parArbre: RIEN }
      const tous = classe.map(([, { parHa }]) => parHa)
      expect(r).toMatchObject({
        grammesParHa: sien.parHa.arrondie(),
        grammesParArbre: sien.parArbre.arrondie(),
        rang: 1 + tous.filter((f) => f.depasse(sien.parHa)).length,
        sur: tous.length,
        moyenneGrammesParHa: tous
          .reduce((total, f) => total.plus(f), RIEN)
          .sur(BigInt(tous.length))
          .arrondie(),
      })
    }
  }
  const toutes = await totaliserLivraisons(DIRECTION, { verger: code })
  expect(somme(campagnes.map((c) => c.grammes))).toBe(toutes.quantiteGrammes)
  return campagnes.length
}

async function verifierProducteur(code: string): Promise<void> {
  const { campagnes } = await chiffrerProducteur(DIRECTION, { code })
  const attendus = await rendementsAttendus({ producteurCode: code })
  for (const c of campagnes) {
    const filtres = { producteur: code, campagne: c.annee }
    const grammesDe = async (saisie: object) => (await totaliserLivraisons(DIRECTION, saisie)).quantiteGrammes
    expect(await grammesDe(filtres)).toBe(c.grammes)
    expect(await grammesDe({ ...filtres, adherent: '1' })).toBe(c.adherentGrammes)
    expect(await grammesDe({ campagne: c.annee })).toBe(c.cooperativeGrammes)
    expect((await totaliserLots(DIRECTION, filtres)).calibreGrammes).toBe(c.calibreGrammes)
    for (const k of c.calibres)
      expect((await totaliserLots(DIRECTION, { ...filtres, calibre: k.code })).calibreGrammes).toBe(k.grammes)
    expect(somme(c.calibres.map((k) => k.grammes))).toBe(c.calibreGrammes)
    expect(somme(c.recoltes.map((r) => r.grammes))).toBe(c.grammes)
    for (const r of c.recoltes)
      expect(attendus.get(cleDe(r))?.get(r.verger)?.parHa.arrondie()).toBe(r.grammesParHa)
  }
  const toutes = await totaliserLivraisons(DIRECTION, { producteur: code })
  expect(somme(campagnes.map((c) => c.grammes))).toBe(toutes.quantiteGrammes)
}

/** The list of orchards by yield, page after page, against the deliveries it counts and its own order. */
async function verifierListe(campagne: number, typeProduit: string, ordre?: 'croissant'): Promise<void> {
  const lus: RecolteNommee[] = []
  let suivant: string | undefined
  do {
    const page = await listerRendements(DIRECTION, { campagne, typeProduit, ordre, limite: 2, suivant })
    lus.push(...page.elements)
    suivant = page.suivant ?? undefined
  } while (suivant !== undefined)
  const total = await totaliserLivraisons(DIRECTION, { campagne, typeProduit })
  expect(somme(lus.map((r) => r.grammes))).toBe(total.quantiteGrammes)
  expect(new Set(lus.map((r) => `${r.verger} ${r.varieteCode}`)).size).toBe(lus.length)
  const rendements = lus.map((r) => r.grammesParHa)
  expect(rendements).toEqual(rendements.toSorted((x, y) => (ordre ? x - y : y - x)))
}

test(`${MONDES} worlds (SEED=${SEED}): orchards and producers equal their lists, yields equal fractions`, async () => {
  await poserLeDecor()
  let vues = 0
  await fc.assert(
    fc.asyncProperty(fc.array(unGeste, { minLength: 20, maxLength: 40 }), async (gestes) => {
      await jouer(gestes)
      for (const code of VERGERS) vues += await verifierVerger(code)
      for (const code of PRODUCTEURS) await verifierProducteur(code)
      for (const campagne of CAMPAGNES)
        for (const type of ['ENTIERE_FRAICHE', 'ENTIERE_SECHE'])
          for (const ordre of [undefined, 'croissant'] as const) await verifierListe(campagne, type, ordre)
    }),
    // What one world recorded is there in the next: it cannot be shrunk.
    { numRuns: MONDES, seed: SEED, endOnFailure: true },
  )
  expect(vues).toBeGreaterThan(MONDES * 4)
}, 300_000)
