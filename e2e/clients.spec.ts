/** Clients: recorded, corrected, disabled; and the client that an account asks for. */
import { expect, test } from './histoire'
import { sessionDe } from './serveurs'

const unClient = {
  nom: 'Épicerie des Quais',
  adresse: '3 quai Perrière',
  codePostal: '38000',
  ville: 'Grenoble',
  responsableAchats: 'Ana Lopès',
  categorie: 'METIER_DE_BOUCHE',
}

test.describe('sales', () => {
  test.use({ storageState: sessionDe('commerce') })

  test('a client is recorded under the id proposed, corrected, disabled and found again', async ({
    page,
  }) => {
    await page.goto('/clients')
    await page.getByRole('link', { name: 'Nouveau client' }).click()
    await expect(page.getByRole('textbox', { name: 'Nom', exact: true })).toBeFocused()
    await page.getByRole('textbox', { name: 'Nom', exact: true }).fill('Crêperie de l’Oisans')
    await page.getByRole('radio', { name: 'Métier de bouche' }).check()
    await page.getByLabel('Adresse').fill('8 rue Paul-Bert')
    await page.getByLabel('Code postal').fill('3800')
    await page.getByRole('combobox', { name: 'Ville' }).fill('Grenoble')
    await page.getByLabel('Responsable des achats').fill('Zoé Allard')
    await expect(page.getByText(/^Laissé vide : crep\d{5}\./)).toBeVisible()
    await page.getByRole('button', { name: 'Enregistrer le client' }).click()
    await expect(page.getByLabel('Code postal')).toHaveAccessibleDescription(/5 chiffres/)
    await expect(page.getByLabel('Responsable des achats')).toHaveValue('Zoé Allard')
    await page.getByLabel('Code postal').fill('38000')
    await page.getByRole('button', { name: 'Enregistrer le client' }).click()
    await expect(
      page.getByText(/^Crêperie de l’Oisans est enregistré sous l’identifiant crep\d{5}\.$/),
    ).toBeVisible()

    await page.getByRole('link', { name: 'Modifier' }).click()
    await page.getByLabel('Téléphone').fill('04 65 71 99 00')
    await page.getByRole('button', { name: /^Enregistrer crep/ }).click()
    await expect(page.getByText('La fiche de Crêperie de l’Oisans est enregistrée.')).toBeVisible()
    await expect(page.getByRole('link', { name: '04 65 71 99 00' })).toBeVisible()

    await page.getByRole('button', { name: 'Désactiver' }).click()
    const dialogue = page.getByRole('alertdialog', { name: /Désactiver Crêperie de l’Oisans/ })
    await dialogue.getByLabel('Motif').fill('Cessation d’activité')
    await dialogue.getByRole('button', { name: /^Désactiver crep/ }).click()
    await expect(page.getByText('Crêperie de l’Oisans est inactif.')).toBeVisible()
    await expect(page.getByText('Motif : Cessation d’activité.')).toBeVisible()

    await page.goto('/clients?actif=0')
    await page.getByRole('searchbox', { name: 'Chercher un client' }).fill('creperie oisans')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/actif=0.*q=creperie/)
    await expect(page.getByRole('row', { name: /Crêperie de l’Oisans/ })).toContainText('inactif')
  })

  test('the search of the top bar opens a client by its id', async ({ page }) => {
    await page.goto('/clients')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('carr15432')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL('/clients/carr15432')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('carreclerc')
  })
})

test.describe('direction', () => {
  test.use({ storageState: sessionDe('direction') })

  test('an account of a distributor names a client that is there', async ({ page, appel }) => {
    const { id } = await appel.ecrire<{ id: string }>('POST', '/api/clients', {
      ...unClient,
      distributeur: true,
    })
    const identifiant = `achats-${crypto.randomUUID().slice(0, 8)}`
    await page.goto('/utilisateurs/nouveau')
    await page.getByLabel('Nom de la personne').fill('Ana Lopès')
    await page.getByLabel('Identifiant', { exact: true }).fill(identifiant)
    await page.getByRole('radio', { name: 'Distributeur' }).check()
    const client = page.getByRole('combobox', { name: 'Client' })
    await client.fill('abcd99999')
    await client.press('Tab')
    await page.getByLabel('Premier mot de passe').fill('quatre noyers au bord de l’Isère')
    await page.getByRole('button', { name: 'Ouvrir le compte' }).click()
    await expect(client).toHaveAccessibleDescription(/Le client abcd99999 n’existe pas/)
    await client.fill(id)
    await page.getByRole('option', { name: new RegExp(id) }).click()
    await page.getByRole('button', { name: 'Ouvrir le compte' }).click()
    await expect(page.getByText(`Le compte ${identifiant} est ouvert.`)).toBeVisible()
    await page.getByRole('link', { name: id }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(unClient.nom)

    const refus = await appel.requete.patch(`/api/clients/${id}`, { data: { distributeur: false } })
    expect(refus.status()).toBe(409)
    expect((await refus.json()).detail).toContain(identifiant)
  })
})
