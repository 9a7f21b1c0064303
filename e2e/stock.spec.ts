/** The stock of a lot: part of it dried, some of it lost, the rest locked and released. */
import { type Appel, alerte, creerLivraison, expect, test } from './histoire'
import { sessionDe } from './serveurs'

test.use({ storageState: sessionDe('reception') })

/** A lot of 1 000 kg of dry nuts, of an orchard of its own. */
async function creerLot(appel: Appel): Promise<string> {
  const { code } = await creerLivraison(appel)
  await appel.ecrire('PUT', `/api/livraisons/${code}/calibrage`, { lots: [{ calibre: 4, quantiteKg: 1000 }] })
  return `${code}-1`
}

test('part of a lot is cracked: too much is refused beside its field, the loss shows, the new lot names its parent', async ({
  page,
  appel,
}) => {
  const lot = await creerLot(appel)
  await page.goto(`/lots/${lot}`)
  await page.getByRole('link', { name: 'Transformer' }).click()
  await expect(page.getByRole('radio', { name: 'Séchage' })).toHaveCount(0)
  await page.getByLabel('Poids entré').fill('1 200')
  await page.getByLabel('Poids sorti').fill('240')
  await page.getByRole('button', { name: 'Enregistrer la transformation' }).click()
  await expect(alerte(page)).toContainText(/il reste 1\s000\skg/)
  await page.getByLabel('Poids entré').fill('600')
  const bilan = page.getByRole('region', { name: 'Bilan' })
  await expect(bilan).toContainText(/360\skg \(60,0\s%\)/)
  await expect(bilan).toContainText(/400\skg/)
  await page.getByRole('button', { name: 'Enregistrer la transformation' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Lot T\d{4}-1$/)
  await expect(page.getByText(/Cerneaux/).first()).toBeVisible()
  await page.getByRole('link', { name: `Revenir à ${lot}` }).click()
  await expect(page.getByRole('table', { name: `Transformations du lot ${lot}` })).toContainText('600')
  await expect(page.locator('#historique')).toContainText('Transformation enregistrée')

  await page.goto(`/livraisons/${lot.replace(/-1$/, '')}/calibrage`)
  await expect(page.getByText(`Le lot ${lot} a servi`)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Enregistrer le calibrage' })).toHaveCount(0)
})

test('a loss is typed with its sign, and the ledger follows', async ({ page, appel }) => {
  const lot = await creerLot(appel)
  await page.goto(`/lots/${lot}`)
  await page.getByRole('link', { name: 'Mouvement', exact: true }).click()
  await page.getByLabel('Motif').selectOption('Pourriture')
  await page.getByLabel('Poids').fill('120')
  await page.getByRole('button', { name: 'Enregistrer le mouvement' }).click()
  await expect(page.getByLabel('Poids')).toHaveAccessibleDescription(/signe −/)
  await page.getByLabel('Poids').fill('-120')
  await expect(page.getByText(/Il restera dans/)).toContainText(/880\skg/)
  await page.getByRole('button', { name: 'Enregistrer le mouvement' }).click()
  await expect(page.getByText(/Mouvement enregistré : 880\skg disponibles/)).toBeVisible()
  await expect(page.getByRole('table', { name: `Mouvements du lot ${lot}` })).toContainText(/−120\skg/)
})

test('a lot is locked with its reason, shows it, and is released from the list of locks', async ({
  page,
  appel,
}) => {
  const lot = await creerLot(appel)
  await page.goto(`/lots/${lot}`)
  await page.getByRole('button', { name: 'Bloquer' }).click()
  await page.getByLabel('Motif').fill('Moisissure suspecte')
  await page.getByRole('button', { name: `Bloquer ${lot}` }).click()
  await expect(page.getByText('Lot bloqué : ni commande')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Transformer' })).toHaveCount(0)
  const refus = await appel.requete.post(`/api/lots/${lot}/transformations`, {
    data: { type: 'CASSAGE', entreeKg: 1, sortieKg: 1 },
  })
  expect(refus.status()).toBe(409)

  const livraison = lot.replace(/-1$/, '')
  await page.goto(`/livraisons/${livraison}/calibrage`)
  await expect(
    page.getByText(
      `Le lot ${lot} est bloqué (Moisissure suspecte) : levez le blocage du lot avant de recalibrer la livraison ${livraison}.`,
    ),
  ).toBeVisible()
  await expect(page.getByRole('button', { name: 'Enregistrer le calibrage' })).toHaveCount(0)

  await page.goto(`/lots/${lot}`)
  await page.getByRole('link', { name: 'Voir le blocage' }).click()
  const ligne = page.getByRole('row', { name: `Le lot ${lot}` })
  await expect(ligne).toContainText('Moisissure suspecte')
  await ligne.getByRole('button', { name: 'Lever' }).click()
  await page.getByLabel('Motif').fill('Analyse bonne')
  await page.getByRole('button', { name: 'Lever le blocage' }).click()
  await expect(ligne).toContainText('Analyse bonne')
  await page.goto(`/lots/${lot}`)
  await expect(page.getByRole('link', { name: 'Transformer' })).toBeVisible()
})

test('a wider lock counts what it would hold before the click', async ({ page, appel }) => {
  const lot = await creerLot(appel)
  const { producteur } = await appel.lire<{ producteur: string }>(`/api/lots/${lot}`)
  await page.goto('/blocages/nouveau')
  await page.getByText('Un producteur').click()
  await page.getByLabel('Code').fill(producteur)
  await expect(page.getByText(/1\slot : 1\s000\skg disponibles/)).toBeVisible()
  await page.getByLabel('Motif').fill('Traitement non déclaré')
  await page.getByRole('button', { name: 'Bloquer' }).click()
  await expect(page.getByText(`Blocage posé sur le producteur ${producteur}`)).toBeVisible()
  await page.goto(`/lots/${lot}`)
  await expect(page.getByText(`blocage sur le producteur ${producteur}`)).toBeVisible()
})
