import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { refusDe } from '@/lib/core/aide-aux-tests'
import { reglerHorloge } from '@/lib/core/horloge'
import { campagneDuJour } from './campagne.queries'
import {
  DIRECTION,
  MOULIN,
  nouveauProducteur,
  nouveauVerger,
  nouvelAdherent,
  RECEPTION,
} from './monde-de-test'
import { modifierProducteur } from './producteur.usecases'
import { listerCommunes, listerVarietes } from './reference.queries'
import { lireAocVerger, lireVerger, listerVergers } from './verger.queries'
import { vergerReponse } from './verger.schema'
import { enregistrerVerger, modifierVerger } from './verger.usecases'

let base: BaseDeTest
let remettreHorloge: () => void
let producteur: string
beforeAll(async () => {
  base = await baseDeTest()
  remettreHorloge = reglerHorloge(() => new Date('2026-10-15T08:00:00Z'))
  producteur = (await nouvelAdherent()).code
})
afterAll(async () => {
  remettreHorloge()
  await base.fermer()
})

describe('an orchard is refused, and nothing is written', () => {
  test.each([
    ['without a name', { nom: ' ' }, 'nom', 'Indiquez le nom du verger.'],
    ['of an unknown producer', { producteur: 'P888' }, 'producteur', /n’existe pas/],
    ['of an unknown variety, the known ones named', { variete: 'Granny' }, 'variete', /Franquette/],
    ['in a commune of elsewhere', { commune: '75056' }, 'commune', /n’est pas dans la liste/],
    ['in a commune given by its name', { commune: 'Poliénas' }, 'commune', /\.$/],
    ['of 0 ha', { superficieHa: 0 }, 'superficieHa', 'La superficie doit dépasser 0 ha.'],
    ['of 3.250 ha', { superficieHa: '3.250' }, 'superficieHa', /ambigu/],
    ['of half a continent', { superficieHa: 1e7 }, 'superficieHa', /^Au plus/],
    ['without a tree', { arbresParHectare: 0 }, 'arbresParHectare', /de 1 à 2000\.$/],
    ['planted next year', { anneePlantation: 2027 }, 'anneePlantation', /dans le futur/],
    [
      'listed tomorrow',
      { parcelleIdentifiee: true, parcelleIdentifieeLe: '2026-10-16' },
      'parcelleIdentifieeLe',
      /dans le futur/,
    ],
    [
      'with the day of a listing that is not',
      { parcelleIdentifieeLe: '2020-01-01' },
      'parcelleIdentifieeLe',
      /suppose une parcelle/,
    ],
    ['that says itself in the AOC', { aoc: true }, 'aoc', /pas attendu ici/],
    ['with an operator for a variety', { variete: { not: '' } }, 'variete', /\.$/],
    ['with a control character', { nom: 'Moulin\u0000' }, 'nom', /invisible ou interdit/],
  ])('%s', async (_nom, saisie, champ, phrase) => {
    const refus = await refusDe(() => enregistrerVerger(RECEPTION, { ...MOULIN, producteur, ...saisie }))
    expect(refus.genre).toBe('invalide')
    expect(refus.champs).toEqual([{ champ, message: expect.stringMatching(phrase) }])
  })

  test('of an inactive producer', async () => {
    const { code } = await nouveauProducteur()
    await modifierProducteur(RECEPTION, { code, actif: false, motif: 'Retraite' })
    const refus = await refusDe(() => nouveauVerger(code))
    expect(refus.genre).toBe('impossible')
    expect(refus.champs[0]?.champ).toBe('producteur')
    const { code: verger } = await nouveauVerger(producteur)
    expect((await refusDe(() => modifierVerger(RECEPTION, { code: verger, producteur: code }))).genre).toBe(
      'impossible',
    )
  })

  test('with a code that is taken', async () => {
    const { code } = await nouveauVerger(producteur)
    const refus = await refusDe(() => nouveauVerger(producteur, { code }))
    expect([refus.genre, refus.champs[0]?.champ]).toEqual(['conflit', 'code'])
  })

  test('made inactive without a reason, or changed while it does not exist', async () => {
    const { code } = await nouveauVerger(producteur)
    const refus = await refusDe(() => modifierVerger(RECEPTION, { code, actif: false }))
    expect(refus.champs.map((c) => c.champ)).toEqual(['motif'])
    expect((await refusDe(() => modifierVerger(RECEPTION, { code: 'V888', nom: 'x' }))).genre).toBe(
      'introuvable',
    )
    expect((await refusDe(() => lireAocVerger(DIRECTION, { code: 'V888' }))).genre).toBe('introuvable')
  })
})

test('a reason alone is refused to an active orchard, and corrects that of an inactive one', async () => {
  const { code } = await nouveauVerger(producteur)
  const refus = await refusDe(() => modifierVerger(RECEPTION, { code, motif: 'Arrachage' }))
  expect([refus.genre, refus.champs.map((c) => c.champ)]).toEqual(['impossible', ['motif']])
  await modifierVerger(RECEPTION, { code, actif: false, motif: 'Arrachage' })
  expect((await modifierVerger(RECEPTION, { code, motif: 'Gel' })).motifInactivite).toBe('Gel')
})

