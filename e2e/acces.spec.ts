/** Who comes in, who is put out, and what each role never sees. */
import { type BrowserContext, type Page, request } from '@playwright/test'
import { connecter, MOT_DE_PASSE, MOT_DE_PASSE_NEUF } from './connexion'
import { type Appel, expect, test } from './histoire'
import { PAGES_DE_TOUS, PAGES_PUBLIQUES, pages, pagesDuPortail } from './pages'
import { MONDE, sessionDe } from './serveurs'

const PERSONNE = { cookies: [], origins: [] }
const REFUS = 'Identifiant ou mot de passe incorrect, ou compte désactivé.'

async function entrer(page: Page, identifiant: string, motDePasse = MOT_DE_PASSE): Promise<void> {
  await expect(page.getByLabel('Identifiant')).toBeFocused()
  await page.getByLabel('Identifiant').fill(identifiant)
  await page.getByRole('textbox', { name: 'Mot de passe', exact: true }).fill(motDePasse)
  await page.getByRole('button', { name: 'Se connecter' }).click()
}

/** An account of its own for a story that puts it out. */
async function ouvrirCompte(appel: Appel): Promise<string> {
  const identifiant = `essai-${crypto.randomUUID().slice(0, 8)}`
  const compte = { identifiant, nom: 'Alix Berthet', role: 'reception', motDePasse: MOT_DE_PASSE_NEUF }
  await appel.ecrire('POST', '/api/utilisateurs', compte)
  return identifiant
}

const seConnecter = (contexte: BrowserContext, identifiant: string) =>
  connecter(contexte.request, identifiant, MONDE, MOT_DE_PASSE_NEUF)

test.describe('a stranger', () => {
  test.use({ storageState: PERSONNE })

  test('signs in by the form, arrives where they wanted, and signs out', async ({ page }) => {
    await page.goto('/livraisons?etat=recue')
    await expect(page).toHaveURL(/\/connexion\?retour=/)
    await entrer(page, 'reception')
    await expect(page).toHaveURL('/livraisons?etat=recue')
    await page.getByRole('button', { name: /Marc Perrin/ }).click()
    await page.getByRole('menuitem', { name: 'Se déconnecter' }).click()
    await expect(page).toHaveURL('/connexion')
    await page.goto('/livraisons')
    await expect(page).toHaveURL('/connexion?retour=%2Flivraisons')
  })

  test('reads one sentence, the same whether the account exists or not', async ({ page }) => {
    await page.goto('/connexion')
    for (const identifiant of ['reception', 'personne.du.tout']) {
      await page.reload()
      await entrer(page, identifiant, 'ce n’est pas le bon')
      await expect(page.getByRole('main').getByRole('alert')).toHaveText(REFUS)
      await expect(page.getByLabel('Identifiant')).toHaveValue(identifiant)
    }
  })

  for (const retour of ['https://exemple.fr/', '//exemple.fr', '/\\exemple.fr'])
    test(`is not led to another site by retour=${retour}`, async ({ page }) => {
      await page.goto(`/connexion?retour=${encodeURIComponent(retour)}`)
      await entrer(page, 'commerce')
      await expect(page).toHaveURL('/')
      await expect(page.getByRole('button', { name: /Sofia Garnier/ })).toBeVisible()
    })
})

