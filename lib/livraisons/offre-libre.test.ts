/** What is on offer, and what lists call free or locked, is what `blocages_du_lot` says, whatever the lock names. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nouveauVerger, nouvelAdherent, RECEPTION } from '@/lib/approvisionnements/monde-de-test'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { bloquer, leverBlocage } from './blocage.usecases'
import { calibrer } from './calibrage.usecases'
import { listerLots } from './lot.queries'
import { ANNEXE_1B, nouvelleLivraison } from './monde-de-test'
import { listerLotsOfferts } from './offre.queries'
import { transformer } from './transformation.usecases'

let base: BaseDeTest
afterAll(() => base.fermer())

let producteur: string
let vergers: string[]
const livraisons: string[] = []
beforeAll(async () => {
  base = await baseDeTest()
  producteur = (await nouvelAdherent()).code
  const autre = (await nouvelAdherent()).code
  vergers = []
  for (const chez of [producteur, producteur, autre]) vergers.push((await nouveauVerger(chez)).code)
  for (const [verger, date] of [
    [vergers[0], '2026-09-20'],
    [vergers[0], '2026-10-02'],
    [vergers[1], '2026-10-02'],
    [vergers[2], '2026-10-10'],
  ] as const) {
    const { code } = await nouvelleLivraison(verger ?? '', { date })
    await calibrer(RECEPTION, { code, lots: ANNEXE_1B })
    livraisons.push(code)
  }
  await transformer(RECEPTION, {
    lot: `${livraisons[0]}-1`,
    type: 'SECHAGE',
    date: '2026-10-12',
    entreeKg: 1_000,
    sortieKg: 700,
  })
})

const offerts = async () =>
  (await listerLotsOfferts(RECEPTION, { limite: 200 })).elements.map((l) => l.code).sort()
const libres = async () =>
  (
    await base.db.$queryRaw<{ code: string }[]>`
      SELECT code FROM lot WHERE NOT EXISTS (SELECT FROM blocages_du_lot(code)) ORDER BY code`
  ).map((l) => l.code)

const listes = async (bloque: '0' | '1') =>
  (await listerLots(RECEPTION, { bloque, limite: 200 })).elements.map((l) => l.code).sort()

test('without a lock, all is on offer', async () => {
  expect(await offerts()).toHaveLength(17)
  expect(await offerts()).toEqual(await libres())
})

test.each([
  ['a lot, and what was made of it', () => ({ type: 'lot', code: `${livraisons[0]}-1` }), 15],
  ['a delivery', () => ({ type: 'livraison', code: livraisons[3] }), 13],
  ['an orchard', () => ({ type: 'verger', code: vergers[0] }), 8],
  ['a producer', () => ({ type: 'producteur', code: producteur }), 4],
  ['days, both included', () => ({ type: 'periode', depuis: '2026-10-02', jusqua: '2026-10-10' }), 5],
])('under a lock of %s', async (_, cible, restent) => {
  const { id } = await bloquer(RECEPTION, { cible: cible(), motif: 'Essai' })
  expect(await offerts()).toHaveLength(restent)
  expect(await offerts()).toEqual(await libres())
  expect(await listes('0')).toEqual(await libres())
  expect(await listes('1')).toHaveLength(17 - restent)
  await leverBlocage(RECEPTION, { id, motif: 'Essai fini' })
  expect(await offerts()).toHaveLength(17)
})
