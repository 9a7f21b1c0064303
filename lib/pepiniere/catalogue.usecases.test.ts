/** Varieties, ranges of height and prices: what is refused, what answers to dossier 2. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ACTEUR_PUBLIC } from '@/lib/access/acteur'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { executerInvariants } from '@/lib/base/invariants'
import { refusDe } from '@/lib/core/aide-aux-tests'
import { rechercher } from '@/lib/recherche/recherche.queries'
import { lireAvertissements, listerUsages } from './catalogue.queries'
import { listerDimensions } from './dimension.queries'
import { enregistrerDimension, modifierDimension } from './dimension.usecases'
import { lireHistoriqueDimension, lireHistoriqueTarif } from './historique.queries'
import { COMMERCE, fixer, planterPepiniere, RECEPTION } from './pepiniere-de-test'
import { lireTarif, listerTarifs } from './tarif.queries'
import { retirerTarif } from './tarif.usecases'
import { lireTarifPublic } from './tarif-public.queries'
import { convientAoc } from './variete'
import { lireVarieteArbre, listerVarietesArbre } from './variete.queries'
import { enregistrerVarieteArbre, modifierVarieteArbre } from './variete.usecases'

let base: BaseDeTest
beforeAll(async () => {
  base = await baseDeTest()
  await planterPepiniere()
})
afterAll(() => base.fermer())

const PRIX = { variete: 1, age: 1, dimension: 1 }

describe('a price is refused', () => {
  test.each([
    ['0', 'Le prix doit dépasser 0 €. Pour ne plus vendre ce plant, retirez son prix.'],
    ['-8', 'Le prix doit dépasser 0 €. Pour ne plus vendre ce plant, retirez son prix.'],
    ['8,005', 'Au plus 2 chiffres après la virgule.'],
    ['10 000,01', 'Au plus 10 000 € par plant : relisez le prix.'],
    ['huit', 'Écrivez un nombre, par exemple 12,50.'],
    ['8.000', '« 8.000 » est ambigu : écrivez « 8000 » ou « 8,000 ».'],
  ])('%s', async (prix, message) => {
    expect((await refusDe(() => fixer(1, 1, 1, prix))).champs).toEqual([{ champ: 'prix', message }])
  })

  test('to those who may only read, of what does not exist, of an age that is none', async () => {
    expect((await refusDe(() => retirerTarif(RECEPTION, { ...PRIX, age: 2, dimension: 2 }))).genre).toBe(
      'refuse',
    )
    expect((await refusDe(() => fixer(99, 1, 1, 8))).genre).toBe('introuvable')
    expect((await refusDe(() => fixer(1, 1, 99, 8))).genre).toBe('introuvable')
    expect((await refusDe(() => fixer(1, 51, 1, 8))).champs[0]?.champ).toBe('age')
    expect((await refusDe(() => retirerTarif(COMMERCE, PRIX))).genre).toBe('introuvable')
  })
})

test('question 2.1: one cell, whose trail tells that it came, changed and went', async () => {
  await fixer(1, 1, 1, '8')
  expect((await lireTarif(RECEPTION, PRIX)).prixCentimes).toBe(800)
  await fixer(1, 1, 1, '8,00') // the same: nothing to tell
  await fixer(1, 1, 1, 8.5)
  await retirerTarif(COMMERCE, PRIX)
  const { elements } = await lireHistoriqueTarif(RECEPTION, PRIX)
  expect(elements.map((e) => [e.acte, e.changements.map((c) => [c.avant, c.apres])])).toEqual([
    ['Prix retiré', [['8,50\u00a0€', null]]],
    ['Prix fixé', [['8,00\u00a0€', '8,50\u00a0€']]],
    ['Prix fixé', [[null, '8,00\u00a0€']]],
  ])
})

test('questions 2.2 to 2.4: by species then name, uses with their zeros, those without a price', async () => {
  const nommer = async (saisie: object) =>
    (await listerVarietesArbre(RECEPTION, saisie)).elements.map((v) => `${v.especeLibelle} ${v.libelle}`)
  expect(await nommer({})).toEqual([
    'noyer commun franquette',
    'noyer commun mayette',
    'noyer commun parisienne',
    'noyer noir soligo',
  ])
  const premiere = await listerVarietesArbre(RECEPTION, { limite: 3 })
  expect(await nommer({ limite: 3, suivant: premiere.suivant })).toEqual(['noyer noir soligo'])
  expect((await listerUsages(RECEPTION)).elements).toEqual([
    { id: 1, libelle: 'Fruitier', nombre: 3 },
    { id: 2, libelle: 'Huile', nombre: 0 },
    { id: 3, libelle: 'Greffon', nombre: 1 },
  ])
  expect(await nommer({ sansTarif: '1' })).toEqual(['noyer commun mayette', 'noyer noir soligo'])
  expect(await nommer({ usage: '2' })).toEqual([])
  expect(await nommer({ espece: '3' })).toEqual(['noyer noir soligo'])
})

test('prices page by page are prices all at once', async () => {
  const toutes = (await listerTarifs(RECEPTION, {})).elements
  const parPages: typeof toutes = []
  for (let suivant: string | null | undefined; suivant !== null; ) {
    const page = await listerTarifs(RECEPTION, { limite: 2, ...(suivant && { suivant }) })
    parPages.push(...page.elements)
    suivant = page.suivant
  }
  expect(parPages).toEqual(toutes)
  expect(toutes.map((t) => `${t.variete} ${t.age} ${t.dimension}`)).toEqual([
    '1 2 2',
    '1 2 5',
    '1 3 5',
    '1 5 4',
    '2 3 5',
  ])
})

test('what is amiss: an overlap, a variety without a price, what a sister is sold in, a price that falls', async () => {
  const avant = await lireAvertissements(RECEPTION)
  expect(avant.chevauchements).toHaveLength(1)
  expect(avant.sansTarif.map((v) => v.libelle)).toEqual(['mayette', 'soligo'])
  expect(avant.manques.map((m) => [m.variete, m.age, m.dimension])).toEqual([
    [2, 2, 2],
    [2, 2, 5],
    [2, 5, 4],
  ])
  expect(avant.inversions).toEqual([])
  await fixer(2, 2, 5, 25)
  expect((await lireAvertissements(RECEPTION)).inversions).toEqual([
    expect.stringMatching(/^« parisienne, 3.ans, .* » coûte moins que « parisienne, 2.ans, .* »\.$/),
  ])
  await retirerTarif(COMMERCE, { variete: 2, age: 2, dimension: 5 })
})

describe('a variety', () => {
  test('is refused without a species that exists, or under a name its species has', async () => {
    const refus = async (saisie: object) =>
      (
        await refusDe(() =>
          enregistrerVarieteArbre(COMMERCE, { libelle: 'lara', espece: 1, usage: 1, ...saisie }),
        )
      ).champs[0]?.champ
    expect(await refus({ espece: 9 })).toBe('espece')
    expect(await refus({ usage: 4 })).toBe('usage')
    expect(await refus({ varieteNoix: 'inconnue' })).toBe('varieteNoix')
    expect(await refus({ libelle: 'FRANQUETTE' })).toBe('libelle')
    expect(await refus({ libelle: ' ' })).toBe('libelle')
  })

  test('suits the AOC when it is of the three and grown by the charter', async () => {
    expect(convientAoc(await lireVarieteArbre(RECEPTION, { id: 1 }))).toBe(true)
    const { id } = await enregistrerVarieteArbre(COMMERCE, {
      libelle: 'lara',
      espece: 1,
      usage: 1,
      varieteNoix: 'lara',
      charteAoc: true,
    })
    expect([id, convientAoc(await lireVarieteArbre(RECEPTION, { id }))]).toEqual([5, false])
    await modifierVarieteArbre(COMMERCE, { id, varieteNoix: 'mayette' })
    expect(convientAoc(await modifierVarieteArbre(COMMERCE, { id, libelle: 'mayette précoce' }))).toBe(true)
    expect(convientAoc(await modifierVarieteArbre(COMMERCE, { id, charteAoc: false }))).toBe(false)
  })

  test('withdrawn from sale keeps its prices, takes no new one, and leaves the public list', async () => {
    expect(
      (await refusDe(() => modifierVarieteArbre(COMMERCE, { id: 2, actif: false }))).champs[0]?.champ,
    ).toBe('motif')
    await modifierVarieteArbre(COMMERCE, { id: 2, actif: false, motif: 'Pépinière gelée' })
    expect((await refusDe(() => fixer(2, 3, 5, 20))).message).toContain('réactivez-la')
    const publics = (await lireTarifPublic(ACTEUR_PUBLIC)).elements
    expect([publics.length, publics.some((t) => t.variete === 2)]).toEqual([4, false])
    expect((await listerUsages(RECEPTION)).elements[0]?.nombre).toBe(3)
    expect((await listerTarifs(RECEPTION, { variete: '2' })).elements).toHaveLength(1)
    await modifierVarieteArbre(COMMERCE, { id: 2, actif: true })
  })
})

describe('a range of height', () => {
  test('is refused the wrong way round, twice, or moved under its prices without a reason', async () => {
    const champ = async (acte: () => Promise<unknown>) => (await refusDe(acte)).champs[0]?.champ
    expect(await champ(() => enregistrerDimension(COMMERCE, { minM: '1', maxM: '0,5' }))).toBe('maxM')
    expect(await champ(() => enregistrerDimension(COMMERCE, { minM: '0,30', maxM: '0,5' }))).toBe('minM')
    expect(await champ(() => modifierDimension(COMMERCE, { id: 2, maxM: '0,45' }))).toBe('motif')
    expect(await champ(() => modifierDimension(COMMERCE, { id: 2, maxM: '0,20', motif: 'Toise' }))).toBe(
      'maxM',
    )
  })

  test('moves with a reason, and is put out of service with one', async () => {
    await modifierDimension(COMMERCE, { id: 2, maxM: '0,45', motif: 'Nouvelle toise' })
    const [dernier] = (await lireHistoriqueDimension(RECEPTION, { id: 2 })).elements
    expect([dernier?.motif, dernier?.changements]).toEqual([
      'Nouvelle toise',
      [{ champ: 'Hauteur', avant: '0,30 à 0,50\u00a0m', apres: '0,30 à 0,45\u00a0m' }],
    ])
    await modifierDimension(COMMERCE, { id: 1, maxM: '0,25' }) // nothing is priced by it
    await modifierDimension(COMMERCE, { id: 1, actif: false, motif: 'Trop petits' })
    expect((await refusDe(() => fixer(1, 1, 1, 8))).message).toContain('ne sert plus')
    const { elements } = await listerDimensions(RECEPTION)
    expect(elements.map((d) => [d.id, d.actif])).toEqual([
      [1, false],
      [2, true],
      [3, true],
      [5, true],
      [4, true],
    ])
  })
})

test('the search of the top bar finds a plant by a name typed wrong', async () => {
  const { groupes } = await rechercher(RECEPTION, { q: 'soligot' })
  expect(groupes.find((g) => g.titre === 'Plants')?.elements).toMatchObject([
    { nom: 'soligo', chemin: '/pepiniere/varietes/4' },
  ])
})

test('every invariant holds', async () => {
  expect((await executerInvariants(base.url)).filter((i) => i.total > 0)).toEqual([])
})