test.describe('an account', () => {
  test.use({ storageState: sessionDe('direction') })

  test('that is disabled is out at its next request', async ({ appel, browser }) => {
    const identifiant = await ouvrirCompte(appel)
    const contexte = await browser.newContext({ storageState: PERSONNE, baseURL: MONDE.adresse })
    await seConnecter(contexte, identifiant)
    const page = await contexte.newPage()
    await page.goto('/lots')
    await expect(page.getByRole('heading', { name: 'Lots' })).toBeVisible()

    await appel.ecrire('PATCH', `/api/utilisateurs/${identifiant}`, { actif: false })
    expect((await contexte.request.get('/api/lots')).status()).toBe(401)
    await page.reload()
    await expect(page).toHaveURL('/connexion?retour=%2Flots')
    await entrer(page, identifiant, MOT_DE_PASSE_NEUF)
    await expect(page.getByRole('main').getByRole('alert')).toHaveText(REFUS)
    await contexte.close()
  })

  test('that changes its password closes its other session and keeps this one', async ({
    appel,
    browser,
  }) => {
    const identifiant = await ouvrirCompte(appel)
    const [ici, ailleurs] = await Promise.all(
      [1, 2].map(() => browser.newContext({ storageState: PERSONNE, baseURL: MONDE.adresse })),
    )
    if (!ici || !ailleurs) throw new Error('Two browsers were asked for')
    await seConnecter(ici, identifiant)
    await seConnecter(ailleurs, identifiant)
    const page = await ici.newPage()
    await page.goto('/compte')
    const nouveau = 'quatre noyers au bord de l’Isère'
    const champ = page.getByRole('textbox', { name: 'Nouveau mot de passe', exact: true })
    const changer = async (voulu: string) => {
      await champ.fill(voulu)
      await page.getByRole('textbox', { name: 'Nouveau mot de passe, une seconde fois' }).fill(voulu)
      await page.getByRole('button', { name: 'Changer le mot de passe' }).click()
    }
    await page.getByRole('textbox', { name: 'Mot de passe actuel' }).fill(MOT_DE_PASSE_NEUF)
    await changer('Password@2026!')
    await expect(champ).toHaveAccessibleDescription(
      /Ce mot de passe est trop connu : choisissez une phrase à vous\.$/,
    )
    const provisoire = page.getByText('Votre mot de passe est provisoire')
    await expect(provisoire).toBeVisible()
    await changer(nouveau)
    await expect(page.getByText('Votre mot de passe est changé.')).toBeVisible()
    await expect(provisoire).toHaveCount(0)
    expect((await ici.request.get('/api/compte')).status()).toBe(200)
    expect((await ailleurs.request.get('/api/compte')).status()).toBe(401)
    await Promise.all([ici.close(), ailleurs.close()])
  })

  test('whose session ends while a form is filled loses nothing', async ({ appel, browser }) => {
    const identifiant = await ouvrirCompte(appel)
    const contexte = await browser.newContext({ storageState: PERSONNE, baseURL: MONDE.adresse })
    await seConnecter(contexte, identifiant)
    const page = await contexte.newPage()
    await page.goto('/vergers/nouveau?producteur=P001')
    await expect(page.getByLabel('Nom du verger')).toBeFocused()
    await page.getByLabel('Nom du verger').fill('Les Iles')
    await page.getByLabel('Superficie').fill('3,10')
    await contexte.clearCookies()
    await page.getByRole('button', { name: 'Enregistrer le verger' }).click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText(
      'Votre session est terminée : rien n’est perdu.',
    )
    await expect(page.getByLabel('Nom du verger')).toHaveValue('Les Iles')

    const onglet = page.waitForEvent('popup')
    await page.getByRole('link', { name: 'Reconnectez-vous dans un nouvel onglet' }).click()
    const second = await onglet
    await entrer(second, identifiant, MOT_DE_PASSE_NEUF)
    await expect(second.getByRole('heading', { name: 'Votre session est rouverte' })).toBeVisible()

    await page.getByLabel('Variété').selectOption('Mayette')
    await page.getByRole('combobox', { name: 'Commune' }).fill('38310')
    await page.getByRole('option', { name: /Poliénas/ }).click()
    await page.getByLabel('Arbres par hectare').fill('80')
    await page.getByRole('button', { name: 'Enregistrer le verger' }).click()
    await expect(page.getByText(/^Le verger Les Iles est enregistré sous le code/)).toBeVisible()
    await contexte.close()
  })
})

test.describe('reception', () => {
  test.use({ storageState: sessionDe('reception') })

  test('is told with a 403 that accounts are not theirs', async ({ page }) => {
    const reponse = await page.goto('/utilisateurs')
    expect(reponse?.status()).toBe(403)
    await expect(page.getByRole('heading', { name: 'Votre compte n’ouvre pas cette page' })).toBeVisible()
    await page.getByRole('link', { name: 'Revenir à l’accueil' }).click()
    await expect(page.getByRole('navigation', { name: 'Principale' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Utilisateurs' })).toHaveCount(0)
  })
})

const SANS_ROLE = [...PAGES_DE_TOUS, ...PAGES_PUBLIQUES]

test('a distributor opens its portal and no page of the staff, the staff no page of the portal', async () => {
  const distributeur = await request.newContext({
    baseURL: MONDE.adresse,
    storageState: sessionDe('carreclerc'),
  })
  const ouvertes: string[] = []
  for (const page of pages().filter((p) => !SANS_ROLE.includes(p) && !pagesDuPortail().includes(p)))
    if ((await distributeur.get(page)).status() !== 403) ouvertes.push(page)
  expect(ouvertes).toEqual([])
  for (const page of [...PAGES_DE_TOUS, ...pagesDuPortail()])
    expect((await distributeur.get(page)).status(), page).toBe(200)
  await distributeur.dispose()

  for (const identifiant of ['direction', 'reception', 'commerce']) {
    const storageState = sessionDe(identifiant)
    const personnel = await request.newContext({ baseURL: MONDE.adresse, storageState })
    for (const page of pagesDuPortail())
      expect((await personnel.get(page)).status(), `${identifiant} ${page}`).toBe(403)
    await personnel.dispose()
  }
})
