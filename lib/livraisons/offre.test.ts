/** What can be ordered: free, not locked, oldest first; the same lots in the list and in its total. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { adherer } from '@/lib/approvisionnements/adhesion.usecases'
import { certifier } from '@/lib/approvisionnements/certification.usecases'
import { nouveauProducteur, nouveauVerger, RECEPTION } from '@/lib/approvisionnements/monde-de-test'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { db } from '@/lib/base/client'
import { acteur, refusDe } from '@/lib/core/aide-aux-tests'
import { formatKg } from '@/lib/mesures/poids'
import { calibrer } from './calibrage.usecases'
import { ANNEXE_1B, nouvelleLivraison } from './monde-de-test'
import { listerLotsOfferts, totaliserOffre } from './offre.queries'

const COMMERCE = acteur('commerce')

let base: BaseDeTest
beforeAll(async () => {
  base = await baseDeTest()
  await nouveauProducteur({ code: 'P001' })
  await adherer(RECEPTION, { code: 'P001', dateAdhesion: '1998-03-12' })
  await certifier(RECEPTION, { code: 'P001', certification: 'AB', dateObtention: '2026-10-03' })
  await nouveauVerger('P001', { code: 'V058' })
  await nouveauVerger('P001', { code: 'V059', nom: 'Combe', variete: 'Lara' })
  for (const [code, date] of [
    ['L0513', '2026-10-03'],
    ['L0512', '2026-10-02'],
  ] as const) {
    await nouvelleLivraison('V058', { code, date })
    await calibrer(RECEPTION, { code, lots: ANNEXE_1B })
  }
  await nouvelleLivraison('V059', { code: 'L0600', date: '2026-10-01', quantiteKg: 700 })
  await calibrer(RECEPTION, { code: 'L0600', lots: [{ calibre: 2, quantiteKg: 700 }] })
})
afterAll(() => base.fermer())

const ecarter = (lotCode: string, kg: number) =>
  db().mouvement.create({
    data: { lotCode, motif: 'POURRITURE', date: new Date('2026-10-04'), quantiteGrammes: -kg * 1000 },
  })

async function offre(filtres: object): Promise<string[]> {
  const { elements } = await listerLotsOfferts(COMMERCE, filtres)
  const { disponibleKg, nombre } = totaliserOffre.declaration.reponse.rendre(
    await totaliserOffre(COMMERCE, filtres),
  ) as { disponibleKg: number; nombre: number }
  const rendus = (
    listerLotsOfferts.declaration.reponse.rendre({ elements, suivant: null }) as {
      elements: { disponibleKg: number }[]
    }
  ).elements
  expect(nombre).toBe(elements.length)
  expect(disponibleKg).toBe(rendus.reduce((somme, l) => somme + l.disponibleKg, 0))
  return elements.map((l) => l.code)
}

const FRANQUETTE_24 = { variete: 'Franquette', typeProduit: 'ENTIERE_FRAICHE', calibre: 2 }

test('the oldest first, with its age', async () => {
  expect(await offre(FRANQUETTE_24)).toEqual(['L0512-1', 'L0513-1'])
  const [vieux, jeune] = (await listerLotsOfferts(COMMERCE, FRANQUETTE_24)).elements
  expect((vieux?.ageJours ?? 0) - (jeune?.ageJours ?? 0)).toBe(1)
})

test.each([
  [{ variete: 'franquette', calibre: '2' }, ['L0512-1', 'L0513-1']],
  [{ calibre: 2 }, ['L0600-1', 'L0512-1', 'L0513-1']],
  [{ calibre: 2, recherche: 'combe' }, ['L0600-1']],
  [{ calibre: 2, disponibleMinKg: '700,5' }, ['L0512-1', 'L0513-1']],
  // As the telephone writes what is typed there.
  [{ calibre: 2, disponibleMinKg: formatKg(4_199_999) }, ['L0512-1', 'L0513-1']],
  [{ calibre: 3, certification: 'AB' }, ['L0513-2']],
  [{ calibre: 2, aoc: 'eligible' }, []],
  [{ calibre: 3, aoc: 'eligible' }, ['L0512-2', 'L0513-2']],
  [{ variete: 'inconnue' }, []],
  [{ ...FRANQUETTE_24, typeProduit: 'ENTIERE_SECHE' }, []],
])('%j', async (filtres, attendus) => {
  expect(await offre(filtres)).toEqual(attendus)
})

test('pages join without a gap', async () => {
  const premiere = await listerLotsOfferts(COMMERCE, { calibre: 2, limite: 2 })
  const suite = await listerLotsOfferts(COMMERCE, { calibre: 2, limite: 2, suivant: premiere.suivant })
  expect([...premiere.elements, ...suite.elements].map((l) => l.code)).toEqual([
    'L0600-1',
    'L0512-1',
    'L0513-1',
  ])
  expect(suite.suivant).toBeNull()
})

describe('what cannot be ordered is not offered', () => {
  test('a lot with nothing left', async () => {
    await ecarter('L0512-3', 1_580)
    await ecarter('L0513-3', 1_579)
    expect(await offre({ calibre: 4 })).toEqual(['L0513-3'])
  })

  test('a locked lot, whatever the lock names', async () => {
    const { id } = await db().blocage.create({ data: { livraisonCode: 'L0512', motif: 'Analyse en cours' } })
    expect(await offre(FRANQUETTE_24)).toEqual(['L0513-1'])
    await db().blocage.update({ where: { id }, data: { leveLe: new Date(), motifLevee: 'Analyse bonne' } })
    expect(await offre(FRANQUETTE_24)).toEqual(['L0512-1', 'L0513-1'])
  })
})

test.each([{ calibre: 'gros' }, { disponibleMinKg: '12.520' }, { limite: 201 }, { campagne: 2025 }])(
  '%j is refused',
  async (filtres) => {
    expect((await refusDe(() => listerLotsOfferts(COMMERCE, filtres))).genre).toBe('invalide')
  },
)
