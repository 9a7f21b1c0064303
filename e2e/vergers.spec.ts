/** Orchards: the right to the AOC shown as one chooses, and what disabling entails. */
import type { Page } from '@playwright/test'
import { creerVerger, expect, test } from './histoire'
import { sessionDe } from './serveurs'

test.use({ storageState: sessionDe('reception') })

async function choisirCommune(page: Page, texte: string, nom: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Commune' }).fill(texte)
  await page.getByRole('option', { name: nom }).first().click()
}

test('the right to the AOC follows variety and commune as they are chosen', async ({ page }) => {
  await page.goto('/vergers/nouveau?producteur=P001')
  await expect(page.getByRole('combobox', { name: 'Producteur' })).toHaveValue(/Les noix de Polienas/)
  const droit = page.getByRole('region', { name: 'Droit à l’AOC' })
  const raison = (regle: string) => droit.getByRole('listitem').filter({ hasText: regle })
  await expect(droit).toContainText('Choisissez la variété et la commune')

  await page.getByLabel('Nom du verger').fill('La Rivière')
  await page.getByLabel('Variété').selectOption('Franquette')
  await choisirCommune(page, 'polienas', '38310 · Poliénas')
  await expect(droit).toContainText('AOC éligible')
  await expect(raison('Commune')).toContainText('Poliénas, dans l’aire')

  await page.getByLabel('Variété').selectOption('Lara')
  await expect(droit).toContainText('hors AOC')
  await expect(raison('Variété')).toContainText(/Lara.*Franquette, Mayette ou Parisienne/)

  await page.getByLabel('Variété').selectOption('Franquette')
  await choisirCommune(page, '26150', '26113 · Die')
  await expect(droit).toContainText('hors AOC')
  await expect(raison('Commune')).toContainText('Die, hors de l’aire')

  await choisirCommune(page, '38310', '38310 · Poliénas')
  await page.getByLabel('Superficie').fill('1,25')
  await page.getByLabel('Arbres par hectare').fill('96')
  await expect(page.getByText('Soit environ 120 arbres.')).toBeVisible()
  await page.getByRole('button', { name: 'Enregistrer le verger' }).click()
  await expect(page.getByText(/^Le verger La Rivière est enregistré sous le code V\d+\.$/)).toBeVisible()
  await expect(page.getByText('AOC éligible').first()).toBeVisible()
})

test('an orchard is disabled with a reason, and a delivery from it is refused beside its field', async ({
  page,
  appel,
}) => {
  const { code } = await creerVerger(appel)
  await page.goto(`/vergers/${code}`)
  await page.getByRole('button', { name: 'Désactiver' }).click()
  const dialogue = page.getByRole('alertdialog', { name: `Désactiver Le Clos Fleuri (${code}) ?` })
  await dialogue.getByRole('button', { name: `Désactiver ${code}` }).click()
  await expect(dialogue.getByLabel('Motif')).toHaveAccessibleDescription(
    'Indiquez pourquoi ce verger devient inactif.',
  )
  await dialogue.getByLabel('Motif').fill('Arbres couchés par la tempête')
  await dialogue.getByRole('button', { name: `Désactiver ${code}` }).click()
  await expect(page.getByText('Le Clos Fleuri est inactif.')).toBeVisible()
  await expect(page.getByText('Motif : Arbres couchés par la tempête.')).toBeVisible()

  await page.goto('/livraisons/nouvelle')
  const verger = page.getByRole('combobox', { name: 'Verger' })
  await expect(verger).toBeFocused()
  await page.keyboard.type(code)
  await page.keyboard.press('Tab')
  // The list of those in activity has answered: what it says takes a line, and moves what is clicked next.
  await expect(verger).toHaveAccessibleDescription(
    'Rien ne porte ce code ou ce nom : choisissez dans la liste.',
  )
  await page.getByLabel('Date de livraison').fill('06/10/2025')
  await page.getByText('Entière sèche').click()
  await page.getByLabel('Poids net').fill('900')
  await page.getByRole('button', { name: 'Enregistrer la livraison' }).click()
  await expect(verger).toHaveAccessibleDescription(
    `Le verger ${code} est inactif : réactivez sa fiche avant de recevoir ses noix.`,
  )
  await expect(verger).toHaveValue(code)
  const { nombre } = await appel.lire<{ nombre: number }>(`/api/livraisons/total?verger=${code}`)
  expect(nombre).toBe(0)
})
