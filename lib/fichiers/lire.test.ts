import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { ColonneLue } from './colonne-lue'
import {
  classeurDeTest,
  csvDeTest,
  feuilleDeTest,
  utf8,
  utf16be,
  utf16le,
  windows1252,
  xlsxDeTest,
} from './fichiers-de-test'
import { ERREUR, FichierIllisible, FORMULE } from './lecture'
import { lireFichier } from './lire-fichier'
import { EntetesRefusees, lireLignes } from './lire-lignes'

const PHRASE = /^[«A-ZÀÉÈÊÎÔ0-9].*[.?]$/su

/** The sentence that refuses a file. */
async function refusDuFichier(effet: () => Promise<unknown>): Promise<string> {
  const erreur = await effet().then(
    () => null,
    (e: unknown) => e,
  )
  if (!(erreur instanceof FichierIllisible || erreur instanceof EntetesRefusees))
    throw erreur ?? new Error('accepted')
  expect(erreur.message).toMatch(PHRASE)
  return erreur.message
}
const refus = (octets: Uint8Array) => refusDuFichier(() => lireFichier(octets))

const cellules = async (octets: Uint8Array) =>
  (await lireFichier(octets))[0]?.lignes.map(({ numero, cellules }) => [numero, ...cellules])

describe('a CSV is read whatever wrote it', () => {
  const LIGNES = [
    ['Nom', 'Prix'],
    ['L’Étang', '2 €'],
  ]
  const ATTENDU = [
    [1, 'Nom', 'Prix'],
    [2, 'L’Étang', '2 €'],
  ]
  const texte = csvDeTest(LIGNES)
  test.each([
    ['UTF-8', utf8(texte)],
    ['UTF-8 with its mark', utf8(`\ufeff${texte}`)],
    ['UTF-16 LE', utf16le(texte)],
    ['UTF-16 BE', utf16be(texte)],
    ['Windows-1252', windows1252(texte)],
    ['commas', utf8(csvDeTest(LIGNES, ','))],
    ['tabs', utf8(csvDeTest(LIGNES, '\t'))],
    ['line feeds', utf8(csvDeTest(LIGNES, ';', '\n'))],
    ['carriage returns', utf8(csvDeTest(LIGNES, ';', '\r'))],
  ])('%s', async (_nom, octets) => {
    expect(await cellules(octets)).toEqual(ATTENDU)
  })

  test('lines keep the number that an editor shows, past empty ones and cells of several lines', async () => {
    const octets = utf8('Nom;Note\r\n\r\nA;"un\r\ndeux"\r\n;\r\nB;"dit ""oui"""\r\n')
    expect(await cellules(octets)).toEqual([
      [1, 'Nom', 'Note'],
      [3, 'A', 'un\r\ndeux'],
      [6, 'B', 'dit "oui"'],
    ])
  })

  test('the note of Excel on its separator is followed, and counts as a line', async () => {
    expect(await cellules(utf8('sep=,\r\nNom,Prix\r\nA;B,1\r\n'))).toEqual([
      [2, 'Nom', 'Prix'],
      [3, 'A;B', '1'],
    ])
  })

  test.each([
    ['nothing', utf8(''), /est vide/],
    ['a NUL', utf8('Nom\r\nA\r\nB\u0000\r\n'), /nul se trouve à la ligne 3/],
    ['UTF-16 without its mark', utf16le('Nom;Prix').subarray(2), /nul se trouve à la ligne 1/],
    ['UTF-16 cut in the middle of a letter', utf16le('Nom').subarray(0, 5), /abîmé/],
    ['a quote that never closes', utf8('Nom\r\n"A\r\nB\r\n'), /^Ligne 2 : un guillemet ouvert/],
    ['a quote closed too early', utf8('Nom\r\n"A"B\r\n'), /^Ligne 2 : un guillemet est refermé/],
    [
      'the same, below a note, an empty line and a cell of three',
      utf8('sep=;\r\nNom;Note\r\n\r\nA;"un\r\ndeux\r\ntrois"\r\n"B"C;\r\n'),
      /^Ligne 7 : un guillemet est refermé/,
    ],
    ['a hundred and one columns', utf8(`${';'.repeat(100)}\r\n`), /100 colonnes/],
    ['a line without end', utf8(`Nom\r\n${'x'.repeat(200_000)}`), /^Ligne 2 : .*trop longue/],
    ['too many lines', utf8('a\n'.repeat(20_002)), /20.000 lignes/],
    ['too many lines, some of them empty', utf8(`a\n\n;\n${'a\n'.repeat(19_999)}`), /20.000 lignes/],
    ['an old .xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /ancien classeur/],
    ['a PDF', utf8('%PDF-1.7'), /un PDF/],
  ])('%s is refused with a sentence', async (_nom, octets, phrase) => {
    expect(await refus(octets)).toMatch(phrase)
  })
})

test('twenty thousand rows under their headings are admitted, of a CSV and of a workbook', async () => {
  const rangees = Array.from({ length: 20_001 }, () => ['a'])
  for (const octets of [utf8(csvDeTest(rangees)), xlsxDeTest(rangees)])
    expect(await cellules(octets)).toHaveLength(20_001)
})

describe('an Excel file', () => {
  test('gives numbers, days as written, and formulas for what they are', async () => {
    const jour = { xml: '<c r="@" s="2"><v>40286</v></c>' }
    const formule = { xml: '<c r="@"><f>1+1</f><v>2</v></c>' }
    const texte = { xml: '<x:c r="@" t="str"><x:f>A1</x:f><x:v>Nom</x:v></x:c>' }
    const erreur = { xml: '<c r="@" t="e"><v>#DIV/0!</v></c>' }
    expect(await cellules(xlsxDeTest([['A', 3.25, jour], [], [formule, texte, erreur]]))).toEqual([
      [1, 'A', 3.25, '18/04/2010'],
      [3, FORMULE, FORMULE, ERREUR],
    ])
  })

  const TRONQUEE = `<${'a'.repeat(20_000)}`
  const commune = (n: number) => ({ xml: `<c r="@" t="inlineStr"><is><t>${'a'.repeat(n)}</t></is></c>` })
  test.each([
    [
      'a cell at the end of the world',
      xlsxDeTest([[{ xml: '<c r="XFD1048576"><v>1</v></c>' }]]),
      /20.000 lignes/,
    ],
    ['a cell of the last column', xlsxDeTest([[{ xml: '<c r="XFD1"><v>1</v></c>' }]]), /100 colonnes/],
    [
      'a row number that is no number',
      xlsxDeTest([[{ xml: '</row><row r="1e9"><c r="A2"><v>1</v></c>' }]]),
      /illisible/,
    ],
    ['two addresses', xlsxDeTest([[{ xml: '<c r="A1" x:r="A9"><v>1</v></c>' }]]), /illisible/],
    ['a document type', classeurDeTest({ F: `<!DOCTYPE a>${feuilleDeTest([['a']])}` }), /illisible/],
    ['a zip that is no workbook', zipSync({ 'a.txt': strToU8('bonjour') }), /pas un classeur/],
    [
      'a bomb',
      xlsxDeTest(Array.from({ length: 70 }, () => [commune(1_000_000)])),
      /trop grand une fois ouvert/,
    ],
    // A few kilobytes of zip: read further, each of them would hold the server for minutes.
    ['an endless tag', classeurDeTest({ F: `<sheetData><${'a'.repeat(2_000_000)}>` }), /illisible/],
    ['tags never closed', classeurDeTest({ F: `<sheetData>${TRONQUEE.repeat(100)}` }), /illisible/],
    ['an endless text', xlsxDeTest([[commune(5_000_000)]]), /illisible/],
  ])('with %s is refused with a sentence', async (_nom, octets, phrase) => {
    expect(await refus(octets)).toMatch(phrase)
  })

  test('with cells as long as Excel admits, all of them signs to be escaped, is read', async () => {
    const texte = '"'.repeat(32_767)
    expect(await cellules(xlsxDeTest([[texte]]))).toEqual([[1, texte]])
  })

  test('cut short, or with a bit flipped, is refused or reads as it was: never otherwise', async () => {
    const entier = xlsxDeTest([
      ['Nom', 'Superficie (ha)'],
      ...Array.from({ length: 30 }, (_, i) => [`Verger ${i}`, i / 4]),
    ])
    const attendu = await cellules(entier)
    const lu = (octets: Uint8Array) =>
      cellules(octets).catch((e: unknown) => {
        if (e instanceof FichierIllisible) return null
        throw e
      })
    await fc.assert(
      fc.asyncProperty(fc.nat(entier.byteLength - 1), fc.nat(7), async (position, bit) => {
        const abime = Uint8Array.from(entier)
        abime[position] = (abime[position] ?? 0) ^ (1 << bit)
        const lues = await lu(abime)
        if (lues && abime[0] === 0x50) expect(lues).toEqual(attendu)
        expect(await lu(entier.subarray(0, Math.max(4, position)))).toBeNull()
      }),
      { numRuns: 300 },
    )
  })

  test('no bytes at all make anything but a refusal or rows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (hasard, zip) => {
        const octets = zip ? Buffer.concat([Buffer.from('PK\u0003\u0004'), hasard]) : hasard
        await lireFichier(octets).catch((e: unknown) => expect(e).toBeInstanceOf(FichierIllisible))
      }),
      { numRuns: 300 },
    )
  })
})

