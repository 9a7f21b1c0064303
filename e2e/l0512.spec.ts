/** The case's own paper, from an empty base to four lots, without touching the mouse. */
import type { Page } from '@playwright/test'
import { alerte, expect, test, unProducteur, unVerger } from './histoire'
import { sessionDe, VIDE } from './serveurs'

test.use({ baseURL: VIDE.adresse, storageState: sessionDe('direction', VIDE) })

const LIMITE_MS = 60_000
const LOTS = [
  ['L0512-1', '4 200'],
  ['L0512-2', '3 820'],
  ['L0512-3', '1 580'],
  ['L0512-4', '2 920'],
] as const

/** « 12 520 » as it is set in French: with whichever narrow space. */
const ecrit = (texte: string) => new RegExp(texte.replaceAll(' ', '\\s'))

async function taper(page: Page, ...touches: string[]): Promise<void> {
  for (const touche of touches) {
    if (/^(?:Tab|Enter|Space|Shift\+|Control\+)/.test(touche)) await page.keyboard.press(touche)
    else await page.keyboard.type(touche)
  }
}

async function recevoir(page: Page): Promise<void> {
  await expect(page.getByRole('combobox', { name: 'Verger' })).toBeFocused()
  await taper(page, 'V058', 'Tab')
  await taper(page, '18042010', 'Tab', 'Space', 'Tab', 'Tab', 'Tab')
  await taper(page, '12520', 'Tab', 'Tab', 'L0512')
  await expect(page.getByRole('combobox', { name: 'Verger' })).toHaveValue(/Verger du moulin/)
  await expect(page.getByRole('radio', { name: 'Entière fraîche' })).toBeChecked()
  await expect(page.getByRole('region', { name: 'Ce que la livraison retiendra' })).toContainText(
    'AOC éligible',
  )
  await taper(page, 'Control+Enter')
}

async function calibrer(page: Page, derniere: string): Promise<void> {
  await taper(page, 'Enter', '4200', 'Enter', '3820', 'Enter', '1580', 'Enter', derniere)
}

test.beforeEach(async ({ appel }) => {
  const { code } = await appel.ecrire<{ code: string }>('POST', '/api/producteurs', {
    ...unProducteur,
    raisonSociale: 'Les noix de Polienas',
    adresse: '52 route de Grenoble',
    codePostal: '38210',
    ville: 'Poliénas',
  })
  await appel.ecrire('POST', '/api/vergers', {
    ...unVerger,
    code: 'V058',
    nom: 'Verger du moulin',
    commune: '38310',
    producteur: code,
  })
})

test('L0512 is received and calibrated by keyboard in less than a minute', async ({ page, appel }) => {
  await page.goto('/livraisons/nouvelle')
  const depart = performance.now()
  await recevoir(page)

  const recu = page.getByRole('status').filter({ hasText: 'Livraison L0512 enregistrée' })
  await expect(recu.getByRole('link', { name: 'Calibrer L0512' })).toBeFocused()
  await taper(page, 'Enter')

  const bilan = page.getByRole('region', { name: 'Bilan' })
  const champ = (calibre: number) => page.getByRole('textbox', { name: `Calibre ${calibre},` })
  await expect(champ(1)).toBeFocused()
  await calibrer(page, '3400')
  await expect(bilan).toContainText(ecrit('480 kg de trop'))
  await taper(page, 'Control+Enter')

  await test.step('13 000 kg are refused, naming 480 kg, and nothing typed is lost', async () => {
    await expect(alerte(page)).toContainText(ecrit('Il y a 480 kg de trop'))
    await expect(champ(2)).toHaveValue(ecrit('^4 200$'))
    await expect(champ(5)).toHaveValue(ecrit('^3 ?400$'))
    const { etat, lots } = await appel.lire<{ etat: string; lots: unknown[] }>('/api/livraisons/L0512')
    expect({ etat, lots }).toEqual({ etat: 'recue', lots: [] })
  })

  // From the summary, Tab leads to the sheet; its last filled row is four fields further.
  await taper(page, 'Tab')
  await expect(champ(1)).toBeFocused()
  await taper(page, 'Tab', 'Tab', 'Tab', 'Tab', '2920')
  await expect(bilan).toContainText('équilibré')
  await expect(alerte(page)).toBeHidden()
  await taper(page, 'Control+Enter')

  const dit = page.getByRole('status').filter({ hasText: 'Calibrage de L0512 enregistré' })
  await expect(dit).toBeVisible()
  expect(performance.now() - depart).toBeLessThan(LIMITE_MS)

  await test.step('its four lots stand on its record and in the list', async () => {
    const fiche = page.getByRole('table', { name: 'Lots de la livraison L0512' })
    for (const [lot, kg] of LOTS) await expect(fiche.getByRole('row', { name: lot })).toContainText(ecrit(kg))
    await page.goto('/lots?campagne=2009')
    const liste = page.getByRole('table', { name: /^Lots/ })
    for (const [lot, kg] of LOTS) await expect(liste.getByRole('row', { name: lot })).toContainText(ecrit(kg))
    await expect(liste.getByRole('row', { name: 'Total' })).toContainText(ecrit('12 520'))
  })
})
