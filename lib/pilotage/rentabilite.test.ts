/** Dossier 3.1 and 3.2 to the euro, then what must hold for any inputs. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ANNEXE_2A,
  type Entrees,
  fusionner,
  obstacles,
  PART_DES_DISTRIBUTEURS_DIX_MILLIEMES,
} from './entrees'
import { CENTRES, calculer, evaluer, proportion, repartir } from './rentabilite'
import { sensibilite } from './sensibilite'

const etude = (corrections: Partial<Entrees> = {}) => evaluer(fusionner(ANNEXE_2A, corrections))

describe('annexe 2A', () => {
  test('3.1: the commercial activity costs 14 400 € a year, 11 400 € before', () => {
    const e = etude()
    expect([e.telephoneApresCentimes, e.hautDebit.commercial]).toEqual([700_000, 210_000])
    expect([e.avant.commercial, e.apres.commercial, e.surcoutCentimes]).toEqual([
      1_140_000, 1_440_000, 300_000,
    ])
  })

  test('all centres: 20 700 € against 16 300 €', () => {
    const e = etude()
    expect(e.avant).toEqual({ commercial: 1_140_000, administratif: 340_000, production: 150_000 })
    expect(e.apres).toEqual({ commercial: 1_440_000, administratif: 410_000, production: 220_000 })
    expect([e.totalAvantCentimes, e.totalApresCentimes]).toEqual([1_630_000, 2_070_000])
  })

  test('3.2: 37 000 € on 1 000 000 € is 3,7 %, within the rates of the others', () => {
    const e = etude()
    expect([e.chiffreAffairesCentimes, e.resultatAvantCentimes, e.resultatApresCentimes]).toEqual([
      100_000_000, 4_000_000, 3_700_000,
    ])
    expect([e.tauxAvantDixMilliemes, e.tauxApresDixMilliemes, e.position]).toEqual([
      400,
      370,
      'DANS_LA_FOURCHETTE',
    ])
  })

  test('3.2 with the 3 000 € that the case gives, whatever 3.1 found', () => {
    expect(etude({ gainTelephoneDixMilliemes: 0, surcoutRetenuCentimes: 300_000 })).toMatchObject({
      surcoutCalculeCentimes: 600_000,
      surcoutCentimes: 300_000,
      tauxApresDixMilliemes: 370,
    })
  })

  test('spread over the distributors, it bears an eighth: 375 €, and 3,96 %', () => {
    expect(etude({ partPorteuseDixMilliemes: PART_DES_DISTRIBUTEURS_DIX_MILLIEMES })).toMatchObject({
      surcoutPorteCentimes: 37_500,
      resultatApresCentimes: 3_962_500,
      tauxApresDixMilliemes: 396,
      position: 'AU_DESSUS',
    })
    expect(etude({ nombrePorteurs: 8 }).surcoutPorteCentimes).toBe(37_500)
  })

  test('each step is told with its figures and its amount', () => {
    const etapes = etude().etapes.map((s) => [
      s.code,
      s.formule.replace(/[\u00a0\u202f]/g, ' '),
      s.montantCentimes ?? s.tauxDixMilliemes,
    ])
    expect(etapes).toContainEqual(['telephoneApres', '10 000,00 € × (100 % − 30 %)', 700_000])
    expect(etapes).toContainEqual(['coutCommercialApres', '7 000,00 € + 2 100,00 € + 5 300,00 €', 1_440_000])
    expect(etapes).toContainEqual(['surcout', '14 400,00 € − 11 400,00 €', 300_000])
    expect(etapes).toContainEqual(['resultatApres', '40 000,00 € − 3 000,00 €', 3_700_000])
    expect(etapes.at(-1)).toEqual(['tauxApres', '37 000,00 € ÷ 1 000 000,00 €', 370])
  })
})

describe('what gives no study is named beside its field', () => {
  test.each<[Partial<Entrees>, string, RegExp]>([
    [{ telephoneCommercialCentimes: 990_000 }, 'telephone', /il manque 100,00\s€/],
    [{ internetProductionCentimes: 150_050 }, 'internet', /il y a 100,50\s€ de trop/],
    [{ partChiffreAffairesDixMilliemes: 0 }, 'partChiffreAffaires', /dépassez 0/],
    [{ ventesCentimes: 0 }, 'ventes', /dépassez 0/],
    [{ tauxAutresMinimumDixMilliemes: 390 }, 'tauxAutresMaximum', /3,9\s%/],
    [{ partPorteuseDixMilliemes: 999 }, 'partPorteuse', /10\s%/],
    [{ partPorteuseDixMilliemes: 8_000, nombrePorteurs: 8 }, 'nombrePorteurs', /pas les deux/],
  ])('%j', (corrections, champ, phrase) => {
    const trouves = obstacles(fusionner(ANNEXE_2A, corrections))
    expect(trouves.map((o) => o.champ)).toEqual([champ])
    expect(trouves[0]?.message).toMatch(phrase)
  })

  test('annexe 2A has none', () => expect(obstacles(ANNEXE_2A)).toEqual([]))
})

test.each([
  [5, 1, 2, 3],
  [-5, 1, 2, -2],
  [-7, 1, 2, -3],
  [-4, 1, 2, -2],
  [1, 1, 3, 0],
  [2, 1, 3, 1],
  [-1, 1, 3, 0],
  [-2, 1, 3, -1],
])('%i × %i ÷ %i is %i: half up', (montant, n, d, attendu) => {
  expect(proportion(montant, n, d)).toBe(attendu)
})

const montant = fc.integer({ min: 0, max: 10_000_000_000 })
const taux = fc.integer({ min: 0, max: 10_000 })
const parts = fc.record({ commercial: montant, administratif: montant, production: montant })

/** Any inputs that have no obstacle. */
const entrees: fc.Arbitrary<Entrees> = fc
  .record({
    telephone: parts,
    internet: parts,
    ventesCentimes: fc.integer({ min: 10_000, max: 10_000_000_000 }),
    hebergementCentimes: montant,
    hautDebitMensuelCentimes: montant,
    gain: taux,
    part: fc.integer({ min: 1, max: 10_000 }),
    actuel: taux,
    surcoutRetenuCentimes: fc.option(montant),
    porteuse: fc.option(fc.integer({ min: 0, max: 10_000 })),
    nombre: fc.option(fc.integer({ min: 1, max: 10_000 })),
  })
  .map(({ telephone: t, internet: i, gain, part, actuel, porteuse, nombre, ...reste }) => ({
    ...ANNEXE_2A,
    ...reste,
    telephoneCentimes: t.commercial + t.administratif + t.production,
    telephoneCommercialCentimes: t.commercial,
    telephoneAdministratifCentimes: t.administratif,
    telephoneProductionCentimes: t.production,
    internetCentimes: i.commercial + i.administratif + i.production,
    internetCommercialCentimes: i.commercial,
    internetAdministratifCentimes: i.administratif,
    internetProductionCentimes: i.production,
    gainTelephoneDixMilliemes: gain,
    partChiffreAffairesDixMilliemes: part,
    tauxActuelDixMilliemes: actuel,
    partPorteuseDixMilliemes: porteuse === null ? null : Math.max(porteuse, part),
    nombrePorteurs: porteuse === null ? nombre : null,
  }))