describe('an orchard', () => {
  test('takes the next code; its variety is found however it is spelt; its area is in hectares outside', async () => {
    const { code } = await nouveauVerger(producteur, { variete: 'FRANQUETTE', superficieHa: '3,2501' })
    expect(vergerReponse.rendre(await lireVerger(DIRECTION, { code }))).toMatchObject({
      variete: 'Franquette',
      communeNom: 'Poliénas',
      superficieHa: 3.2501,
      aoc: { verdict: 'eligible' },
    })
  })

  test('loses the right to the AOC with its variety or its commune, and says why', async () => {
    const { code } = await nouveauVerger(producteur)
    const verdicts = async (saisie: object) => {
      await modifierVerger(RECEPTION, { code, ...saisie })
      const { verdict, regles } = await lireAocVerger(DIRECTION, { code })
      return [verdict, ...regles.filter((r) => r.verdict === 'non_eligible').map((r) => r.code)]
    }
    expect(await verdicts({ variete: 'Lara' })).toEqual(['non_eligible', 'VARIETE'])
    const horsAire = (await listerCommunes(DIRECTION, { recherche: 'Valence' })).elements.find(
      (c) => !c.aireAoc,
    )
    expect(await verdicts({ variete: 'Mayette', commune: horsAire?.insee })).toEqual([
      'non_eligible',
      'COMMUNE',
    ])
    expect(await verdicts({ commune: '38310' })).toEqual(['eligible'])
  })

  test('forgets the day of its listing when it is no longer listed', async () => {
    const { code } = await nouveauVerger(producteur)
    const inscrit = await modifierVerger(RECEPTION, {
      code,
      parcelleIdentifiee: true,
      parcelleIdentifieeLe: '2020-01-01',
    })
    expect(inscrit.parcelleIdentifieeLe).toBe('2020-01-01')
    expect(await modifierVerger(RECEPTION, { code, nom: 'Le moulin' })).toMatchObject({
      parcelleIdentifieeLe: '2020-01-01',
    })
    expect(await modifierVerger(RECEPTION, { code, parcelleIdentifiee: false })).toMatchObject({
      parcelleIdentifieeLe: null,
    })
  })

  test('is found by its own name, its producer’s, its commune’s and its variety’s', async () => {
    const { code } = await nouveauVerger(producteur, { nom: 'La Combe aux Écureuils', variete: 'Parisienne' })
    for (const recherche of ['ecureuils', 'parisienne combe', 'polienas ECUREUILS', code.toLowerCase()])
      expect((await listerVergers(DIRECTION, { recherche })).elements.map((v) => v.code)).toContain(code)
    expect((await listerVergers(DIRECTION, { recherche: 'écureuils', variete: 'Lara' })).elements).toEqual([])
  })

  test('is found by its code without the zeros, as one types it at the dock', async () => {
    await nouveauVerger(producteur, { code: 'V009' })
    for (const recherche of ['v9', 'V9', 'V 9'])
      expect((await listerVergers(DIRECTION, { recherche })).elements.map((v) => v.code)).toContain('V009')
    expect((await listerVergers(DIRECTION, { recherche: 'p9' })).elements).toEqual([])
  })
})

describe('reference data', () => {
  test('three varieties have the right', async () => {
    const { elements } = await listerVarietes(DIRECTION)
    expect(elements.filter((v) => v.aoc).map((v) => v.nom)).toEqual(['Franquette', 'Mayette', 'Parisienne'])
  })

  test('a commune is found by its name, its postal code and its INSEE number, which is another', async () => {
    for (const recherche of ['poliénas', 'POLIENAS', '38310', 'polienas 38210']) {
      const { elements } = await listerCommunes(DIRECTION, { recherche })
      expect(elements).toContainEqual(
        expect.objectContaining({ insee: '38310', nom: 'Poliénas', aireAoc: true }),
      )
    }
  })

  test('communes come page by page, each once', async () => {
    const vues: string[] = []
    let suivant: string | null | undefined
    do {
      const page = await listerCommunes(DIRECTION, { limite: 200, ...(suivant ? { suivant } : {}) })
      vues.push(...page.elements.map((c) => c.insee))
      suivant = page.suivant
    } while (suivant !== null)
    expect([vues.length, new Set(vues).size]).toEqual([1_147, 1_147])
  })

  test.each([
    ['2010-04-18', 2009],
    ['2010-08-31', 2009],
    ['2010-09-01', 2010],
    ['2000-09-01', 2000],
  ])('%s belongs to the campaign %d', async (jour, annee) => {
    expect(await campagneDuJour(DIRECTION, { jour })).toMatchObject({ annee, calibreMinimumAocMm: 28 })
  })

  test('no campaign is older than 2000-2001', async () => {
    const refus = await refusDe(() => campagneDuJour(DIRECTION, { jour: '2000-08-31' }))
    // Beside its own input, so that the door takes the address for one where nothing is.
    expect(refus.champs).toEqual([{ champ: 'jour', message: expect.stringMatching(/2000-2001/) }])
  })
})
