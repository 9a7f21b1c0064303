/** An order after it was taken: amended, packed, dispatched, cancelled; and what its lot gets back. */
import { type Appel, alerte, creerLivraison, expect, test } from './histoire'
import { sessionDe } from './serveurs'

test.use({ storageState: sessionDe('direction') })

/** An order of 400 kg on a lot of 1 000 kg of its own, so that no story sells the nuts of another. */
async function creerCommande(appel: Appel): Promise<{ numero: string; lot: string }> {
  const { code } = await creerLivraison(appel)
  await appel.ecrire('PUT', `/api/livraisons/${code}/calibrage`, {
    lots: [{ calibre: 2, quantiteKg: 1000 }],
    ecarts: [],
  })
  const lot = `${code}-1`
  const { numero } = await appel.ecrire<{ numero: string }>('POST', '/api/commandes', {
    client: 'carr15432',
    lot,
    lignes: [{ conditionnement: 'filet-10kg', quantite: 40 }],
    prixHt: '2,35',
    referenceClient: 'BC 7781',
  })
  return { numero, lot }
}

const reste = async (appel: Appel, lot: string) =>
  (await appel.lire<{ disponibleKg: number }>(`/api/lots/${lot}`)).disponibleKg

test('an order is amended with its reason, never above its lot, then cancelled: its lot has it all again', async ({
  page,
  appel,
}) => {
  const { numero, lot } = await creerCommande(appel)
  await page.goto(`/commandes/${numero}`)
  await expect(page.getByRole('list', { name: 'Avancement' })).toContainText('Enregistrée')
  await page.getByRole('link', { name: 'Modifier' }).click()

  const nombre = page.getByLabel('Nombre, ligne 1')
  await expect(nombre).toBeFocused()
  await nombre.fill('101')
  await expect(page.getByText(/^10\skg de trop/)).toBeVisible()
  await page.getByRole('button', { name: `Enregistrer ${numero}` }).click()
  await expect(page.getByLabel('Motif de la correction')).toHaveAccessibleDescription(
    /Dites pourquoi la commande change/,
  )
  await page.getByLabel('Motif de la correction').fill('Le magasin ouvre plus tard')
  await page.getByRole('button', { name: `Enregistrer ${numero}` }).click()
  await expect(alerte(page)).toContainText(/1\s?000\skg/)

  await nombre.fill('50')
  await page.getByRole('button', { name: 'Ajouter un conditionnement' }).click()
  await page.getByLabel('Conditionnement, ligne 2').selectOption('Sachet de 1 kg')
  await page.getByLabel('Nombre, ligne 2').fill('20')
  await expect(page.getByText(/^480\skg resteront libres/)).toBeVisible()
  await page.getByRole('button', { name: `Enregistrer ${numero}` }).click()
  await expect(page.getByText(`La commande ${numero} est corrigée.`)).toBeVisible()
  await expect(page.getByRole('table', { name: /^Lignes/ })).toContainText('520')
  await expect(page.getByText('Le magasin ouvre plus tard')).toBeVisible()
  expect(await reste(appel, lot)).toBe(480)

  await page.getByRole('button', { name: 'Annuler' }).click()
  const dialogue = page.getByRole('alertdialog', { name: `Annuler la commande ${numero} de carreclerc ?` })
  await expect(dialogue).toContainText(lot)
  await dialogue.getByLabel('Motif').fill('Erreur de client')
  await dialogue.getByRole('button', { name: `Annuler ${numero}` }).click()
  await expect(page.getByText(/^La commande \d+ est annulée : 520\skg sont revenus au lot/)).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'Motif : Erreur de client' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Modifier' })).toHaveCount(0)
  expect(await reste(appel, lot)).toBe(1000)
})

test('an order is packed, then dispatched, each on its day, and changes no more', async ({ page, appel }) => {
  const { numero } = await creerCommande(appel)
  await page.goto(`/commandes/${numero}`)
  await page.getByRole('button', { name: 'Marquer conditionnée' }).click()
  const conditionner = page.getByRole('alertdialog', { name: new RegExp(`${numero} est conditionnée`) })
  await conditionner.getByLabel('Conditionnée le').fill('01/01/2020')
  await conditionner.getByRole('button', { name: `Marquer ${numero} conditionnée` }).click()
  await expect(conditionner.getByLabel('Conditionnée le')).toHaveAccessibleDescription(/a été enregistrée le/)
  await conditionner.getByLabel('Conditionnée le').fill('')
  await conditionner.getByRole('button', { name: `Marquer ${numero} conditionnée` }).click()
  await expect(page.getByText(`La commande ${numero} est conditionnée.`)).toBeVisible()

  await page.getByRole('button', { name: 'Marquer expédiée' }).click()
  const expedier = page.getByRole('alertdialog', { name: new RegExp(`${numero} est partie`) })
  await expedier.getByRole('button', { name: `Marquer ${numero} expédiée` }).click()
  await expect(page.getByText(`La commande ${numero} est expédiée.`)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Annuler' })).toHaveCount(0)
  await page.goto(`/commandes/${numero}/modifier`)
  await expect(page.getByText('Cette commande est expédiée : elle ne change plus.')).toBeVisible()
})

test('orders are found by number and by client, and listed with their total', async ({ page, appel }) => {
  const { numero, lot } = await creerCommande(appel)
  await page.goto(`/commandes?lot=${lot}`)
  const table = page.getByRole('table', { name: /^Commandes/ })
  await expect(table.getByRole('row', { name: numero })).toContainText('carreclerc')
  await expect(table.getByRole('row', { name: /^Total/ })).toContainText('400')
  await page.goto('/clients/carr15432')
  await expect(
    page.getByRole('table', { name: /^Commandes/ }).getByRole('row', { name: numero }),
  ).toBeVisible()
  await expect(page.getByText('Commandes en cours')).toBeVisible()
})
