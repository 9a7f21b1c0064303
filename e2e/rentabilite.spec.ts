/** The study of profitability: dossier 3.1 and 3.2 through the route, then the director who plays with the hypotheses. */
import AxeBuilder from '@axe-core/playwright'
import { alerte, expect, test } from './histoire'
import { REGARDS, sessionDe } from './serveurs'

const ANNEXE_2A = {
  coutCommercialAvant: '11400.00',
  coutCommercialApres: '14400.00',
  surcout: '3000.00',
  tauxAvant: 0.04,
  tauxApres: 0.037,
  centresApres: { commercial: '14400.00', administratif: '4100.00', production: '2200.00' },
  totalAvant: '16300.00',
  totalApres: '20700.00',
  chiffreAffaires: '1000000.00',
  resultatApres: '37000.00',
}

interface Reponse {
  etapes: { code: string; montant: string | null; taux: number | null }[]
}

test.describe('direction', () => {
  test.use({ storageState: sessionDe('direction', REGARDS) })

  test('3.1 and 3.2: an empty body is annexe 2A, and it creates nothing', async ({ appel }) => {
    const reponse = await appel.requete.post('/api/pilotage/rentabilite')
    expect(reponse.status()).toBe(200)
    expect(reponse.headers().location).toBeUndefined()
    const corps = (await reponse.json()) as Reponse
    expect(corps).toMatchObject(ANNEXE_2A)
    const montants = new Map(corps.etapes.map((e) => [e.code, e.montant ?? e.taux]))
    expect([montants.get('telephoneApres'), montants.get('hautDebitCommercial')]).toEqual([
      '7000.00',
      '2100.00',
    ])
    expect([montants.get('hebergement'), montants.get('tauxApres')]).toEqual(['5300.00', 0.037])
  })

  test('the cost shared by all distributors, and a split that does not add up', async ({ appel }) => {
    expect(await appel.lire('/api/pilotage/etudes/E002')).toMatchObject({
      origine: 'E001',
      resultat: { surcoutPorte: '375.00', resultatApres: '39625.00', tauxApres: 0.0396 },
    })
    const refus = await appel.requete.post('/api/pilotage/rentabilite', { data: { telephone: '12 000' } })
    expect(refus.status()).toBe(422)
    expect(((await refus.json()) as { champs: object[] }).champs).toEqual([
      { champ: 'telephone', message: expect.stringMatching(/100,00\s€ de trop/) },
    ])
  })

  test('hypotheses change and the rate follows; the study is kept, duplicated, set aside', async ({
    page,
  }) => {
    await page.goto('/pilotage/rentabilite')
    const resultat = page.getByRole('region', { name: 'Résultat' })
    await expect(resultat.getByRole('status')).toContainText(/^3,7\s%comme les autres$/)
    const gain = page.getByRole('textbox', { name: 'Gain sur le téléphone' })
    await gain.fill('60')
    await expect(resultat.getByRole('status')).toContainText(/^4\s%mieux que les autres$/)
    await gain.fill('trente')
    await expect(resultat.getByRole('status')).toHaveText('Un champ est à corriger.')
    await expect(page.getByText('Écrivez un nombre, par exemple 30 %.')).toBeVisible()
    await gain.fill('30')
    await page.getByText('Plusieurs, selon leurs ventes').click()
    await expect(page.getByRole('textbox', { name: /^Part des ventes de ceux/ })).toHaveValue('80')
    await expect(resultat.getByRole('status')).toContainText(/^3,96\s%/)
    await expect(page.getByRole('table', { name: 'Comment c’est calculé' })).toContainText(/375,00/)

    await page.keyboard.press('Control+Enter')
    await expect(alerte(page)).toContainText('Donnez un nom')
    await page.getByRole('textbox', { name: /^Nom sous lequel garder/ }).fill('Réparti, essai')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Réparti, essai')
    await expect(page.getByText(/^E\d{3} est enregistrée\.$/)).toBeVisible()

    await page.getByRole('button', { name: 'Dupliquer en scénario' }).click()
    await page.getByRole('textbox', { name: 'Nom du scénario' }).fill('Réparti, copie')
    await page.getByRole('button', { name: 'Créer le scénario' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Réparti, copie')
    const comparees = page.getByRole('table', { name: 'Études côte à côte' })
    await expect(comparees.getByRole('columnheader')).toHaveCount(3)

    await page.getByRole('button', { name: 'Écarter' }).click()
    await page.getByRole('textbox', { name: 'Motif' }).fill('Double de l’autre')
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: /^Écarter E\d{3}/ })
      .click()
    await expect(page.getByText('Cette étude est écartée.')).toBeVisible()
    await expect(page.locator('#historique')).toContainText('Double de l’autre')
  })

  test('a refused form and a shared cost hide nothing from axe, at 390 px too', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('/pilotage/rentabilite/E002')
    await page.getByRole('textbox', { name: 'Centre commercial' }).first().fill('9 900')
    await expect(page.getByText(/il manque 100,00\s€/)).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    expect(violations.map((v) => v.id)).toEqual([])
  })
})

test.describe('commerce', () => {
  test.use({ storageState: sessionDe('commerce', REGARDS) })

  test('neither sees the study nor its link, but reads the service in figures', async ({ page, appel }) => {
    expect((await page.goto('/pilotage/rentabilite'))?.status()).toBe(403)
    expect((await page.goto('/pilotage/rentabilite/E001'))?.status()).toBe(403)
    await expect(page.getByRole('link', { name: 'Rentabilité' })).toHaveCount(0)
    expect((await appel.requete.post('/api/pilotage/rentabilite', { data: {} })).status()).toBe(403)
    expect(await appel.lire('/api/pilotage/service')).toMatchObject({ campagne: null })
  })
})
