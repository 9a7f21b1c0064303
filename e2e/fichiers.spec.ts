/** Lists go out as files, producers and orchards come in from one: as an office does at its first season. */
import { readFileSync } from 'node:fs'
import { appelant, refuse } from './api'
import { creerProducteur, expect, test } from './histoire'
import { sessionDe } from './serveurs'

test.use({ storageState: sessionDe('reception') })

const CSV = 'text/csv'
const enFichier = (texte: string, name = 'vergers.csv') => ({
  name,
  mimeType: CSV,
  buffer: Buffer.from(texte),
})

test('lots are exported with the filters of the page', async ({ page, appel }) => {
  await page.goto('/lots?campagne=2009&calibre=2')
  await page.getByRole('button', { name: 'Exporter' }).press('Enter')
  const attendu = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'CSV' }).press('Enter')
  const fichier = await attendu
  expect(fichier.suggestedFilename()).toBe('lots-2009-2010.csv')
  const lignes = readFileSync(await fichier.path(), 'utf8')
    .split('\r\n')
    .filter(Boolean)
  expect(lignes[0]).toMatch(/^\ufeffLot;Livraison;Date;/)
  const { elements } = await appel.lire<{ elements: { code: string }[] }>(
    '/api/lots?campagne=2009&calibre=2&limite=200',
  )
  expect(elements.length).toBeGreaterThan(0)
  expect(lignes.slice(1).map((l) => l.split(';')[0])).toEqual(elements.map((l) => l.code))
})

test('every list comes out in every format, also asked by HEAD; an unknown one is refused', async () => {
  const appel = await appelant('commerce')
  for (const liste of ['producteurs', 'vergers', 'livraisons', 'lots']) {
    for (const [format, type] of [
      ['csv', /^text\/csv/],
      ['xlsx', /spreadsheetml/],
      ['xml', /^application\/xml/],
    ] as const) {
      const reponse = await appel.get(`/api/${liste}?format=${format}`)
      expect(reponse.status()).toBe(200)
      expect(reponse.headers()['content-type']).toMatch(type)
      expect((await reponse.body()).byteLength).toBeGreaterThan(100)
      const tete = await appel.head(`/api/${liste}?format=${format}`)
      expect([tete.status(), tete.headers()['content-disposition']]).toEqual([
        200,
        reponse.headers()['content-disposition'],
      ])
    }
    await refuse(await appel.get(`/api/${liste}?format=pdf`), 422, 'format')
    await refuse(await appel.get(`/api/${liste}?format=csv&suivant=abc`), 422, 'suivant')
  }
  await refuse(await appel.get('/api/campagnes?format=csv'), 422, 'no such file')
  await appel.dispose()
})

test('a file of orchards with a fault is shown with its line, then imported once corrected', async ({
  page,
  appel,
}) => {
  const { code } = await creerProducteur(appel)
  const fichier = (superficie: string) =>
    enFichier(
      'Nom;Producteur;Variété;Commune;Superficie (ha);Arbres par hectare\n' +
        `Clos importé;${code};Franquette;Poliénas;${superficie};100\n` +
        `Pré importé;${code};Mayette;Vinay;1,5;90\n`,
    )
  await page.goto('/vergers')
  await page.getByRole('link', { name: 'Importer' }).click()
  await expect(page.getByRole('heading', { name: 'Importer des vergers' })).toBeVisible()
  const choisir = async (superficie: string) => {
    const attendu = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: /^Choisir un (autre )?fichier$/ }).press('Enter')
    await (await attendu).setFiles(fichier(superficie))
  }
  await choisir('12.520')
  await expect(page.getByText('1 erreur dans ce fichier.')).toBeVisible()
  const faute = page.getByRole('table', { name: 'Erreurs du fichier' }).getByRole('row').nth(1)
  await expect(faute).toContainText('Superficie (ha)')
  await expect(faute).toContainText('12.520')
  await expect(faute).toContainText('est ambigu')

  await choisir('12,52')
  await expect(page.getByText(/Ce fichier contient 2\svergers, sans erreur\./)).toBeVisible()
  const rien = await appel.lire<{ elements: unknown[] }>(`/api/vergers?producteur=${code}`)
  expect(rien.elements).toEqual([])
  await page.getByRole('button', { name: /Importer 2\svergers/ }).press('Enter')
  await expect(page.getByText(/2\svergers sont importés\./)).toBeVisible()
  await expect(page.getByRole('table', { name: 'Ce qui est enregistré' }).getByRole('link')).toHaveCount(2)
  await page.getByRole('link', { name: 'Voir les vergers' }).click()
  await page.getByRole('searchbox').fill('importé')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: 'Clos importé' })).toContainText('Poliénas')
})

test('a file that cannot be read says why; the template is read as it is', async ({ page }) => {
  await page.goto('/producteurs/import')
  const choisir = async (fichier: ReturnType<typeof enFichier>) => {
    const attendu = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: /^Choisir un (autre )?fichier$/ }).click()
    await (await attendu).setFiles(fichier)
  }
  await choisir(enFichier('Raison sociale;Raison sociale\nA;B\n'))
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    '« Raison sociale » est donnée 2 fois (A, B)',
  )
  const attendu = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Modèle Excel' }).click()
  const modele = await attendu
  expect(modele.suggestedFilename()).toBe('modele-producteurs.xlsx')
  await choisir({ ...enFichier('', 'modele.xlsx'), buffer: readFileSync(await modele.path()) })
  await expect(page.getByRole('main').getByRole('alert')).toContainText('aucune ligne à importer')
})

test('ten megabytes are read, and one byte more is refused; other routes keep their own bound', async () => {
  const appel = await appelant('reception')
  const poster = (chemin: string, octets: number) =>
    appel.post(chemin, { multipart: { apercu: 'true', fichier: enFichier('Nom;\n'.padEnd(octets, 'x')) } })
  await refuse(await poster('/api/vergers/import', 9_900_000), 422, 'a long line')
  await refuse(await poster('/api/vergers/import', 10_000_000), 413, 'too large')
  await refuse(await poster('/api/producteurs/import', 10_050_000), 413, 'too large')
  await refuse(await appel.post('/api/vergers', { data: { nom: 'x'.repeat(1_000_001) } }), 413, 'JSON')
  await appel.dispose()
})
