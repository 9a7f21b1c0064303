import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { acteur, refusDe } from '@/lib/core/aide-aux-tests'
import { lireCommune } from './commune.queries'
import { entrerDansAire, modifierAire } from './commune.usecases'
import { DIRECTION, nouveauProducteur, nouveauVerger, RECEPTION } from './monde-de-test'
import { listerCommunes } from './reference.queries'
import { lireAocVerger } from './verger.queries'

let base: BaseDeTest
beforeAll(async () => {
  base = await baseDeTest()
})
afterAll(() => base.fermer())

/** Die, in the Drôme, out of the area; Vinay is in it since the decree. */
const DIE = '26113'
const VINAY = '38559'
const MOTIF = 'Arrêté de révision'
const ENTREE = { insee: DIE, depuis: '2024-01-01', source: 'JO du 2 janvier 2024', motif: MOTIF }

const aireDe = async (insee: string) => (await lireCommune(RECEPTION, { insee })).aires[0]?.id

describe('refused', () => {
  test.each(['reception', 'commerce', 'distributeur'] as const)('to %s', async (role) => {
    expect((await refusDe(() => entrerDansAire(acteur(role), ENTREE))).genre).toBe('refuse')
    const sortie = { insee: VINAY, id: 1, jusqua: '2030-01-01', motif: MOTIF }
    expect((await refusDe(() => modifierAire(acteur(role), sortie))).genre).toBe('refuse')
  })

  test.each([
    ['without a reason', { motif: undefined }, 'motif'],
    ['without a source', { source: ' ' }, 'source'],
    ['without a day', { depuis: undefined }, 'depuis'],
    ['on no day of the calendar', { depuis: '2024-02-30' }, 'depuis'],
    ['a commune already in', { insee: VINAY }, 'depuis'],
  ])('%s', async (_quoi, saisie, champ) => {
    const refus = await refusDe(() => entrerDansAire(DIRECTION, { ...ENTREE, ...saisie }))
    expect(refus.champs.map((c) => c.champ)).toEqual([champ])
  })

  test('leaving before entering, a period of another commune, a change of nothing', async () => {
    const id = await aireDe(VINAY)
    const sortir = (saisie: object) => modifierAire(DIRECTION, { insee: VINAY, id, motif: MOTIF, ...saisie })
    expect((await refusDe(() => sortir({ jusqua: '2002-02-22' }))).champs.map((c) => c.champ)).toEqual([
      'jusqua',
    ])
    expect((await refusDe(() => sortir({ insee: DIE, jusqua: '2030-01-01' }))).genre).toBe('introuvable')
    expect((await refusDe(() => sortir({}))).message).toMatch(/^Rien ne change/)
    expect((await refusDe(() => lireCommune(DIRECTION, { insee: '38999' }))).genre).toBe('introuvable')
  })

  test('a correction that would overlap another period of the commune', async () => {
    const id = await aireDe(VINAY)
    await modifierAire(DIRECTION, { insee: VINAY, id, jusqua: '2023-01-01', motif: MOTIF })
    await entrerDansAire(DIRECTION, { ...ENTREE, insee: VINAY })
    const refus = await refusDe(() =>
      modifierAire(DIRECTION, { insee: VINAY, id, jusqua: null, motif: MOTIF }),
    )
    expect([refus.genre, refus.champs.map((c) => c.champ)]).toEqual(['conflit', ['jusqua']])
  })
})

test('a commune enters, leaves and is judged by the day; each act says why in the audit', async () => {
  const { code } = await nouveauVerger((await nouveauProducteur()).code, { commune: DIE })
  const verdict = async (le?: string) => (await lireAocVerger(RECEPTION, { code, ...(le && { le }) })).verdict
  expect(await verdict()).toBe('non_eligible')
  await entrerDansAire(DIRECTION, ENTREE)
  const id = await aireDe(DIE)
  await modifierAire(DIRECTION, { insee: DIE, id, jusqua: '2025-01-01', motif: 'Annulation' })
  expect(await Promise.all(['2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01'].map(verdict))).toEqual([
    'non_eligible',
    'eligible',
    'eligible',
    'non_eligible',
  ])
  expect(await verdict()).toBe('non_eligible')
  const rouverte = await modifierAire(DIRECTION, { insee: DIE, id, jusqua: null, motif: 'Recours' })
  expect([rouverte.aireAoc, await verdict()]).toEqual([true, 'eligible'])
  const lignes = await base.db.audit.findMany({
    where: { objet: 'commune', code: DIE },
    orderBy: { id: 'asc' },
  })
  expect(lignes.map((l) => (l.apres as { motif: string }).motif)).toEqual([MOTIF, 'Annulation', 'Recours'])
})

test('no campaign judges a day before 2000-2001', async () => {
  const { code } = await nouveauVerger((await nouveauProducteur()).code)
  const refus = await refusDe(() => lireAocVerger(RECEPTION, { code, le: '2000-08-31' }))
  expect(refus.champs.map((c) => c.champ)).toEqual(['le'])
})

test('the list says which are in and out today', async () => {
  const noms = async (aireAoc: string) =>
    (await listerCommunes(RECEPTION, { recherche: 'saint', aireAoc, limite: 200 })).elements
  const [dedans, dehors] = [await noms('1'), await noms('0')]
  expect(dedans.length).toBeGreaterThan(20)
  expect(dedans.every((c) => c.aireAoc && c.aires[0]?.source)).toBe(true)
  expect(dehors.some((c) => c.aireAoc)).toBe(false)
})
