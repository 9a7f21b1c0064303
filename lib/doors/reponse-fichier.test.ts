import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import readXlsx from 'read-excel-file/universal'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DIRECTION, nouveauVerger, nouvelAdherent, RECEPTION } from '@/lib/approvisionnements/monde-de-test'
import { listerProducteurs } from '@/lib/approvisionnements/producteur.queries'
import { lireRegistre } from '@/lib/approvisionnements/registre.queries'
import { listerVergers } from '@/lib/approvisionnements/verger.queries'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { acteur, refusDe } from '@/lib/core/aide-aux-tests'
import { reglerHorloge } from '@/lib/core/horloge'
import type { Operation } from '@/lib/core/operation'
import type { PageDe } from '@/lib/core/representation'
import { calibrer } from '@/lib/livraisons/calibrage.usecases'
import { listerLivraisons } from '@/lib/livraisons/livraison.queries'
import { enregistrerLivraison } from '@/lib/livraisons/livraison.usecases'
import { listerLots } from '@/lib/livraisons/lot.queries'
import { formatVoulu, repondreFichier } from './reponse-fichier'

let base: BaseDeTest
let remettreHorloge: () => void
beforeAll(async () => {
  base = await baseDeTest()
  remettreHorloge = reglerHorloge(() => new Date('2026-10-15T08:00:00Z'))
  const { code: producteur } = await nouvelAdherent()
  for (let i = 0; i < 12; i++) {
    const variete = i % 3 === 0 ? 'Mayette' : 'Franquette'
    const { code: verger } = await nouveauVerger(producteur, { nom: `=Clos ${i % 4}`, variete })
    const date = `2025-10-${String(10 + (i % 5)).padStart(2, '0')}`
    const livraison = { verger, date, typeProduit: 'ENTIERE_SECHE', quantiteKg: 1000 + i / 8 }
    const { code } = await enregistrerLivraison(RECEPTION, livraison)
    const lots = [
      { calibre: 3, quantiteKg: 600 },
      { calibre: 4, quantiteKg: 400 + i / 8 },
    ]
    if (i % 2 === 0) await calibrer(RECEPTION, { code, lots, ecarts: [] })
  }
}, 60_000)
afterAll(async () => {
  remettreHorloge()
  await base.fermer()
})

const demander = <T>(
  operation: Operation<PageDe<T>>,
  filtres: object,
  format: 'csv' | 'xlsx' | 'xml',
  methode = 'GET',
) =>
  repondreFichier(
    new Request('http://localhost/api/x', { method: methode }),
    operation,
    DIRECTION,
    { ...filtres },
    format,
  )

const LISTES: [string, Operation<PageDe<{ code: string }>>, string[]][] = [
  ['producteurs', listerProducteurs, ['recherche', 'adherent', 'actif']],
  ['vergers', listerVergers, ['recherche', 'variete', 'actif']],
  ['livraisons', listerLivraisons, ['recherche', 'etat', 'campagne', 'typeProduit']],
  ['lots', listerLots, ['recherche', 'variete', 'calibre', 'campagne']],
]
const VALEURS: Record<string, string[]> = {
  recherche: ['', 'clos', 'noix', 'introuvable', 'clos 1'],
  adherent: ['', '1', '0'],
  actif: ['', '1', '0'],
  variete: ['', 'mayette', 'Franquette'],
  etat: ['', 'recue', 'calibree'],
  campagne: ['', '2025', '2024'],
  typeProduit: ['', 'ENTIERE_SECHE', 'ENTIERE_FRAICHE'],
  calibre: ['', '3', '4', '6'],
}

