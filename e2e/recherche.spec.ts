/** The search of the top bar, by keyboard: codes and names, typed badly, from anywhere. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './histoire'
import { REGARDS, sessionDe } from './serveurs'

const palette = (page: Page) => page.getByRole('dialog', { name: 'Recherche' })
const champ = (page: Page) => palette(page).getByRole('searchbox').or(palette(page).getByRole('textbox'))
const trouvailles = (page: Page) => palette(page).getByRole('menuitem')

async function ouvrir(page: Page, chemin = '/livraisons'): Promise<void> {
  await page.goto(chemin)
  await expect(page.getByRole('button', { name: 'Chercher un code ou un nom' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(champ(page)).toBeFocused()
}

test.describe('staff', () => {
  test.use({ storageState: sessionDe('commerce', REGARDS) })

  for (const [tape, adresse] of [
    ['L0512', '/livraisons/L0512'],
    ['l512-1', '/lots/L0512-1'],
    ['VO58', '/vergers/V058'],
    ['polienass', '/producteurs/P001'],
    ['verger du mouliin', '/vergers/V058'],
  ] as const)
    test(`« ${tape} », Enter: ${adresse}`, async ({ page }) => {
      await ouvrir(page)
      await page.keyboard.type(tape)
      // At once: the record opened answers what was typed, however late the answer comes.
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL(adresse)
      await expect(palette(page)).toHaveCount(0)
    })

  test('arrows choose, Enter goes', async ({ page }) => {
    await ouvrir(page)
    await page.keyboard.type('l0512')
    await expect(trouvailles(page)).toHaveCount(5)
    await expect(palette(page).getByRole('status')).toContainText(/5\sfiches/)
    await expect(champ(page)).toHaveAttribute('aria-activedescendant', /.+/)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL('/lots/L0512-2')
  })

  test('Escape closes and gives the focus back', async ({ page }) => {
    await page.goto('/lots')
    const bouton = page.getByRole('button', { name: 'Chercher un code ou un nom' })
    await bouton.focus()
    await page.keyboard.press('Enter')
    await expect(champ(page)).toBeFocused()
    await page.keyboard.type('moulin')
    await page.keyboard.press('Escape')
    await expect(palette(page)).toHaveCount(0)
    await expect(bouton).toBeFocused()
    expect(new URL(page.url()).pathname).toBe('/lots')
  })

  test('axe finds nothing in the open palette, wide or narrow', async ({ page }) => {
    await ouvrir(page)
    await page.keyboard.type('polienas')
    await expect(trouvailles(page).first()).toBeVisible()
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 844 })
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode()
        .include('[role=dialog]')
        .disableRules(['region', 'page-has-heading-one'])
        .analyze()
      expect(violations.map((v) => `${v.id} ${v.nodes.map((n) => n.html).join(' ')}`)).toEqual([])
    }
  })

  test('nothing found, and no answer, are said in words', async ({ page }) => {
    await ouvrir(page)
    await page.keyboard.type('zzzzzz')
    await expect(palette(page).getByRole('status')).toContainText('Rien ne répond à « zzzzzz »')
    await page.route('**/api/recherche?**', (route) => route.abort())
    await page.keyboard.type('y')
    await expect(palette(page).getByRole('status')).toContainText('La recherche n’a pas répondu')
    await page.unroute('**/api/recherche?**')
    await champ(page).fill('moulin')
    await expect(trouvailles(page).first()).toContainText('Verger du moulin')
  })

  test('an answer that comes late does not cover a newer one', async ({ page }) => {
    await ouvrir(page)
    let lacher = () => {}
    const retenue = new Promise<void>((suite) => {
      lacher = suite
    })
    await page.route('**/api/recherche?q=moulin', async (route) => {
      await retenue
      await route.continue().catch(() => {})
    })
    const partie = page.waitForRequest('**/api/recherche?q=moulin')
    await page.keyboard.type('moulin')
    await partie
    await champ(page).fill('L0512')
    await expect(trouvailles(page)).toHaveCount(5)
    lacher()
    await expect(trouvailles(page)).toHaveCount(5)
  })

  test('the page finds the same, and its address can be sent', async ({ page }) => {
    await page.goto('/recherche?q=cooperative%20polienass')
    await expect(page.getByRole('main')).toContainText('Rien ne répond')
    await page.getByRole('main').getByLabel('Chercher partout').last().fill('polienass')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL('/recherche?q=polienass')
    await page.getByRole('main').getByRole('link', { name: 'P001' }).click()
    await expect(page).toHaveURL('/producteurs/P001')
  })
})

test.describe('without script', () => {
  test.use({ storageState: sessionDe('reception', REGARDS), javaScriptEnabled: false })

  test('the top bar leads to the page', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Chercher un code ou un nom' }).click()
    await page.getByRole('searchbox', { name: 'Chercher partout' }).fill('v58')
    await page.getByRole('button', { name: 'Chercher' }).click()
    await expect(page.getByRole('link', { name: 'V058' })).toHaveAttribute('href', '/vergers/V058')
  })
})

test.describe('a distributor', () => {
  test.use({ storageState: sessionDe('carreclerc', REGARDS) })

  test('sees no search and gets no answer', async ({ page, appel }) => {
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByText('Chercher un code ou un nom')).toHaveCount(0)
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    expect((await appel.requete.get('/api/recherche?q=moulin')).status()).toBe(403)
    await page.goto('/recherche?q=moulin')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Votre compte n’ouvre pas cette page')
  })
})
