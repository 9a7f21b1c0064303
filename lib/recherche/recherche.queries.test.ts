/** The search of the top bar on the real database: codes, names, typos, and what nobody should be able to break. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  DIRECTION,
  nouveauProducteur,
  nouveauVerger,
  RECEPTION,
} from '@/lib/approvisionnements/monde-de-test'
import { modifierVerger } from '@/lib/approvisionnements/verger.usecases'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { acteur, refusDe } from '@/lib/core/aide-aux-tests'
import { calibrer } from '@/lib/livraisons/calibrage.usecases'
import { ANNEXE_1B, nouvelleLivraison } from '@/lib/livraisons/monde-de-test'
import { CARRECLERC, nouveauClient } from '@/lib/ventes/clients-de-test'
import { nouvelleCommande } from '@/lib/ventes/monde-de-test'
import { rechercher } from './recherche.queries'

let base: BaseDeTest
beforeAll(async () => {
  base = await baseDeTest()
  await nouveauProducteur({ code: 'P001' })
  await nouveauProducteur({
    code: 'P002',
    raisonSociale: 'Coopérative dauphinoise',
    ville: 'Tullins',
    responsableNom: 'Rey',
  })
  await nouveauProducteur({
    code: 'P012',
    raisonSociale: 'GAEC 100 % noix',
    ville: 'Vinay',
    responsableNom: 'Faure',
  })
  await nouveauVerger('P001', { code: 'V058' })
  await nouveauVerger('P002', { code: 'V085', nom: 'Les Étournelles', commune: '38517' })
  await nouvelleLivraison('V058', { code: 'L0512' })
  await calibrer(RECEPTION, { code: 'L0512', lots: ANNEXE_1B })
  await nouvelleLivraison('V085', { code: 'L0513' })
  await nouvelleLivraison('V085', { code: 'L5120' })
  await nouveauClient(CARRECLERC)
  const lignes = [{ conditionnement: 'filet-10kg', quantite: 1 }]
  for (const numero of ['00213', '00215', '02130']) await nouvelleCommande('L0512-1', { numero, lignes })
})
afterAll(() => base.fermer())

const trouver = async (q: string) => {
  const { groupes } = await rechercher(DIRECTION, { q })
  return groupes.map((g) => [g.titre, ...g.elements.map((e) => e.code)].join(' '))
}

describe('codes', () => {
  test.each(['L0512', 'l512', 'LO512', 'l 512'])('%j: the delivery first, then its lots', async (q) => {
    const [livraisons, lots] = await trouver(q)
    expect(livraisons).toMatch(/^Livraisons L0512/)
    expect(lots).toBe('Lots L0512-1 L0512-2 L0512-3 L0512-4')
  })

  test('a lot comes first when it is named', async () => {
    expect(await trouver('L0512-1')).toEqual(['Lots L0512-1', 'Livraisons L0512'])
    expect(await trouver('l0512-')).toContain('Lots L0512-1 L0512-2 L0512-3 L0512-4')
  })

  test.each(['V058', 'v58', 'VO58', 'v 058'])('%j: the orchard', async (q) => {
    expect(await trouver(q)).toEqual(['Vergers V058'])
  })

  test('the beginning of a code, and the exact one before longer ones', async () => {
    expect(await trouver('L05')).toEqual(['Livraisons L0512 L0513'])
    expect(await trouver('512')).toEqual(['Livraisons L0512 L5120', 'Lots L0512-1 L0512-2 L0512-3 L0512-4'])
  })

  test('an order by its number, with or without its zeros; two digits begin too many', async () => {
    expect(await trouver('00213')).toEqual(['Commandes 00213'])
    expect(await trouver('213')).toEqual(['Commandes 00213'])
    expect(await trouver('0021')).toEqual(['Commandes 00215 00213'])
    expect(await trouver('02')).toEqual(['Producteurs P002'])
  })

  test('digits alone may be of any kind; of none, they find nothing', async () => {
    expect(await trouver('1')).toContain('Producteurs P001 P012')
    expect(await trouver('9999')).toEqual([])
  })
})

describe('names', () => {
  test.each(['poliénas', 'POLIENAS', 'polienass', 'poliena', 'pollienas'])(
    '%j: the producer, and the orchards there',
    async (q) => {
      expect(await trouver(q)).toEqual(['Producteurs P001', 'Vergers V058'])
    },
  )

  test.each([
    'cooperative dofinoise',
    'coopérative',
    'dauphinoise la',
    'cooperativ dauphinoise',
    'rey tullins',
  ])('%j', async (q) => {
    expect((await trouver(q))[0]).toBe('Producteurs P002')
  })

  test.each(['moulin', 'verger du moulin', 'mouliin', 'moulin polienas', 'polienas moulin'])(
    '%j: the orchard',
    async (q) => {
      expect(await trouver(q)).toContain('Vergers V058')
    },
  )

  test('every word counts', async () => {
    expect(await trouver('moulin tullins')).toEqual([])
  })

  test('an inactive record is found last, and said to be so', async () => {
    await nouveauVerger('P001', { code: 'V001', nom: 'Le Clos ancien' })
    await nouveauVerger('P001', { code: 'V002', nom: 'Le Clos ancien' })
    await modifierVerger(RECEPTION, { code: 'V001', actif: false, motif: 'Arraché' })
    const { groupes } = await rechercher(DIRECTION, { q: 'clos ancien' })
    expect(groupes[0]?.elements.map((e) => e.code)).toEqual(['V002', 'V001'])
    expect(groupes[0]?.elements[1]?.detail).toMatch(/inactif$/)
  })
})

test('each finding says what tells it from its likes, where it is, and where the rest is', async () => {
  const { groupes } = await rechercher(DIRECTION, { q: 'L0512' })
  expect(groupes[0]).toEqual({
    titre: 'Livraisons',
    autres: false,
    elements: [
      {
        code: 'L0512',
        nom: 'Verger du moulin',
        detail: expect.stringMatching(/^02\/10\/2026 · 12\s520\skg · Les noix de Polienas$/),
        chemin: '/livraisons/L0512',
        exact: true,
      },
    ],
  })
})

test('six of a kind at most', async () => {
  for (let i = 0; i < 8; i++)
    await nouveauProducteur({ raisonSociale: 'Ferme des Septuples', ville: 'Vinay' })
  const { groupes } = await rechercher(DIRECTION, { q: 'septuples' })
  expect(groupes.map((g) => [g.elements.length, g.autres])).toEqual([[6, true]])
})

describe('what is searched is never a pattern, nor a mistake of ours', () => {
  test.each(['%', '_', '\\', '%%', "'; DROP TABLE lot; --", '()', 'L%', 'V0_8', '🌰', '٣', '-', 'l-'])(
    '%j',
    async (q) => {
      const trouvees = await trouver(q)
      expect(trouvees.join(' ')).not.toContain('L0512')
    },
  )

  test('a percent sign in a name is one', async () => {
    expect(await trouver('100 % noix')).toContain('Producteurs P012')
  })

  test('nothing typed finds nothing', async () => {
    expect(await rechercher(DIRECTION, {})).toEqual({ groupes: [] })
    expect(await rechercher(DIRECTION, { q: '' })).toEqual({ groupes: [] })
  })

  test('too long, invisible or unknown is refused', async () => {
    expect((await refusDe(() => rechercher(DIRECTION, { q: 'a'.repeat(81) }))).champs[0]?.champ).toBe('q')
    expect((await refusDe(() => rechercher(DIRECTION, { q: 'a\u0000b' }))).genre).toBe('invalide')
    expect((await refusDe(() => rechercher(DIRECTION, { q: ['a', 'b'] }))).genre).toBe('invalide')
    expect((await refusDe(() => rechercher(DIRECTION, { limite: 9 }))).genre).toBe('invalide')
  })

  test('eighty letters without a break, and eighty words', async () => {
    expect(await trouver('z'.repeat(80))).toEqual([])
    expect(await trouver('a '.repeat(40).trim())).toEqual(expect.any(Array))
  })
})

test('staff alone may search', async () => {
  expect((await refusDe(() => rechercher(acteur('distributeur'), { q: 'moulin' }))).genre).toBe('refuse')
  for (const role of ['reception', 'commerce'] as const)
    expect((await rechercher(acteur(role), { q: 'moulin' })).groupes.length).toBeGreaterThan(0)
})
