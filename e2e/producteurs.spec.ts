/** Producers: recorded, made members, certified; and what is refused on the way. */
import { creerProducteur, expect, test } from './histoire'
import { sessionDe } from './serveurs'

test.use({ storageState: sessionDe('reception') })

test('a producer is recorded, becomes a member, gets a certification and it ends', async ({ page }) => {
  await page.goto('/producteurs/nouveau')
  await expect(page.getByLabel('Raison sociale')).toBeFocused()
  await page.getByLabel('Raison sociale').fill('Noyeraie des Ayes')
  await page.getByLabel('Adresse').fill('4 route des Ayes')
  await page.getByLabel('Code postal').fill('38470')
  await page.getByRole('combobox', { name: 'Ville' }).fill('vin')
  await page.getByRole('option', { name: 'Vinay' }).click()
  await page.getByLabel('Prénom').fill('Agnès')
  await page.getByRole('textbox', { name: 'Nom', exact: true }).fill('Veyret')
  await page.getByRole('button', { name: 'Enregistrer le producteur' }).click()
  await expect(page.getByText(/^Noyeraie des Ayes est enregistré sous le code P\d+\.$/)).toBeVisible()

  await page.getByRole('link', { name: 'Enregistrer l’adhésion', exact: true }).first().click()
  await page.getByLabel('Jour de l’adhésion').fill('01/10/2020')
  await page.getByLabel('Parts sociales').fill('120')
  await page.getByRole('button', { name: 'Enregistrer l’adhésion' }).click()
  const adhesions = page.getByRole('table', { name: /^Adhésions/ })
  await expect(adhesions.getByRole('row', { name: '01/10/2020' })).toContainText('en cours')

  await page.getByRole('link', { name: 'Ajouter une certification' }).first().click()
  await page.getByLabel('Certification', { exact: true }).selectOption('Agriculture Biologique')
  await page.getByLabel('Jour d’obtention').fill('15/03/2021')
  await page.getByLabel('Organisme certificateur').fill('Ecocert')
  await page.getByRole('button', { name: 'Enregistrer la certification' }).click()
  const certification = page
    .getByRole('table', { name: /^Certifications/ })
    .getByRole('row', { name: 'Agriculture Biologique' })
  await expect(certification.getByText('valide', { exact: true })).toBeVisible()

  await certification.getByRole('button', { name: 'Mettre fin' }).click()
  const dialogue = page.getByRole('alertdialog', { name: /Mettre fin à Agriculture Biologique/ })
  await dialogue.getByLabel('Dernier jour de validité').fill('31/12/2024')
  await dialogue.getByLabel('Motif').fill('Retour en conventionnel')
  await dialogue.getByRole('button', { name: 'Mettre fin à AB' }).click()
  await expect(certification).toContainText('du 15/03/2021 au 31/12/2024')
  await expect(certification.getByText('terminée')).toBeVisible()
})

test('a certification that would end before it begins is refused beside its field', async ({
  page,
  appel,
}) => {
  const { code } = await creerProducteur(appel)
  await appel.ecrire('PUT', `/api/producteurs/${code}/adhesion`, { dateAdhesion: '2020-10-01' })
  await page.goto(`/producteurs/${code}/certifications/nouvelle`)
  await page.getByLabel('Certification', { exact: true }).selectOption('Agriculture Biologique')
  await page.getByLabel('Jour d’obtention').fill('15/03/2021')
  await page.getByLabel('Dernier jour de validité').fill('14/03/2021')
  await page.getByRole('button', { name: 'Enregistrer la certification' }).click()
  await expect(page.getByLabel('Dernier jour de validité')).toHaveAccessibleDescription(
    /La fin de validité précède l’obtention/,
  )
  await expect(page.getByLabel('Jour d’obtention')).toHaveValue('15/03/2021')
})

test('someone who is no member can have no certification, and is told why', async ({ page, appel }) => {
  const { code } = await creerProducteur(appel)
  await page.goto(`/producteurs/${code}/certifications/nouvelle`)
  await expect(page.getByText('Les certifications sont suivies pour les adhérents seulement.')).toBeVisible()
  await expect(page.getByRole('link', { name: `Enregistrer l’adhésion de ${code}` })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Enregistrer la certification' })).toHaveCount(0)

  const refus = await appel.requete.post(`/api/producteurs/${code}/certifications`, {
    data: { certification: 'AB', dateObtention: '2021-03-15' },
  })
  expect(refus.status()).toBe(409)
  expect((await refus.json()).detail).toContain('enregistrez d’abord l’adhésion')
})

test('a producer is found without its accents', async ({ page, appel }) => {
  const { code } = await creerProducteur(appel, { codePostal: '38210', ville: 'Poliénas' })
  await page.goto('/producteurs')
  await page.getByRole('searchbox', { name: 'Chercher un producteur' }).fill('polienas')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/[?&]q=polienas/)
  await expect(page.getByRole('row', { name: code })).toContainText('Poliénas')
  await expect(page.getByRole('row', { name: 'P001' })).toBeVisible()
  await expect(page.getByRole('row', { name: 'GAEC des Trois Noyers' })).toHaveCount(0)
})

test('a wrong postal code is said beside its field, and what was typed stays', async ({ page, appel }) => {
  const tape = {
    'Raison sociale': 'Ferme du Cognin',
    Adresse: '2 rue Neuve',
    Prénom: 'Paul',
    'Code postal': '3847',
  }
  await page.goto('/producteurs/nouveau')
  await expect(page.getByLabel('Raison sociale')).toBeFocused()
  for (const [libelle, valeur] of Object.entries(tape)) await page.getByLabel(libelle).fill(valeur)
  const ville = page.getByRole('combobox', { name: 'Ville' })
  await ville.fill('Cognin-les-Gorges')
  await ville.press('Tab')
  await page.getByRole('textbox', { name: 'Nom', exact: true }).fill('Brun')
  await page.getByRole('button', { name: 'Enregistrer le producteur' }).click()

  await expect(page.getByLabel('Code postal')).toHaveAccessibleDescription(/Un code postal compte 5 chiffres/)
  for (const [libelle, valeur] of Object.entries(tape))
    await expect(page.getByLabel(libelle)).toHaveValue(valeur)
  // A town is free text: one that no list knows is no fault.
  await expect(ville).toHaveValue('Cognin-les-Gorges')
  await expect(ville).not.toHaveAttribute('aria-invalid', 'true')
  const { elements } = await appel.lire<{ elements: unknown[] }>('/api/producteurs?recherche=Ferme du Cognin')
  expect(elements).toEqual([])

  await page.getByRole('link', { name: /Code postal/ }).click()
  await expect(page.getByLabel('Code postal')).toBeFocused()
})