const COLONNES: ColonneLue[] = [
  { cle: 'code', titre: 'Code', genre: 'texte', aide: 'V058.', exemple: 'EXEMPLE' },
  {
    cle: 'nom',
    titre: 'Nom',
    genre: 'texte',
    obligatoire: true,
    aide: 'Le nom du verger.',
    exemple: 'Moulin',
  },
  {
    cle: 'superficieHa',
    titre: 'Superficie (ha)',
    genre: 'nombre',
    autres: ['Surface'],
    obligatoire: true,
    aide: 'En hectares.',
    exemple: '3,25',
  },
  {
    cle: 'codePostal',
    titre: 'Code postal',
    genre: 'texte',
    chiffres: 5,
    aide: 'Cinq chiffres.',
    exemple: '38210',
  },
  { cle: 'bio', titre: 'Bio', genre: 'ouiNon', aide: 'Oui ou non.', exemple: 'oui' },
  {
    cle: 'aoc',
    titre: 'AOC',
    genre: 'texte',
    calculee: true,
    aide: 'Le droit à l’AOC est calculé.',
    exemple: '',
  },
]
const lire = (...lignes: string[][]) => lireLignes(utf8(csvDeTest(lignes)), COLONNES)
const entetesRefusees = (...entetes: string[]) =>
  refusDuFichier(() =>
    lire(
      entetes,
      entetes.map(() => 'x'),
    ),
  )