const nombresDe = (valeur: unknown): number[] => {
  if (typeof valeur === 'number') return [valeur]
  return typeof valeur === 'object' && valeur !== null ? Object.values(valeur).flatMap(nombresDe) : []
}

describe('for any inputs', () => {
  test('parts make the whole, none beyond its weight’s sign', () => {
    fc.assert(
      fc.property(montant, parts, (somme, poids) => {
        const donnes = repartir(somme, poids)
        expect(CENTRES.reduce((s, c) => s + donnes[c], 0)).toBe(somme)
        expect(Math.min(...CENTRES.map((c) => donnes[c]))).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('totals are the sums of the centres, and what differs is what the quotes and the telephone say', () => {
    fc.assert(
      fc.property(entrees, (e) => {
        expect(obstacles(e)).toEqual([])
        const c = calculer(e)
        expect(c.totalAvantCentimes).toBe(e.telephoneCentimes + e.internetCentimes)
        expect(c.totalAvantCentimes).toBe(CENTRES.reduce((s, centre) => s + c.avant[centre], 0))
        expect(c.totalApresCentimes).toBe(CENTRES.reduce((s, centre) => s + c.apres[centre], 0))
        expect(c.totalApresCentimes).toBe(
          e.telephoneCentimes -
            (e.telephoneCommercialCentimes - c.telephoneApresCentimes) +
            e.hautDebitMensuelCentimes * 12 +
            e.hebergementCentimes,
        )
      }),
    )
  })

  test('every figure is a whole number: never NaN, nor infinite, nor minus zero', () => {
    fc.assert(
      fc.property(entrees, (e) => {
        const { etapes, ...r } = evaluer(e)
        for (const n of nombresDe([r, etapes, sensibilite(e)])) {
          expect(Number.isSafeInteger(n)).toBe(true)
          expect(Object.is(n, -0)).toBe(false)
        }
        for (const { formule } of etapes) expect(formule).not.toMatch(/NaN|undefined|Infinity/)
      }),
    )
  })

  test('the more the telephone saves, the less it costs and the better the rate', () => {
    fc.assert(
      fc.property(entrees, taux, (e, autre) => {
        const [moins, plus] = [e.gainTelephoneDixMilliemes, autre].sort((a, b) => a - b)
        const calcul = (gain: number | undefined) =>
          calculer({ ...e, surcoutRetenuCentimes: null, gainTelephoneDixMilliemes: gain ?? 0 })
        const [peu, beaucoup] = [calcul(moins), calcul(plus)]
        expect(beaucoup.apres.commercial).toBeLessThanOrEqual(peu.apres.commercial)
        expect(beaucoup.tauxApresDixMilliemes).toBeGreaterThanOrEqual(peu.tauxApresDixMilliemes)
      }),
    )
  })

  test('the distributor bears no more than all of it, and less with others', () => {
    fc.assert(
      fc.property(entrees, (e) => {
        const { surcoutCentimes, surcoutPorteCentimes } = calculer(e)
        expect(Math.abs(surcoutPorteCentimes)).toBeLessThanOrEqual(Math.abs(surcoutCentimes))
      }),
    )
  })
})

describe('sensitivity', () => {
  test('has the study’s own cell, with its rate', () => {
    const ici = sensibilite(ANNEXE_2A)
      .flatMap((l) => l.cellules)
      .filter((c) => c.ici)
    expect(ici).toMatchObject([{ tauxDixMilliemes: 370, position: 'DANS_LA_FOURCHETTE' }])
  })

  test('more telephone saved or more sales, a better rate', () => {
    const taux = (gain: number, part: number) =>
      sensibilite(ANNEXE_2A)
        .flatMap((l) => l.cellules)
        .find((c) => c.gainDixMilliemes === gain && c.partDixMilliemes === part)?.tauxDixMilliemes
    expect([taux(0, 1_000), taux(6_000, 1_000), taux(3_000, 500), taux(3_000, 2_000)]).toEqual([
      340, 400, 340, 385,
    ])
  })

  test('says nothing of a share beyond that of all who bear the cost', () => {
    const cellules = sensibilite({ ...ANNEXE_2A, partPorteuseDixMilliemes: 1_200 }).flatMap((l) => l.cellules)
    expect(cellules.find((c) => c.partDixMilliemes === 2_000)?.tauxDixMilliemes).toBeNull()
  })
})
