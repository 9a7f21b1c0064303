import fc from 'fast-check'
import readXlsx from 'read-excel-file/universal'
import { describe, expect, test } from 'vitest'
import { jour } from '@/lib/mesures/jour'
import { INTERDITS } from '@/lib/mesures/texte'
import { lettres } from './cellule-xlsx'
import type { Fichier } from './colonne'
import { ecrireCsv } from './ecrire-csv'
import { ecrireXlsx } from './ecrire-xlsx'
import { ecrireXml } from './ecrire-xml'
import { retablir } from './neutre'

interface Noix {
  nom: string | null
  kg: number | null
  le: string | null
  bio: boolean | null
}

const NOIX: Fichier<Noix> = {
  nom: 'noix',
  element: 'lot',
  colonnes: [
    { cle: 'nom', titre: 'Nom', genre: 'texte', valeur: (n) => n.nom },
    { cle: 'kg', titre: 'Quantité (kg)', genre: 'nombre', valeur: (n) => n.kg },
    { cle: 'le', titre: 'Date', genre: 'jour', valeur: (n) => (n.le === null ? null : jour(n.le)) },
    { cle: 'bio', titre: 'Bio', genre: 'ouiNon', valeur: (n) => n.bio },
  ],
}

const UNE: Noix = { nom: 'Clos « L’Étang »; nord', kg: -12.5, le: '2010-04-18', bio: true }
const RIEN: Noix = { nom: null, kg: null, le: null, bio: null }

async function* pages<T>(...lues: T[][]): AsyncGenerator<T[]> {
  yield* lues
}
async function octetsDe(morceaux: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const lus: Uint8Array[] = []
  for await (const morceau of morceaux) lus.push(morceau)
  return Buffer.concat(lus)
}
const csv = async (...noix: Noix[]) => (await octetsDe(ecrireCsv(NOIX, pages(noix)))).toString('utf8')
const xml = async (...noix: Noix[]) => (await octetsDe(ecrireXml(NOIX, pages(noix)))).toString('utf8')
const feuilles = async (fichier: AsyncIterable<Uint8Array>) =>
  readXlsx(new Blob([new Uint8Array(await octetsDe(fichier))]))

test('CSV: a mark, semicolons, a decimal comma, French days, and a negative number stays a number', async () => {
  expect(await csv(UNE, RIEN)).toBe(
    '\ufeffNom;Quantité (kg);Date;Bio\r\n"Clos « L’Étang »; nord";-12,5;18/04/2010;oui\r\n;;;\r\n',
  )
})

test('XML: the contract’s names, ISO days, what is empty is absent', async () => {
  expect(await xml({ ...UNE, nom: 'A & <B>' }, RIEN)).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<noix>\n<lot><nom>A &amp; &lt;B&gt;</nom><kg>-12.5</kg><le>2010-04-18</le><bio>true</bio></lot>\n<lot></lot>\n</noix>\n',
  )
})

test('Excel: numbers are numbers, days are days, and a day that Excel cannot count is a text', async () => {
  const [feuille] = await feuilles(ecrireXlsx(NOIX, pages([UNE, RIEN], [{ ...UNE, le: '1899-12-31' }])))
  expect(feuille?.sheet).toBe('noix')
  expect(feuille?.data).toEqual([
    ['Nom', 'Quantité (kg)', 'Date', 'Bio'],
    ['Clos « L’Étang »; nord', -12.5, new Date('2010-04-18T00:00:00Z'), 'oui'],
    [null, null, null, null],
    ['Clos « L’Étang »; nord', -12.5, '1899-12-31', 'oui'],
  ])
})

test('Excel: the rows that one sheet cannot hold go on in the next one, under the same heading', async () => {
  const noix = ['a', 'b', 'c', 'd', 'e'].map((nom) => ({ ...RIEN, nom }))
  const lues = await feuilles(ecrireXlsx(NOIX, pages(noix.slice(0, 3), noix.slice(3)), 3))
  expect(lues.map((f) => [f.sheet, f.data.map((l) => l[0])])).toEqual([
    ['noix', ['Nom', 'a', 'b']],
    ['noix 2', ['Nom', 'c', 'd']],
    ['noix 3', ['Nom', 'e']],
  ])
})

describe('a text that begins like a formula', () => {
  test.each(['=1+1', '+33 4 76', '-2', '@SUM(A1)', '\t=1'])(
    '%j is neutralised, and comes back',
    async (nom) => {
      expect((await csv({ ...RIEN, nom })).split('\r\n')[1]).toBe(`'${nom};;;`)
      const [feuille] = await feuilles(ecrireXlsx(NOIX, pages([{ ...RIEN, nom }])))
      expect(feuille?.data[1]?.[0]).toBe(`'${nom}`)
      expect(retablir(`'${nom}`)).toBe(nom)
    },
  )
})

test('no text begins a cell with a formula, nor leaves XML 1.0', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 30 }), async (nom) => {
      const cellule = (await csv({ ...RIEN, nom })).replace(/^.*\r\n/, '')
      expect(cellule).not.toMatch(/^"?[=+\-@\t\r]/)
      const element = /<nom>(.*)<\/nom>/s.exec(await xml({ ...RIEN, nom }))?.[1] ?? ''
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML forbids
      expect(element).not.toMatch(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff<]|\p{Cs}/u)
    }),
  )
})

test('what a record may hold comes back from Excel as it was', async () => {
  const texte = fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
      fc.constantFrom('_x0041_', '_x005F_x0041_'),
    )
    .map((t) => t.trim())
    .filter((t) => t !== '' && !INTERDITS.test(t))
  await fc.assert(
    fc.asyncProperty(texte, async (nom) => {
      const [feuille] = await feuilles(ecrireXlsx(NOIX, pages([{ ...RIEN, nom }])))
      expect(retablir(String(feuille?.data[1]?.[0]))).toBe(retablir(nom))
    }),
    { numRuns: 40 },
  )
})

test('columns are lettered as Excel does', () => {
  expect([1, 26, 27, 52, 53, 702, 703, 16_384].map(lettres)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
    'XFD',
  ])
})
