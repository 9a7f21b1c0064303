/** Every page, for a role that sees it: axe finds nothing, nothing overflows, nothing is said on the console. */
import type AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { analyser, examiner } from './examen'
import { expect, test } from './histoire'
import { PAGES_DE_TOUS, pages, pagesDuPortail } from './pages'
import { REGARDS, sessionDe } from './serveurs'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** The documentation says the same of each of its 150 operations: those of one word are looked at, in place of 20 s. */
const regarde = (chemin: string) => (chemin === '/api/docs' ? `${chemin}?q=jetons` : chemin)

/** A violation of the content policy, of hydration or of the network is an error on the console. */
function ecouter(page: Page): string[] {
  const dits: string[] = []
  page.on('console', (m) => m.type() === 'error' && dits.push(m.text()))
  page.on('pageerror', (erreur) => dits.push(String(erreur)))
  return dits
}

// While a list is open, the rest of the page is hidden from whoever reads it aloud, and the first Tab closes it.
const liste = (axe: AxeBuilder) =>
  axe.include('[role=listbox]').disableRules(['region', 'page-has-heading-one'])

async function visiter(page: Page, chemin: string, statut = 200): Promise<void> {
  const dits = ecouter(page)
  const reponse = await page.goto(chemin)
  expect(reponse?.status()).toBe(statut)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await examiner(page)
  // The browser itself says that a page was not found or is forbidden.
  expect(dits.filter((dit) => statut === 200 || !dit.includes(`status of ${statut}`))).toEqual([])
}

test.describe('direction', () => {
  test.use({ storageState: sessionDe('direction', REGARDS) })

  for (const chemin of pages().filter((p) => !pagesDuPortail().includes(p)))
    test(chemin, ({ page }) => visiter(page, regarde(chemin)))

  test('the portal of the distributors', ({ page }) => visiter(page, '/portail', 403))

  test('a delivery to calibrate', async ({ page, appel }) => {
    const { elements } = await appel.lire<{ elements: { code: string }[] }>('/api/livraisons?etat=recue')
    const code = elements[0]?.code
    await visiter(page, `/livraisons/${code}`)
    await visiter(page, `/livraisons/${code}/modifier`)
  })

  test('a producer who is no member', async ({ page }) => visiter(page, '/producteurs/P004'))
  test('a page that does not exist', async ({ page }) => visiter(page, '/livraisons/L9999', 404))

  test('a refused form, an open list, a dialog and the drawer', async ({ page }) => {
    await page.goto('/livraisons/nouvelle')
    const verger = page.getByRole('combobox', { name: 'Verger' })
    await expect(verger).toBeFocused()
    await page.keyboard.type('moulin')
    await expect(page.getByRole('option', { name: /V058/ })).toBeVisible()
    expect(await analyser(page, liste), 'open list').toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('main').getByRole('alert')).toBeVisible()
    await examiner(page)
    await page.getByRole('button', { name: 'Menu' }).click()
    await expect(page.getByRole('dialog', { name: 'Menu' })).toBeVisible()
    expect(await analyser(page), 'drawer').toEqual([])

    await page.goto('/vergers/V058')
    await page.getByRole('button', { name: 'Désactiver' }).click()
    await expect(page.getByRole('alertdialog')).toBeVisible()
    await examiner(page)
  })
})

test.describe('sales', () => {
  test.use({ storageState: sessionDe('commerce', REGARDS) })

  test('a price refused in its cell, its withdrawal asked, a revision as it is typed', async ({ page }) => {
    await page.goto('/pepiniere/varietes/4')
    const cellule = page.getByRole('textbox', { name: /^Prix HT à 1.an, 0,15/ })
    await cellule.fill('huit')
    await page.keyboard.press('Enter')
    await expect(cellule).toHaveAccessibleDescription(/Écrivez un nombre/)
    await examiner(page)
    await page.goto('/pepiniere/varietes/1')
    await page.getByRole('textbox', { name: /^Prix HT à 2.ans, 0,30/ }).fill('')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alertdialog')).toBeVisible()
    await examiner(page)
    await page.goto('/pepiniere/revisions/nouvelle')
    await page.getByLabel('Pourcentage').fill('-2,5')
    await expect(page.getByRole('table')).toBeVisible()
    await examiner(page)
  })
})

test.describe('a distributor', () => {
  test.use({ storageState: sessionDe('carreclerc', REGARDS) })

  for (const chemin of [...PAGES_DE_TOUS, ...pagesDuPortail()])
    test(chemin, ({ page }) => visiter(page, chemin))
  test('a page of the staff', ({ page }) => visiter(page, '/lots', 403))
  test('the order of another', ({ page }) => visiter(page, '/portail/commandes/00214', 404))
})

test.describe('another distributor', () => {
  test.use({ storageState: sessionDe('supermarket', REGARDS) })

  for (const chemin of ['/portail', '/portail/commandes', '/portail/commandes/00214'])
    test(chemin, ({ page }) => visiter(page, chemin))
})

test('the sign-in page, for a stranger', ({ page }) => visiter(page, '/connexion'))

// Chromium asks for this address by itself whenever React swaps the links of a page refused in its shell, now and then.
test('the icon that browsers ask for by themselves is there', async ({ request }) => {
  const reponse = await request.get('/favicon.ico')
  expect(reponse.status()).toBe(200)
  expect(reponse.headers()['content-type']).toBe('image/x-icon')
})
