import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import type { Db } from '@/lib/base/client'
import { dateVersJour, jour, jourVersDate } from '@/lib/mesures/jour'
import { chargerReferences } from './reference'

let base: BaseDeTest
let db: Db

beforeAll(async () => {
  base = await baseDeTest()
  db = base.db
  await chargerReferences(db)
})
afterAll(() => base.fermer())

const parDepartement = (lignes: { departement: string }[]) =>
  Object.fromEntries(
    ['26', '38', '73'].map((d) => [d, lignes.filter(({ departement }) => departement === d).length]),
  )

describe('reference data', () => {
  test('holds the 1,147 communes of the three départements, by INSEE code', async () => {
    expect(parDepartement(await db.commune.findMany())).toEqual({ '26': 362, '38': 512, '73': 273 })
    expect(await db.commune.findUnique({ where: { insee: '38310' } })).toMatchObject({
      nom: 'Poliénas',
      codesPostaux: ['38210'],
    })
    const de38210 = await db.commune.findMany({ where: { codesPostaux: { has: '38210' } } })
    expect(de38210.map(({ nom }) => nom)).toEqual(expect.arrayContaining(['Poliénas', 'Tullins']))
    expect(await db.commune.findUnique({ where: { insee: '38559' } })).toMatchObject({ nom: 'Vinay' })
  })

  test('holds the area: 247 communes since the decree, each with its source', async () => {
    const aire = await db.aireAoc.findMany({ include: { commune: true } })
    expect(parDepartement(aire.map(({ commune }) => commune))).toEqual({ '26': 45, '38': 175, '73': 27 })
    expect(new Set(aire.map(({ depuis }) => dateVersJour(depuis)))).toEqual(new Set(['2002-02-22']))
    expect(aire.every(({ jusqua, source }) => jusqua === null && source.includes('non officielle'))).toBe(
      true,
    )
    expect(aire.some(({ communeInsee }) => communeInsee === '38310')).toBe(true)
  })

  test('holds annexe 1A word for word, without gap or overlap', async () => {
    const calibres = await db.calibre.findMany({ orderBy: { id: 'asc' } })
    expect(calibres.map(({ libelle }) => libelle)).toEqual([
      'inférieur à 24 mm',
      '24 à 28 mm',
      '28 à 30 mm',
      '30 à 32 mm',
      '32 à 34 mm',
      'supérieur à 34 mm',
    ])
    expect(calibres.slice(1).map(({ minMm }) => minMm)).toEqual(
      calibres.slice(0, -1).map(({ maxMm }) => maxMm),
    )
  })

  test('holds packagings, product types, certifications and varieties of the case', async () => {
    const conditionnements = await db.conditionnement.findMany({
      orderBy: [{ contenant: 'asc' }, { poidsGrammes: 'asc' }],
    })
    expect(conditionnements.map(({ code, poidsGrammes }) => [code, poidsGrammes])).toEqual([
      ['carton-10kg', 10_000],
      ['filet-1kg', 1_000],
      ['filet-5kg', 5_000],
      ['filet-10kg', 10_000],
      ['filet-25kg', 25_000],
      ['sachet-250g', 250],
      ['sachet-500g', 500],
      ['sachet-1kg', 1_000],
    ])
    const livrables = await db.typeProduit.findMany({ where: { livrable: true }, orderBy: { code: 'asc' } })
    expect(livrables.map(({ code }) => code)).toEqual(['ENTIERE_FRAICHE', 'ENTIERE_SECHE'])
    expect(await db.certification.count()).toBe(2)
    const aoc = await db.variete.findMany({ where: { aoc: true }, orderBy: { code: 'asc' } })
    expect(aoc.map(({ nom }) => nom)).toEqual(['Franquette', 'Mayette', 'Parisienne'])
  })

  test('holds a hundred campaigns, each from 1 September', async () => {
    const campagnes = await db.campagne.findMany({ orderBy: { annee: 'asc' } })
    expect([campagnes.length, campagnes[0]?.annee, campagnes.at(-1)?.annee]).toEqual([100, 2000, 2099])
    expect(campagnes.every(({ annee, debut }) => dateVersJour(debut) === `${annee}-09-01`)).toBe(true)
    expect(new Set(campagnes.map((c) => c.calibreMinimumAocMm))).toEqual(new Set([28]))
  })
})

describe('loading again', () => {
  test('overwrites nothing the direction has edited, and brings back no row of the area it removed', async () => {
    const polienas = {
      communeInsee_depuis: { communeInsee: '38310', depuis: jourVersDate(jour('2002-02-22')) },
    }
    await db.aireAoc.update({
      where: polienas,
      data: { jusqua: jourVersDate(jour('2030-01-01')), source: 'INAO' },
    })
    await db.aireAoc.deleteMany({ where: { communeInsee: '38559' } })
    await db.campagne.update({ where: { annee: 2025 }, data: { calibreMinimumAocMm: 27 } })
    await db.variete.update({ where: { code: 'lara' }, data: { nom: 'Lara ®' } })

    await chargerReferences(db)

    expect(await db.aireAoc.findUnique({ where: polienas })).toMatchObject({ source: 'INAO' })
    expect(await db.aireAoc.count()).toBe(246)
    expect((await db.campagne.findUniqueOrThrow({ where: { annee: 2025 } })).calibreMinimumAocMm).toBe(27)
    expect((await db.variete.findUniqueOrThrow({ where: { code: 'lara' } })).nom).toBe('Lara ®')
  })

  test('adds what is missing', async () => {
    await db.variete.delete({ where: { code: 'chandler' } })
    await db.commune.delete({ where: { insee: '73330' } })
    await chargerReferences(db)
    expect(await db.variete.count({ where: { code: 'chandler' } })).toBe(1)
    expect(await db.commune.count()).toBe(1_147)
  })

  test('by several processes at once loads an empty base once', async () => {
    // Not TRUNCATE … CASCADE: it reaches the deliveries, which are never emptied at once.
    await db.aireAoc.deleteMany()
    await db.commune.deleteMany()
    await db.campagne.deleteMany()
    await db.variete.deleteMany()
    await db.certification.deleteMany()
    await db.conditionnement.deleteMany()
    await db.typeProduit.deleteMany()
    await db.calibre.deleteMany()
    await Promise.all([chargerReferences(db), chargerReferences(db), chargerReferences(db)])
    expect([await db.commune.count(), await db.aireAoc.count(), await db.campagne.count()]).toEqual([
      1_147, 247, 100,
    ])
  })
})
