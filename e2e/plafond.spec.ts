/** The non-members' ceiling, passed: reception is refused and told why, the direction may accept with a reason. */
import { alerte, creerVerger, expect, test } from './histoire'
import { sessionDe } from './serveurs'

test.use({ storageState: sessionDe('direction') })

let campagne: number
const regler = (plafondNonAdherents: number) => ({ motif: 'Essai du plafond', plafondNonAdherents })

test.beforeEach(async ({ appel }) => {
  // The latest campaign is today's, the one of the day that the form proposes.
  campagne = (await appel.lire<{ elements: { annee: number }[] }>('/api/campagnes')).elements[0]?.annee ?? 0
  await appel.ecrire('PATCH', `/api/campagnes/${campagne}`, regler(0.01))
})
test.afterEach(({ appel }) => appel.ecrire('PATCH', `/api/campagnes/${campagne}`, regler(0.2)))

test.describe('reception', () => {
  test('is refused with the share, and nothing is written', async ({ browser, appel }) => {
    const { code } = await creerVerger(appel)
    const contexte = await browser.newContext({ storageState: sessionDe('reception') })
    const page = await contexte.newPage()
    await page.goto(`/livraisons/nouvelle?verger=${code}`)
    await page.getByText('Entière sèche').click()
    await page.getByLabel('Poids net').fill('1 000')
    const part = page.getByRole('region', { name: 'Part des non-adhérents' })
    await expect(part).toContainText('seule la direction peut l’enregistrer')
    await page.getByRole('button', { name: 'Enregistrer la livraison' }).click()
    await expect(alerte(page)).toContainText(/plafond/)
    await expect(page.getByLabel('Poids net')).toHaveValue('1 000')
    expect(await appel.lire(`/api/livraisons/total?verger=${code}`)).toMatchObject({ nombre: 0 })
    await contexte.close()
  })
})

test('the direction accepts with a reason, which the record keeps', async ({ browser, page, appel }) => {
  const { code } = await creerVerger(appel)
  await page.goto(`/livraisons/nouvelle?verger=${code}`)
  await page.getByText('Entière sèche').click()
  await page.getByLabel('Poids net').fill('1 000')
  await page.getByLabel('Motif du dépassement').fill('Voisin sinistré par la grêle')
  await page.getByRole('button', { name: 'Enregistrer la livraison' }).click()
  await expect(page.getByText('Accepté par la direction : Voisin sinistré par la grêle')).toBeVisible()

  // Reception may still correct it, as long as no kilo is added: the screen says so, and the server agrees.
  const contexte = await browser.newContext({ storageState: sessionDe('reception') })
  const quai = await contexte.newPage()
  await quai.goto(`${new URL(page.url()).pathname}/modifier`)
  const part = quai.getByRole('region', { name: 'Part des non-adhérents' })
  await expect(part).toContainText('cette correction n’y ajoute rien')
  await quai.getByLabel('Poids net').fill('1 000,125')
  await expect(part).toContainText('seule la direction peut l’enregistrer')
  await quai.getByLabel('Poids net').fill('990')
  await expect(part).toContainText('cette correction n’y ajoute rien')
  await quai.getByRole('button', { name: 'Enregistrer la livraison' }).click()
  await expect(quai).toHaveURL(/\/livraisons\/L\d+(\?|$)/)
  expect(await appel.lire(`/api/livraisons/total?verger=${code}`)).toMatchObject({ quantiteKg: 990 })
  await contexte.close()
})

for (const [largeur, hauteur] of [
  [1440, 900],
  [1024, 768],
] as const)
  test(`a plain delivery is saved without scrolling at ${largeur} × ${hauteur}`, async ({ page, appel }) => {
    const { code } = await creerVerger(appel)
    await page.setViewportSize({ width: largeur, height: hauteur })
    for (const verger of ['V058', code]) {
      await page.goto(`/livraisons/nouvelle?verger=${verger}`)
      await expect(page.getByText('AOC éligible')).toBeVisible()
      await expect(page.getByRole('button', { name: 'Enregistrer la livraison' })).toBeInViewport({
        ratio: 1,
      })
    }
  })
