/** Filters and free-text search of deliveries and lots: the same rows in the list and in its total. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { adherer } from '@/lib/approvisionnements/adhesion.usecases'
import { certifier } from '@/lib/approvisionnements/certification.usecases'
import {
  DIRECTION,
  nouveauProducteur,
  nouveauVerger,
  RECEPTION,
} from '@/lib/approvisionnements/monde-de-test'
import { modifierVerger } from '@/lib/approvisionnements/verger.usecases'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { refusDe } from '@/lib/core/aide-aux-tests'
import { calibrer } from './calibrage.usecases'
import { listerLivraisons, totaliserLivraisons } from './livraison.queries'
import { lireLot, listerLots, totaliserLots } from './lot.queries'
import { ANNEXE_1B, nouvelleLivraison } from './monde-de-test'

let base: BaseDeTest
beforeAll(async () => {
  base = await baseDeTest()
  await nouveauProducteur({ code: 'P001' })
  await adherer(RECEPTION, { code: 'P001', dateAdhesion: '1998-03-12' })
  await certifier(RECEPTION, {
    code: 'P001',
    certification: 'AB',
    dateObtention: '2026-09-01',
    dateFin: '2026-10-02',
  })
  await nouveauProducteur({ code: 'P002', raisonSociale: 'GAEC des Étangs' })
  await nouveauVerger('P001', { code: 'V058' })
  await nouveauVerger('P002', { code: 'V512', nom: 'Combe 100 %', variete: 'Lara' })
  await nouvelleLivraison('V058', { code: 'L0512', date: '2026-10-02' })
  await calibrer(RECEPTION, { code: 'L0512', lots: ANNEXE_1B })
  await nouvelleLivraison('V058', { code: 'L0513', date: '2026-10-03', quantiteKg: 900 })
  await calibrer(RECEPTION, { code: 'L0513', lots: [{ calibre: 4, quantiteKg: 900 }] })
  await nouvelleLivraison('V512', { code: 'L5120', date: '2025-10-03', quantiteKg: 700 })
  await calibrer(RECEPTION, { code: 'L5120', lots: [{ calibre: 5, quantiteKg: 700 }] })
})
afterAll(() => base.fermer())

const livraisons = async (filtres: object) => {
  const codes = (await listerLivraisons(DIRECTION, filtres)).elements.map((l) => l.code)
  expect((await totaliserLivraisons(DIRECTION, filtres)).nombre).toBe(codes.length)
  return codes.sort()
}
const lots = async (filtres: object) => {
  const codes = (await listerLots(DIRECTION, filtres)).elements.map((l) => l.code)
  expect((await totaliserLots(DIRECTION, filtres)).nombre).toBe(codes.length)
  return codes.sort()
}
const L0512 = ['L0512-1', 'L0512-2', 'L0512-3', 'L0512-4']

describe('free text among deliveries', () => {
  test.each([
    ['moulin', ['L0512', 'L0513']],
    ['MOULIN polienas', ['L0512', 'L0513']],
    ['etangs', ['L5120']],
    ['l0512', ['L0512']],
    // A number names a delivery, those that begin like it, and the orchard that bears it.
    ['512', ['L0512', 'L5120']],
    ['v512', ['L5120']],
    ['L05', ['L0512', 'L0513']],
    ['moulin 0513', ['L0513']],
    ['moulin etangs', []],
    ['%', ['L5120']],
    ['_', []],
    ['l-', []],
    ['zzz', []],
    ['franquette', []],
  ])('%j', async (recherche, attendues) => {
    expect(await livraisons({ recherche })).toEqual(attendues)
  })

  test('a delivery is found by the producer of its day, and by its orchard’s name of today', async () => {
    await nouveauVerger('P001', { code: 'V600', nom: 'Pré Vendu' })
    await nouvelleLivraison('V600', { code: 'L6000', quantiteKg: 300 })
    await modifierVerger(RECEPTION, { code: 'V600', producteur: 'P002', nom: 'Pré Acheté' })
    expect(await livraisons({ recherche: 'L6000 polienas' })).toEqual(['L6000'])
    expect(await livraisons({ recherche: 'L6000 etangs' })).toEqual([])
    expect(await livraisons({ recherche: 'achete' })).toEqual(['L6000'])
  })
})

describe('free text among lots', () => {
  test.each([
    ['moulin', [...L0512, 'L0513-1']],
    ['franquette', [...L0512, 'L0513-1']],
    ['lara', ['L5120-1']],
    ['lara etangs', ['L5120-1']],
    ['lara moulin', []],
    ['L0512-1', ['L0512-1']],
    ['l512-2', ['L0512-2']],
    ['L0512', L0512],
    ['512', [...L0512, 'L5120-1']],
    ['v512', ['L5120-1']],
    ['%', ['L5120-1']],
    ['zzz', []],
  ])('%j', async (recherche, attendus) => {
    expect(await lots({ recherche })).toEqual(attendus)
  })
})

describe('filters of deliveries', () => {
  test.each([
    [{ variete: 'lara' }, ['L5120']],
    [{ variete: 'inconnue' }, []],
    [{ adherent: '0' }, ['L5120']],
    [{ adherent: 'oui', campagne: 2026, verger: 'V058' }, ['L0512', 'L0513']],
    // Its last day still counts.
    [{ jusqua: '2026-10-02', verger: 'V058' }, ['L0512']],
    [{ jusqua: '03/10/2025' }, ['L5120']],
  ])('%j', async (filtres, attendues) => {
    expect(await livraisons(filtres)).toEqual(attendues)
  })
})

describe('filters of lots', () => {
  test.each([
    [{ verger: 'V058', calibre: 4 }, ['L0512-3', 'L0513-1']],
    [{ producteur: 'P002' }, ['L5120-1']],
    [{ campagne: 2025 }, ['L5120-1']],
    [{ campagne: 2025, producteur: 'P001' }, []],
    [{ variete: 'lara' }, ['L5120-1']],
    [{ variete: 'Lára' }, ['L5120-1']],
    [{ variete: 'inconnue' }, []],
    [{ jusqua: '2026-10-02', verger: 'V058' }, L0512],
    [{ disponibleMinKg: '3820' }, ['L0512-1', 'L0512-2']],
    [{ disponibleMinKg: '3820,001' }, ['L0512-1']],
    [{ disponibleMinKg: 0, verger: 'V512' }, ['L5120-1']],
    // Its last day still counts; the day after no more.
    [{ certification: 'AB' }, L0512],
    [{ certification: 'agriculture biologique' }, L0512],
    [{ certification: 'AB', calibre: 2 }, ['L0512-1']],
    [{ certification: 'GLOBALGAP' }, []],
    [{ certification: 'AB', campagne: 2025 }, []],
    [{ certification: '', disponibleMinKg: '' }, [...L0512, 'L0513-1', 'L5120-1']],
  ])('%j', async (filtres, attendus) => {
    expect(await lots(filtres)).toEqual(attendus)
  })

  test('a weight that is none is refused', async () => {
    for (const disponibleMinKg of ['-1', 'beaucoup', '12.520'])
      expect((await refusDe(() => listerLots(DIRECTION, { disponibleMinKg }))).champs[0]?.champ).toBe(
        'disponibleMinKg',
      )
  })

  test('a lot says what can be ordered of it', async () => {
    const lot = await lireLot(DIRECTION, { lot: 'L0512-1' })
    expect(lireLot.declaration.reponse.rendre(lot)).toMatchObject({ quantiteKg: 4200, disponibleKg: 4200 })
  })
})

test('more than a few deliveries beside a variety of the same name', async () => {
  await nouveauVerger('P001', { code: 'V700', nom: 'Clos Fernor' })
  await nouvelleLivraison('V700', { code: 'L7000', quantiteKg: 200 })
  await calibrer(RECEPTION, { code: 'L7000', lots: [{ calibre: 3, quantiteKg: 200 }] })
  expect(await lots({ recherche: 'fernor' })).toEqual(['L7000-1'])
})

test('pages of a search join without a gap', async () => {
  const vus: string[] = []
  let suivant: string | null | undefined
  do {
    const page = await listerLots(DIRECTION, {
      recherche: 'moulin',
      limite: 2,
      ...(suivant ? { suivant } : {}),
    })
    vus.push(...page.elements.map((l) => l.code))
    suivant = page.suivant
  } while (suivant)
  expect(vus).toEqual([...new Set(vus)])
  expect(vus.sort()).toEqual([...L0512, 'L0513-1'])
})
