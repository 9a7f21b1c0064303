/** Deliveries: each refusal beside its field with nothing lost, correction, draft, and a second calibration. */
import type { Page } from '@playwright/test'
import { type Appel, alerte, creerLivraison, creerVerger, expect, test } from './histoire'
import { sessionDe } from './serveurs'

test.use({ storageState: sessionDe('reception') })

const BONNE = { 'Date de livraison': '06/10/2025', 'Poids net': '900' }

const REFUS = [
  ['a day to come', 'Date de livraison', '01/01/2099', /ne peut pas être reçue dans le futur/],
  ['30 February', 'Date de livraison', '30/02/2025', /Ce jour n’existe pas dans le calendrier/],
  ['0 kg', 'Poids net', '0', /Le poids doit dépasser 0 kg\./],
  ['negative kg', 'Poids net', '-900', /Le poids doit dépasser 0 kg\./],
  ['a weight that reads two ways', 'Poids net', '12.520', /« 12\.520 » est ambigu/],
  ['a code that is taken', 'Code de la livraison', 'L0512', /L0512 est déjà pris/],
] as const

async function remplir(page: Page, verger: string, champs: Record<string, string>): Promise<void> {
  await page.goto('/livraisons/nouvelle')
  await expect(page.getByRole('combobox', { name: 'Verger' })).toBeFocused()
  await page.keyboard.type(verger)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('combobox', { name: 'Verger' })).toHaveValue(/Le Clos Fleuri/)
  await page.getByText('Entière sèche').click()
  for (const [libelle, valeur] of Object.entries(champs)) await page.getByLabel(libelle).fill(valeur)
}

const recues = async (appel: Appel, verger: string) =>
  (await appel.lire<{ nombre: number }>(`/api/livraisons/total?verger=${verger}`)).nombre

for (const [quoi, libelle, valeur, phrase] of REFUS)
  test(`${quoi} is refused beside its field`, async ({ page, appel }) => {
    const { code: verger } = await creerVerger(appel)
    await remplir(page, verger, { ...BONNE, [libelle]: valeur })
    await page.getByRole('button', { name: 'Enregistrer la livraison' }).click()
    await expect(alerte(page)).toContainText(phrase)
    await expect(page.getByLabel(libelle)).toHaveAccessibleDescription(phrase)
    await expect(page.getByLabel(libelle)).toHaveAttribute('aria-invalid', 'true')
    for (const [autre, tape] of Object.entries({ ...BONNE, [libelle]: valeur }))
      await expect(page.getByLabel(autre)).toHaveValue(tape)
    expect(await recues(appel, verger)).toBe(0)
  })

test('a click at the edge of the button is not lost when leaving the field takes its error away', async ({
  page,
  appel,
}) => {
  const { code: verger } = await creerVerger(appel)
  await remplir(page, verger, { ...BONNE, 'Poids net': '0' })
  const bouton = page.getByRole('button', { name: 'Enregistrer la livraison' })
  await bouton.click()
  await expect(alerte(page)).toBeVisible()
  await page.getByLabel('Poids net').fill('900')
  await bouton.scrollIntoViewIfNeeded()
  const cadre = await bouton.boundingBox()
  if (!cadre) throw new Error('the button is not on the page')
  // The lower edge: were its line given back as the field is left, the button would move up.
  await page.mouse.move(cadre.x + 20, cadre.y + cadre.height - 2)
  await page.mouse.down()
  await page.mouse.up()
  await expect(page).toHaveURL(/livraisons\/L\d+/)
})

test('kernels are never delivered: the form has no such choice, and the route says why', async ({
  page,
  appel,
}) => {
  await page.goto('/livraisons/nouvelle')
  const types = page.getByRole('radiogroup', { name: 'Type de produit' }).getByRole('radio')
  await expect(types).toHaveCount(2)
  await expect(page.getByRole('radio', { name: 'Cerneaux' })).toHaveCount(0)
  const refus = await appel.requete.post('/api/livraisons', {
    data: { verger: 'V058', date: '2025-10-06', typeProduit: 'CERNEAUX', quantiteKg: 900 },
  })
  expect(refus.status()).toBe(422)
  expect((await refus.json()).champs).toEqual([
    { champ: 'typeProduit', message: expect.stringContaining('Les cerneaux ne se livrent pas') },
  ])
})

test('a delivery is corrected while it waits for its sheet', async ({ page, appel }) => {
  const { code } = await creerLivraison(appel)
  await page.goto(`/livraisons/${code}`)
  await page.getByRole('link', { name: 'Modifier' }).click()
  await expect(page.getByLabel('Poids net')).toHaveValue('1000')
  await page.getByLabel('Poids net').fill('1040,5')
  await page.getByRole('button', { name: 'Enregistrer la livraison' }).click()
  await expect(page.getByText(`Livraison ${code} enregistrée`)).toBeVisible()
  await expect(page.getByRole('definition').filter({ hasText: /^1\s040,5\skg$/ })).toBeVisible()
  await expect(page.locator('#historique')).toContainText(/Quantité : 1\s000\skg → 1\s040,5\skg/)
})

test('an unfinished sheet is kept as a draft and found again', async ({ page, appel }) => {
  const { code } = await creerLivraison(appel)
  await page.goto(`/livraisons/${code}/calibrage`)
  await page.getByLabel('Calibre 3,').fill('640')
  await page.getByRole('button', { name: 'Garder le brouillon' }).click()
  await expect(page.getByText(`Brouillon de ${code} gardé`)).toBeVisible()

  await page.goto(`/livraisons/${code}`)
  await expect(page.getByText('Un brouillon de calibrage attend')).toBeVisible()
  await page.getByRole('link', { name: `Calibrer ${code}` }).click()
  await expect(page.getByLabel('Calibre 3,')).toHaveValue('640')
  await expect(page.getByRole('region', { name: 'Bilan' })).toContainText(/reste 360\skg/)
  await page.getByLabel('Déchet, en kg').fill('360')
  await page.getByRole('button', { name: 'Enregistrer le calibrage' }).click()
  await expect(page.getByText(`Calibrage de ${code} enregistré`)).toBeVisible()
  await expect(page.getByRole('row', { name: `${code}-1` })).toContainText('640')
})

test('a second calibration keeps the numbers of the lots', async ({ page, appel }) => {
  const { code } = await creerLivraison(appel)
  await appel.ecrire('PUT', `/api/livraisons/${code}/calibrage`, {
    lots: [
      { calibre: 2, quantiteKg: 400 },
      { calibre: 4, quantiteKg: 600 },
    ],
    ecarts: [],
  })
  await page.goto(`/livraisons/${code}`)
  await page.getByRole('link', { name: 'Nouveau calibrage' }).click()
  await page.getByLabel('Calibre 2,').fill('')
  await page.getByLabel('Calibre 3,').fill('400')
  const rangee = (calibre: number) => page.getByRole('row', { name: `Calibre ${calibre},` })
  await expect(rangee(2)).toContainText(`${code}-1`)
  await expect(rangee(3)).toContainText(`${code}-3`)
  await page.getByRole('button', { name: 'Enregistrer le calibrage' }).click()

  const lots = page.getByRole('table', { name: `Lots de la livraison ${code}` })
  await expect(lots.getByRole('row', { name: `${code}-2` })).toContainText('600')
  await expect(lots.getByRole('row', { name: `${code}-3` })).toContainText('400')
  await page.goto(`/lots/${code}-2`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${code}-2`)
})