describe('headings', () => {
  test.each([
    ['the contract’s names', ['nom', 'superficieHa']],
    ['French labels', ['Nom', 'Superficie (ha)']],
    ['capitals, spaces and no accents', ['  NOM ', 'superficie  HA']],
    ['another name', ['nom', 'SURFACE']],
  ])('%s', async (_nom, entetes) => {
    const { lignes } = await lire(entetes, ['Moulin', '3,25'])
    expect(lignes.map((l) => [l.ligne, l.saisie])).toEqual([[2, { nom: 'Moulin', superficieHa: '3,25' }]])
  })

  test('that are unknown, doubled, missing or without a title are named', async () => {
    expect(await entetesRefusees('Nom', 'Surface', 'Hauteur')).toMatch(
      /« Hauteur » \(C\) n’est pas connue.*Superficie \(ha\)/,
    )
    expect(await entetesRefusees('Nom', 'Surface', 'NOM')).toMatch(/« Nom » est donnée 2 fois \(A, C\)/)
    expect(await entetesRefusees('Nom')).toMatch(/Il manque la colonne « Superficie \(ha\) »/)
    expect(await entetesRefusees('Nom', 'Surface', '')).toMatch(/La colonne C n’a pas de titre/)
  })

  test('stand in the sheet that has them', async () => {
    const legende = feuilleDeTest([['Colonne', 'Aide']])
    const donnees = feuilleDeTest([
      ['Nom', 'Surface'],
      ['Moulin', 2],
    ])
    const { lignes } = await lireLignes(classeurDeTest({ Légende: legende, Vergers: donnees }), COLONNES)
    expect(lignes.map((l) => l.saisie)).toEqual([{ nom: 'Moulin', superficieHa: 2 }])
  })
})

describe('cells', () => {
  test('that a spreadsheet shortened, or that we neutralised, come back; what is decided elsewhere is said', async () => {
    const { lignes, avis, erreurs } = await lire(
      ['Nom', 'Surface', 'Code postal', 'Bio', 'AOC'],
      ["'=Clos", '2', '1000', 'OUI', 'AOC'],
    )
    expect(erreurs).toEqual([])
    expect(lignes[0]?.saisie).toEqual({ nom: '=Clos', superficieHa: '2', codePostal: '01000', bio: true })
    expect(avis.map((a) => [a.ligne, a.colonne, a.lu])).toEqual([
      [1, 'AOC', null],
      [2, 'Code postal', '1000'],
    ])
  })

  test('with formulas, and lines with too many cells, are refused with line and column', async () => {
    const { lignes, erreurs } = await lire(['Nom', 'Surface'], ['=A1', '2'], ['B', '1', 'x'], ['C', '3'])
    // A line with a formula stays, so that its other faults are told with it.
    expect(lignes.map((l) => [l.ligne, [...l.refuses]])).toEqual([
      [2, ['nom']],
      [4, []],
    ])
    expect(erreurs.map((e) => [e.ligne, e.colonne])).toEqual([
      [2, 'Nom'],
      [3, null],
    ])
  })

  test('of the template’s example and remarks are left where they stand', async () => {
    const { lignes, avis } = await lire(
      ['Code', 'Nom', 'Surface'],
      ['EXEMPLE', 'Moulin', '1'],
      ['', 'B', '2'],
      ['# Code : …', '', ''],
      ['#1', 'Noix', '3'],
    )
    expect(lignes.map((l) => l.saisie.nom)).toEqual(['B'])
    // A whole row is told: it may be somebody's data.
    expect(avis.map((a) => a.ligne).sort()).toEqual([2, 5])
    expect(await refusDuFichier(() => lire(['Nom', 'Surface']))).toMatch(/aucune ligne à importer/)
  })
})
