/** The director compares two seasons from the rail, and reads what an orchard and a producer yield year on year. */
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { alerte, expect, test } from './histoire'
import { REGARDS, sessionDe } from './serveurs'

const section = (page: Page, titre: string) => page.getByRole('region', { name: titre, exact: true })
const ligne = (dans: Locator, nom: string) =>
  dans.getByRole('row').filter({ has: dans.page().getByRole('rowheader', { name: nom, exact: true }) })

/** Tab until it is there, as somebody without a mouse does. */
async function allerA(page: Page, cible: Locator) {
  for (let pas = 0; pas < 120; pas++) {
    if (await cible.evaluate((e) => e === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(cible).toBeFocused()
}

interface Comparaison {
  a: { annee: number; jusqua: string | null }
  b: { annee: number; jusqua: string | null }
  elements: {
    code: string
    a: { valeur: number | string | null; total: string | null; champ: string | null }
    b: { valeur: number | string | null; total: string | null; champ: string | null }
  }[]
}

test.describe('direction', () => {
  test.use({ storageState: sessionDe('direction', REGARDS) })

  test('two seasons by keyboard from the rail; a figure leads to its list, which weighs the same', async ({
    page,
  }) => {
    await page.goto('/')
    await allerA(page, page.getByRole('link', { name: 'Comparaison', exact: true }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Comparaison de deux campagnes')
    await allerA(page, page.getByRole('combobox', { name: 'Campagne A' }))
    await page.keyboard.type('2009')
    await page.keyboard.press('Tab')
    await page.keyboard.type('2025')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/a=2009&b=2025/)
    const recu = ligne(section(page, 'Apports'), 'Reçu')
    await expect(recu).toContainText(/12\s520\skg/)
    const lien = recu.getByRole('link').last()
    const kg = ((await lien.textContent()) ?? '').replace(/\s*kg$/, '')
    await allerA(page, lien)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Livraisons')
    await expect(page.getByRole('rowgroup').last()).toContainText(kg)
  })

  test('at the same date or whole, the other way round, and what cannot be compared', async ({ page }) => {
    const avis = page.getByText(/^A, barre hachurée/)
    await page.goto('/pilotage/comparaison?a=2024&b=2025&jusqua=2025-10-20')
    await expect(avis).toContainText('2024-2025 jusqu’au 20/10/2024')
    await page.getByRole('link', { name: 'Échanger A et B' }).click()
    await expect(avis).toContainText('barre hachurée : 2025-2026 jusqu’au 20/10/2025')
    await expect(page).toHaveURL(/a=2025&b=2024/)
    await page.getByRole('link', { name: 'Campagnes entières' }).click()
    await expect(avis).toContainText('2025-2026 entière')
    // A campaign chosen at the top of the page is the B of the comparison.
    await page.goto('/pilotage/comparaison?a=2024&b=2026&campagne=2025')
    await expect(avis).toContainText('B, barre pleine : 2025-2026')
    await page.goto('/pilotage/comparaison?a=2025&b=2025')
    await expect(page.getByText('Vous comparez une campagne avec elle-même')).toBeVisible()
    await page.goto('/pilotage/comparaison?a=1999&b=2025')
    await expect(alerte(page)).toContainText('Ces campagnes ne peuvent pas être comparées.')
    await page.goto('/pilotage/comparaison?a=2024&b=2025&jusqua=2020-01-01')
    await expect(alerte(page)).toContainText('n’est ni dans la campagne 2024-2025 ni dans')
    await page.goto('/pilotage/comparaison?a=2024&b=2025&jusqua=2025-02-30')
    await expect(alerte(page)).toContainText('Ce jour n’existe pas dans le calendrier')
    await expect(page.getByRole('textbox', { name: /jusqu’au/ })).toHaveValue('2025-02-30')
    await page.goto('/pilotage/comparaison?b=demain')
    await expect(alerte(page)).toContainText('Ces campagnes ne peuvent pas être comparées.')
    await expect(page.getByRole('link', { name: 'Échanger A et B' })).toHaveAttribute(
      'href',
      /a=demain&b=\d{4}$/,
    )
    await page.goto('/pilotage/comparaison?a=2003&b=2025')
    await expect(page.getByText('Aucune livraison dans la campagne 2003-2004.')).toBeVisible()
  })

  test('a day typed short and sent by Enter goes into the address in full', async ({ page }) => {
    await page.goto('/pilotage/comparaison?a=2024&b=2025')
    const jour = page.getByRole('textbox', { name: /jusqu’au/ })
    await jour.fill('20/10')
    await jour.press('Enter')
    await expect(page).toHaveURL(/jusqua=20%2F10%2F\d{4}/)
  })

  test('every total that the route names answers the same figure; the file has them all', async ({
    appel,
  }) => {
    const adresse = '/api/pilotage/comparaison?a=2025&b=2026&jusqua=2026-10-20'
    const { a, b, elements } = await appel.lire<Comparaison>(adresse)
    expect([a.jusqua, b.jusqua]).toEqual(['2025-10-20', '2026-10-20'])
    for (const { code, ...cotes } of elements)
      for (const { valeur, total, champ } of Object.values(cotes).filter(
        (c): c is Comparaison['elements'][number]['a'] => c !== null && typeof c === 'object',
      ))
        if (total && champ)
          expect({ code, valeur: (await appel.lire<Record<string, unknown>>(total))[champ] }).toEqual({
            code,
            valeur,
          })
    const fichier = await appel.requete.get(`${adresse}&format=csv`)
    const lignes = (await fichier.text()).trim().split('\r\n')
    expect(lignes).toHaveLength(1 + elements.length)
    expect(lignes[1]).toContain('2025-2026;20/10/2025')
  })

  test('V058: the case’s own delivery, by hand, from the record to its figures and to its lots', async ({
    page,
  }) => {
    await page.goto('/vergers/V058')
    await page.getByRole('link', { name: 'Chiffres', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('V058 Verger du moulin en chiffres')
    // 12 520 kg ÷ 6,4 ha, and ÷ 614,4 trees, rounded down.
    const annee = ligne(section(page, 'Rendement, entière fraîche'), '2009-2010')
    await expect(annee).toContainText(/1\s956/)
    await expect(annee).toContainText('20,3')
    const recolte = ligne(section(page, 'Récolte et AOC'), '2009-2010')
    await expect(recolte).toContainText('66,45')
    await expect(recolte).toContainText('au-dessous')
    await expect(ligne(section(page, 'Profil de calibre'), '2009-2010')).toContainText('33,55')
    await recolte.getByRole('link', { name: /8\s320/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lots')
    await expect(page.getByRole('rowgroup').last()).toContainText(/8\s320/)
  })

  test('the orchards of a season by yield, of one type at a time, down to the figures of one', async ({
    page,
  }) => {
    await page.goto('/pilotage/vergers?campagne=2009')
    await expect(page.getByText('Aucun verger n’a livré de noix de ce type')).toBeVisible()
    await page.getByRole('link', { name: 'fraîches' }).click()
    const verger = page.getByRole('row').filter({ hasText: 'Verger du moulin' })
    await expect(verger).toContainText(/1\s956/)
    await expect(page.getByRole('rowgroup').last()).toContainText(/12\s520/)
    await verger.getByRole('link', { name: 'V058' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('V058 Verger du moulin en chiffres')
  })

  for (const chemin of [
    '/pilotage/comparaison',
    '/pilotage/vergers',
    '/pilotage/vergers/V058',
    '/pilotage/producteurs/P001',
  ])
    test(`${chemin} holds in 390 px, and axe finds nothing`, async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto(chemin)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
      await page.getByText('Comment c’est calculé').first().click()
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    })
})
