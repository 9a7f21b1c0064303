/** The director on Monday morning: each figure of the dashboard is that of the list it leads to, by keyboard, on a phone. */
import type { Locator } from '@playwright/test'
import { expect, test } from './histoire'
import { REGARDS, sessionDe } from './serveurs'

test.use({ storageState: sessionDe('direction', REGARDS) })

/** « 12 520,5 » as a number. */
const nombre = (texte: string): number => Number(texte.replace(/[^\d,−-]/g, '').replace(',', '.'))
const chiffre = async (lien: Locator): Promise<number> => nombre((await lien.textContent()) ?? '')

/** The route behind a list: `/lots?aoc=eligible` → `/api/lots/total?aoc=eligible`. */
const total = (href: string | null): string => {
  const adresse = new URL(href ?? '', 'http://noixcoop')
  return `/api${adresse.pathname}/total${adresse.search}`
}

interface Totaux {
  nombre: number
  quantiteKg: number
  calibreKg: number
  disponibleKg: number
  poidsKg: number
  /** Euros, as the wire says them. */
  montantHt: string
}

test('each figure is that of the list it leads to', async ({ page, appel }) => {
  await page.goto('/')
  await page.getByRole('main').getByRole('link', { name: 'Tableau de bord' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Tableau de bord, campagne/)

  const egaux = async (ou: string, liens: Locator, champ: keyof Totaux) => {
    const tous = await liens.all()
    expect(tous.length, ou).toBeGreaterThan(0)
    for (const lien of tous) {
      const href = await lien.getAttribute('href')
      expect(await chiffre(lien), `${ou} ${href}`).toBe(
        Number((await appel.lire<Totaux>(total(href)))[champ]),
      )
    }
  }
  await egaux(
    'stock',
    page.getByRole('table', { name: /^Stock disponible/ }).getByRole('link'),
    'disponibleKg',
  )
  await egaux('calibres', page.locator('#calibres').getByRole('table').getByRole('link'), 'calibreKg')
  const clients = page.locator('#clients').getByRole('table')
  await egaux('clients, commandes', clients.locator('td:nth-child(2)').getByRole('link'), 'nombre')
  await egaux('clients, kg', clients.locator('td:nth-child(3)').getByRole('link'), 'poidsKg')
  await egaux('clients, valeur', clients.locator('td:nth-child(5)').getByRole('link'), 'montantHt')
  await egaux(
    'non-adhérents, valeur',
    page.locator('#non-adherents section').last().getByRole('link'),
    'montantHt',
  )
  await egaux('saison', page.locator('#saison').locator('li').getByRole('link'), 'quantiteKg')
  await egaux('non-adhérents', page.locator('#non-adherents section').first().getByRole('link'), 'quantiteKg')
  await page.getByText('Les mêmes chiffres en tableau').click()
  await egaux('semaines', page.getByRole('table', { name: /par semaine/ }).getByRole('link'), 'quantiteKg')
  for (const nom of [
    'À calibrer',
    'Pesées ouvertes',
    'Lots bloqués',
    'Certifications à échéance',
    'Prix à convenir',
    'En retard',
  ]) {
    const tuile = page.locator('#travail').getByRole('link', { name: new RegExp(`^${nom}`) })
    const href = await tuile.getAttribute('href')
    const { nombre: compte } = await appel.lire<Totaux>(total(href))
    expect(nombre((await tuile.locator('span').nth(1).textContent()) ?? ''), nom).toBe(compte)
  }
})

test('a cell leads to its lots, whose foot says the same kilograms; the switches stay in the address', async ({
  page,
}) => {
  await page.goto('/pilotage')
  await page.getByRole('navigation', { name: 'AOC' }).getByRole('link', { name: 'AOC seulement' }).click()
  await expect(page).toHaveURL(/aoc=eligible/)
  await page.getByRole('navigation', { name: 'Type' }).getByRole('link', { name: 'Entière sèche' }).click()
  await expect(page).toHaveURL(/aoc=eligible/)
  await expect(page).toHaveURL(/typeProduit=ENTIERE_SECHE/)
  const cellule = page
    .getByRole('row', { name: /^Franquette/ })
    .getByRole('link')
    .first()
  const kg = await cellule.textContent()
  await cellule.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lots')
  await expect(page.locator('tfoot')).toContainText(kg ?? 'no figure')
})

test('by keyboard: how a figure is made, the table of the season, another season, a week of it', async ({
  page,
}) => {
  await page.goto('/pilotage')
  const saison = page.locator('#saison')
  await saison.getByText('Comment c’est calculé').focus()
  await page.keyboard.press('Enter')
  await expect(saison.getByText('ce ne sont pas les semaines du calendrier')).toBeVisible()
  const autre = saison.getByRole('navigation', { name: 'Saisons comparées' }).getByRole('link').last()
  const nom = (await autre.textContent()) ?? ''
  await autre.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/saisons=/)
  await saison.getByText('Les mêmes chiffres en tableau').focus()
  await page.keyboard.press('Enter')
  const tableau = page.getByRole('table', { name: /par semaine/ })
  await expect(tableau.getByRole('columnheader', { name: nom })).toBeVisible()
  const semaine = tableau.locator('tbody').getByRole('link').first()
  const kg = (await semaine.textContent()) ?? ''
  await semaine.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/depuis=.*jusqua=/)
  await expect(page.locator('tfoot')).toContainText(kg)
  await page.getByRole('link', { name: /Retirer le filtre reçues depuis le/ }).click()
  await expect(page).not.toHaveURL(/depuis=/)
})

test('on a phone the page does not overflow, and wide tables scroll by themselves', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/pilotage')
  await expect(page.locator('#stock').getByRole('region')).toHaveAttribute('tabindex', '0')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
})

test.describe('sales', () => {
  test.use({ storageState: sessionDe('commerce', REGARDS) })
  test('reads it too', async ({ page }) => {
    await page.goto('/pilotage')
    await expect(page.getByRole('heading', { name: 'Premiers clients' })).toBeVisible()
  })
})