describe.each(LISTES)('%s', (nom, operation, filtres) => {
  test('the file holds the rows of the list, in its order, whatever the filters', async () => {
    const choix = Object.fromEntries(filtres.map((f) => [f, fc.constantFrom(...(VALEURS[f] ?? ['']))]))
    await fc.assert(
      fc.asyncProperty(fc.record(choix), async (choisis) => {
        const { elements } = await operation(DIRECTION, { ...choisis, limite: 200 })
        const attendus = elements.map((e) => e.code)
        const texte = await (await demander(operation, choisis, 'csv')).text()
        const lignes: string[][] = parse(texte, { delimiter: ';', bom: true, from: 2 })
        expect(lignes.map((l) => l[0])).toEqual(attendus)
        const xml = await (await demander(operation, choisis, 'xml')).text()
        expect([...xml.matchAll(/<code>(.*?)<\/code>/g)].map((m) => m[1])).toEqual(attendus)
        const [feuille] = await readXlsx(await (await demander(operation, choisis, 'xlsx')).blob())
        expect(feuille?.data.slice(1).map((l) => l[0])).toEqual(attendus)
      }),
      { numRuns: 12 },
    )
  })

  test('its fields are those that JSON answers', async () => {
    const { elements } = await operation(DIRECTION, { limite: 200 })
    const rendus = elements.map((e) => operation.declaration.reponse.rendre({ elements: [e], suivant: null }))
    const json = rendus.map((r) => (r as { elements: Record<string, unknown>[] }).elements[0] ?? {})
    const xml = await (await demander(operation, {}, 'xml')).text()
    const lus = xml.split('\n').flatMap((l) => {
      const champs = [...l.matchAll(/<(\w+)>([^<]*)<\/\1>/g)].map(([, cle, v]) => [cle, v] as const)
      return champs.length > 0 ? [Object.fromEntries(champs)] : []
    })
    expect(lus).toHaveLength(json.length)
    for (const [i, champs] of lus.entries())
      for (const [cle, valeur] of Object.entries(champs)) {
        const attendu = json[i]?.[cle]
        if (attendu !== undefined && typeof attendu !== 'object') expect(valeur, cle).toBe(String(attendu))
      }
  })

  test('is named in French, asked by HEAD without a body, and refuses a page of itself', async () => {
    const reponse = await demander(operation, {}, 'csv', 'HEAD')
    expect(reponse.headers.get('content-disposition')).toBe(`attachment; filename="${nom}-2026-10-15.csv"`)
    expect(reponse.headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/)
    expect(await reponse.text()).toBe('')
    for (const pagination of [{ suivant: 'abc' }, { limite: '10' }])
      expect((await refusDe(() => demander(operation, pagination, 'csv'))).genre).toBe('invalide')
    expect((await refusDe(() => demander(operation, { inconnu: '1' }, 'csv'))).genre).toBe('invalide')
  })
})

test('the file of a campaign bears its name', async () => {
  const reponse = await demander(listerLots, { campagne: '2025' }, 'xlsx')
  expect(reponse.headers.get('content-disposition')).toBe('attachment; filename="lots-2025-2026.xlsx"')
  await reponse.body?.cancel()
})

test('a text that begins like a formula is neutralised in CSV and Excel', async () => {
  expect(await (await demander(listerVergers, {}, 'csv')).text()).toContain(";'=Clos 1;")
  const [feuille] = await readXlsx(await (await demander(listerVergers, {}, 'xlsx')).blob())
  expect(feuille?.data[1]?.[1]).toBe("'=Clos 0")
})

test('the right is that of the list', async () => {
  const distributeur = acteur('distributeur')
  const requete = new Request('http://localhost/api/lots')
  const refus = await refusDe(() => repondreFichier(requete, listerLots, distributeur, {}, 'csv'))
  expect(refus.genre).toBe('refuse')
})

test('a reader that hangs up stops the walk', async () => {
  let lues = 0
  async function* sansFin() {
    for (;;) {
      lues += 1
      yield [{ code: `L${lues}` }]
    }
  }
  const { fichier } = listerLots.declaration
  const infinie = { declaration: { fichier }, parcourir: async () => ({ saisie: {}, pages: sansFin() }) }
  const reponse = await demander(infinie as never, {}, 'xml')
  const lecteur = reponse.body?.getReader()
  await lecteur?.read()
  await lecteur?.cancel()
  expect(lues).toBeLessThan(3)
})

test('an unknown format is refused; none, or json, is JSON', () => {
  expect(formatVoulu({})).toBeNull()
  expect(formatVoulu({ format: 'json' })).toBeNull()
  expect(formatVoulu({ format: 'xml' })).toBe('xml')
  for (const format of ['pdf', 'CSV', ['csv', 'xml'], 'toString'])
    expect(() => formatVoulu({ format })).toThrow('Choisissez un format : csv, xlsx, xml, ou json.')
})

test('the register of members comes out whole, by its numbers', async () => {
  for (const jour of ['2001-05-02', '2003-09-14']) await nouvelAdherent(jour)
  const { elements } = await lireRegistre(DIRECTION, { limite: 200 })
  expect(elements.length).toBeGreaterThan(1)
  const lignes: string[][] = parse(await (await demander(lireRegistre, {}, 'csv')).text(), {
    delimiter: ';',
    bom: true,
    from: 2,
  })
  expect(lignes.map((l) => [l[0], l[4]])).toEqual(elements.map((i) => [String(i.numero), i.raisonSociale]))
})
