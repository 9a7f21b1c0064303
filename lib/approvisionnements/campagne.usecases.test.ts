import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { acteur, refusDe } from '@/lib/core/aide-aux-tests'
import { lireCampagne, listerCampagnes } from './campagne.queries'
import { campagneReponse } from './campagne.schema'
import { cloturerCampagne, modifierCampagne, rouvrirCampagne } from './campagne.usecases'
import { DIRECTION, RECEPTION } from './monde-de-test'

let base: BaseDeTest
beforeAll(async () => {
  base = await baseDeTest()
})
afterAll(() => base.fermer())

const MOTIF = 'Dérogation de l’INAO'
const changer = (annee: number, saisie: object) =>
  modifierCampagne(DIRECTION, { annee, motif: MOTIF, ...saisie })
const champDe = async (effet: () => Promise<unknown>) =>
  (await refusDe(effet)).champs.map((c) => c.champ.replace(/\.\d+$/, ''))

describe('refused', () => {
  test.each(['reception', 'commerce', 'distributeur'] as const)('to %s, whatever is asked', async (role) => {
    const lui = acteur(role)
    for (const geste of [
      () => modifierCampagne(lui, { annee: 2025, motif: MOTIF, calibreMinimumAocMm: 27 }),
      () => cloturerCampagne(lui, { annee: 2025, motif: MOTIF }),
      () => rouvrirCampagne(lui, { annee: 2025, motif: MOTIF }),
    ])
      expect((await refusDe(geste)).genre).toBe('refuse')
  })

  test.each([
    ['without a reason', { motif: undefined, calibreMinimumAocMm: 27 }, 'motif'],
    ['with a reason of spaces', { motif: '   ', calibreMinimumAocMm: 27 }, 'motif'],
    ['a calibre of nothing', { calibreMinimumAocMm: 0 }, 'calibreMinimumAocMm'],
    ['a calibre in tenths', { calibreMinimumAocMm: '27,5' }, 'calibreMinimumAocMm'],
    ['a calibre of an apple', { calibreMinimumAocMm: 61 }, 'calibreMinimumAocMm'],
    ['no ceiling', { plafondNonAdherents: null }, 'plafondNonAdherents'],
    ['a ceiling above the whole', { plafondNonAdherents: 101 }, 'plafondNonAdherents'],
    ['a ceiling under nothing', { plafondNonAdherents: -0.1 }, 'plafondNonAdherents'],
    ['an unknown rule', { reglesAoc: ['DENSITE', 'COULEUR'] }, 'reglesAoc'],
    ['a rule that always decides', { reglesAoc: ['VARIETE'] }, 'reglesAoc'],
    ['a rule twice', { reglesAoc: ['DENSITE', 'DENSITE'] }, 'reglesAoc'],
    ['a rule that is no list', { reglesAoc: 'DENSITE' }, 'reglesAoc'],
    ['a field nobody knows', { debut: '2025-08-01' }, 'debut'],
    ['a campaign before the first', { annee: 1999, calibreMinimumAocMm: 27 }, 'annee'],
  ])('%s', async (_quoi, saisie, champ) => {
    expect(await champDe(() => changer(2025, saisie))).toEqual([champ])
  })

  test('a change of nothing', async () => {
    expect((await refusDe(() => changer(2025, {}))).message).toMatch(/^Rien ne change/)
  })

  test('reopening what is open, closing what is closed or has not begun', async () => {
    expect((await refusDe(() => rouvrirCampagne(DIRECTION, { annee: 2012, motif: MOTIF }))).genre).toBe(
      'impossible',
    )
    await cloturerCampagne(DIRECTION, { annee: 2012, motif: MOTIF })
    const encore = await refusDe(() => cloturerCampagne(DIRECTION, { annee: 2012, motif: MOTIF }))
    expect([encore.genre, encore.message]).toEqual(['impossible', expect.stringMatching(/déjà close/)])
    const future = await refusDe(() => cloturerCampagne(DIRECTION, { annee: 2099, motif: MOTIF }))
    expect([future.genre, future.message]).toEqual(['impossible', expect.stringMatching(/01\/09\/2099/)])
  })
})

test.each([
  [0.2, 200],
  [1, 1_000],
  [20, 200],
  ['20', 200],
  ['20 %', 200],
  ['12,5', 125],
  ['1 %', 10],
  [0, 0],
])('a ceiling given as %s is %d thousandths', async (plafondNonAdherents, pourMille) => {
  expect((await changer(2024, { plafondNonAdherents })).plafondNonAdherentsPourMille).toBe(pourMille)
})

test('parameters change together or alone, and go out as a rate and a list in order', async () => {
  await changer(2023, { calibreMinimumAocMm: '26', reglesAoc: ['RENDEMENT', 'DENSITE'] })
  await changer(2023, { plafondNonAdherents: '15 %' })
  expect(campagneReponse.rendre(await lireCampagne(RECEPTION, { annee: '2023' }))).toEqual({
    annee: 2023,
    libelle: '2023-2024',
    debut: '2023-09-01',
    calibreMinimumAocMm: 26,
    plafondNonAdherents: 0.15,
    reglesAoc: ['DENSITE', 'RENDEMENT'],
    cloturee: null,
  })
  expect((await changer(2023, { reglesAoc: [] })).reglesAoc).toEqual([])
})

test('a closed campaign says its day, keeps its parameters, and is as before once reopened', async () => {
  const annee = 2011
  const avant = await lireCampagne(RECEPTION, { annee })
  const close = await cloturerCampagne(DIRECTION, { annee, motif: MOTIF })
  expect(close.cloturee).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  const refus = await refusDe(() => changer(annee, { calibreMinimumAocMm: 27 }))
  expect([refus.genre, refus.message]).toEqual([
    'impossible',
    'La campagne 2011-2012 est close : demandez à la direction de la rouvrir.',
  ])
  expect(await rouvrirCampagne(DIRECTION, { annee, motif: MOTIF })).toEqual(avant)
})

test('the audit keeps who, what it was, what it became and why', async () => {
  await changer(2022, { calibreMinimumAocMm: 27 })
  await cloturerCampagne(DIRECTION, { annee: 2022, motif: 'Comptes arrêtés' })
  await rouvrirCampagne(DIRECTION, { annee: 2022, motif: 'Erreur de pesée' })
  const lignes = await base.db.audit.findMany({
    where: { objet: 'campagne', code: '2022' },
    orderBy: { id: 'asc' },
  })
  expect(lignes.map((l) => [l.acteur, l.operation, (l.apres as { motif: string }).motif])).toEqual([
    ['direction', 'PATCH /api/campagnes/{annee}', MOTIF],
    ['direction', 'POST /api/campagnes/{annee}/cloture', 'Comptes arrêtés'],
    ['direction', 'POST /api/campagnes/{annee}/reouverture', 'Erreur de pesée'],
  ])
  expect(lignes[0]).toMatchObject({ avant: { calibreMinimumAocMm: 28 }, apres: { calibreMinimumAocMm: 27 } })
})

test('the list shows the campaign of today', async () => {
  const { elements } = await listerCampagnes(RECEPTION)
  expect(elements).toHaveLength(1)
  expect(elements[0]).toMatchObject({
    calibreMinimumAocMm: 28,
    plafondNonAdherentsPourMille: 200,
    cloturee: null,
  })
})
