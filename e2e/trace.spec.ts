/** Traceability: both ways with the kilograms, an exercise, a real recall that locks, and what a label leads to. */
import { type Appel, creerLivraison, expect, test } from './histoire'
import { sessionDe } from './serveurs'

test.use({ storageState: sessionDe('reception') })

/** A delivery of its own: a real recall would lock the demonstration's. */
async function creerLot(appel: Appel): Promise<string> {
  const { code } = await creerLivraison(appel)
  await appel.ecrire('PUT', `/api/livraisons/${code}/calibrage`, { lots: [{ calibre: 3, quantiteKg: 1000 }] })
  return `${code}-1`
}

test('from a lot up to its producer and down to what is left, as a drawing and as tables', async ({
  page,
}) => {
  await page.goto('/lots/L0512-1')
  await page.getByRole('link', { name: 'Trace', exact: true }).last().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Trace du lot L0512-1')
  await expect(page.getByRole('link', { name: /^Verger V058 Verger du moulin, 12\s520\skg$/ })).toBeVisible()
  const fleches = page.getByRole('table', { name: 'Flèches de la trace' })
  await expect(fleches.getByRole('row', { name: /V058 Verger du moulin L0512 / })).toContainText(/4\s200/)
  await page.getByRole('searchbox', { name: 'Code à suivre' }).fill('p001')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Trace du producteur P001')
  await page.getByRole('searchbox', { name: 'Code à suivre' }).fill('moulin')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Rien à suivre sous « moulin »')).toBeVisible()
})

test('an exercise says what it would find, then archives it, and locks nothing', async ({ page, appel }) => {
  const lot = await creerLot(appel)
  await page.goto(`/trace?type=lot&code=${lot}`)
  await page.getByRole('link', { name: 'Simuler un rappel' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Rappel du lot ${lot}`)
  await expect(page.getByText(/1\s000\skg/).first()).toBeVisible()
  await page.getByRole('textbox', { name: 'Motif' }).fill('Exercice du matin')
  await page.getByRole('button', { name: 'Lancer l’exercice' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Rappel R\d{4}$/)
  await expect(page.getByText('empreinte vérifiée')).toBeVisible()
  expect((await appel.lire<{ blocages: object[] }>(`/api/lots/${lot}`)).blocages).toEqual([])
})

test('a real recall locks what is left, and the public page says no more than that', async ({
  page,
  appel,
  browser,
}) => {
  const lot = await creerLot(appel)
  await page.goto(`/rappels/nouveau?type=lot&code=${lot}`)
  await page.getByText('Rappel réel').click()
  await expect(page.getByText(`Tout ce qui reste du lot ${lot} sera bloqué`)).toBeVisible()
  await page.getByRole('textbox', { name: 'Motif' }).fill('Corps étranger')
  await page.getByRole('button', { name: `Rappeler ${lot} et bloquer son stock` }).click()
  await expect(page.getByText('Ce qui reste en stock est bloqué.')).toBeVisible()
  expect((await appel.lire<{ blocages: object[] }>(`/api/lots/${lot}`)).blocages).toHaveLength(1)

  const etranger = await browser.newContext({ storageState: { cookies: [], origins: [] } })
  const dehors = await etranger.newPage()
  await dehors.goto(`/lot/${lot}`)
  await expect(dehors.getByText('Ce lot est sous contrôle')).toBeVisible()
  await expect(dehors.getByText(/Corps étranger|EARL du Ruisseau|Le Clos Fleuri/)).toHaveCount(0)
  const inconnu = await dehors.goto('/lot/L9999-1')
  expect(inconnu?.status()).toBe(404)
  await expect(dehors.getByText('Aucun lot ne porte ce numéro')).toBeVisible()
  await etranger.close()
})
