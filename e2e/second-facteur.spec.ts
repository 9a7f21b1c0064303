/** A second factor, from its set-up to its loss, through the screens; and the direction of a real base, led to it. */
import { execFileSync } from 'node:child_process'
import type { Page } from '@playwright/test'
import { Application } from './application'
import { MOT_DE_PASSE_NEUF } from './connexion'
import { examiner } from './examen'
import { type Appel, alerte, expect, test } from './histoire'
import { environnement, MONDE, sessionDe, VIDE } from './serveurs'

const PERSONNE = { cookies: [], origins: [] }

const motDePasse = (page: Page, nom: string) => page.getByRole('textbox', { name: nom, exact: true })
const code = (page: Page) => page.getByRole('textbox', { name: 'Code à six chiffres' })

async function entrer(page: Page, identifiant: string): Promise<void> {
  await expect(page.getByLabel('Identifiant')).toBeFocused()
  await page.getByLabel('Identifiant').fill(identifiant)
  await motDePasse(page, 'Mot de passe').fill(MOT_DE_PASSE_NEUF)
  await page.keyboard.press('Enter')
}

async function sortir(page: Page): Promise<void> {
  await page.goto('/compte')
  await page.getByRole('main').getByRole('button', { name: 'Se déconnecter' }).click()
  await expect(page).toHaveURL(/\/connexion$/)
}

/** From the page of the set-up to the recovery codes, by the keyboard alone. */
async function mettreEnPlace(page: Page): Promise<{ application: Application; codes: string[] }> {
  await expect(motDePasse(page, 'Mot de passe actuel')).toBeFocused()
  await page.keyboard.type(MOT_DE_PASSE_NEUF)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('img', { name: /Code QR/ })).toBeVisible()
  await expect(code(page)).toBeFocused()
  await examiner(page)
  const application = new Application(await page.locator('#secret').innerText())
  await page.keyboard.type('000000')
  await page.keyboard.press('Enter')
  await expect(alerte(page)).toContainText('heure du téléphone')
  await code(page).fill(await application.code())
  await page.keyboard.press('Enter')
  await expect(page.getByText('Votre second facteur est en place.')).toBeVisible()
  await examiner(page)
  const codes = await page
    .getByRole('list', { name: 'Codes de secours' })
    .getByRole('listitem')
    .allInnerTexts()
  expect(codes).toHaveLength(10)
  await page.getByRole('button', { name: 'Ils sont gardés, continuer' }).click()
  return { application, codes }
}

async function ouvrirCompte(appel: Appel, role: string): Promise<string> {
  const identifiant = `facteur-${crypto.randomUUID().slice(0, 8)}`
  await appel.ecrire('POST', '/api/utilisateurs', {
    identifiant,
    nom: 'Alix Berthet',
    role,
    motDePasse: MOT_DE_PASSE_NEUF,
  })
  return identifiant
}

test.describe('in the demonstration', () => {
  test.use({ storageState: sessionDe('direction') })

  test('it is set up, asked at sign-in, replaced by a recovery code, and taken away by the direction', async ({
    appel,
    browser,
    page: bureau,
  }) => {
    test.setTimeout(180_000)
    const identifiant = await ouvrirCompte(appel, 'reception')
    const contexte = await browser.newContext({ storageState: PERSONNE, baseURL: MONDE.adresse })
    const page = await contexte.newPage()
    await page.goto('/compte')
    await entrer(page, identifiant)
    await page.getByRole('link', { name: 'Mettre en place un second facteur' }).click()
    const { application, codes } = await mettreEnPlace(page)
    await expect(page).toHaveURL('/')
    await sortir(page)

    await page.goto('/connexion?retour=%2Flots')
    await entrer(page, identifiant)
    await expect(code(page)).toBeFocused()
    await expect(code(page)).toHaveAttribute('autocomplete', 'one-time-code')
    await expect(code(page)).toHaveAttribute('inputmode', 'numeric')
    await examiner(page)
    await page.keyboard.type('000000')
    await page.keyboard.press('Enter')
    await expect(alerte(page)).toContainText('Ce code n’est pas le bon, ou il a déjà servi.')
    await examiner(page)
    await code(page).fill(await application.code())
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL('/lots')
    await sortir(page)

    await entrer(page, identifiant)
    await page.getByRole('button', { name: 'Utiliser un code de secours' }).click()
    await page.getByLabel('Code de secours').fill(codes[0] ?? '')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL('/')
    await page.goto('/compte/second-facteur')
    await expect(page.getByText('9 codes de secours restants.')).toBeVisible()
    await examiner(page)
    await page.getByRole('button', { name: 'Dix nouveaux codes de secours' }).click()
    await motDePasse(page, 'Mot de passe actuel').fill(MOT_DE_PASSE_NEUF)
    await page.getByRole('button', { name: 'Donner dix nouveaux codes' }).click()
    await expect(page.getByRole('list', { name: 'Codes de secours' }).getByRole('listitem')).toHaveCount(10)

    await bureau.goto(`/utilisateurs/${identifiant}`)
    await bureau.getByRole('button', { name: 'Retirer le second facteur' }).click()
    await bureau.getByLabel('Motif').fill('Téléphone perdu')
    await bureau.getByRole('alertdialog').getByRole('button', { name: 'Retirer le second facteur' }).click()
    await expect(bureau.getByText(`Le compte ${identifiant} n’a plus de second facteur.`)).toBeVisible()
    expect((await contexte.request.get('/api/compte')).status()).toBe(401)
    await page.goto('/lots')
    await entrer(page, identifiant)
    await expect(page).toHaveURL('/lots')
    await contexte.close()
  })

  test('taken away by its own, with the password', async ({ appel, browser }) => {
    const identifiant = await ouvrirCompte(appel, 'commerce')
    const contexte = await browser.newContext({ storageState: PERSONNE, baseURL: MONDE.adresse })
    const page = await contexte.newPage()
    await page.goto('/compte/second-facteur')
    await entrer(page, identifiant)
    await mettreEnPlace(page)
    await page.goto('/compte/second-facteur')
    await page.getByRole('button', { name: 'Retirer le second facteur' }).click()
    const dialogue = page.getByRole('alertdialog')
    await motDePasse(page, 'Mot de passe actuel').fill('ce n’est pas le bon')
    await dialogue.getByRole('button', { name: 'Retirer le second facteur' }).click()
    await expect(dialogue.getByRole('alert')).toContainText('mot de passe actuel')
    await motDePasse(page, 'Mot de passe actuel').fill(MOT_DE_PASSE_NEUF)
    await dialogue.getByRole('button', { name: 'Retirer le second facteur' }).click()
    await expect(page.getByRole('heading', { name: '1. Votre mot de passe' })).toBeVisible()
    await sortir(page)
    await entrer(page, identifiant)
    await expect(page).toHaveURL('/')
    await contexte.close()
  })
})

test.describe('in a real base', () => {
  test.use({ storageState: sessionDe('direction', VIDE), baseURL: VIDE.adresse })

  test('the direction is led to it before anything else, and a script leads it out when locked out', async ({
    appel,
    browser,
  }) => {
    test.setTimeout(180_000)
    const identifiant = await ouvrirCompte(appel, 'direction')
    const contexte = await browser.newContext({ storageState: PERSONNE, baseURL: VIDE.adresse })
    const page = await contexte.newPage()
    await page.goto('/lots')
    await entrer(page, identifiant)
    await expect(page).toHaveURL('/compte/second-facteur')
    await expect(page.getByText('Votre rôle demande un second facteur.')).toBeVisible()
    await examiner(page)
    for (const chemin of ['/', '/lots', '/utilisateurs']) {
      await page.goto(chemin)
      await expect(page).toHaveURL('/compte/second-facteur')
    }
    expect((await contexte.request.get('/api/lots')).status()).toBe(403)
    expect((await contexte.request.get('/api/lots?format=csv')).status()).toBe(403)
    await page.goto('/compte')
    await page.getByRole('link', { name: 'Mettre en place un second facteur' }).click()
    await mettreEnPlace(page)
    await expect(page).toHaveURL('/')
    await page.goto('/lots')
    await expect(page.getByRole('heading', { name: 'Lots' })).toBeVisible()

    const sortie = execFileSync('npm', ['run', '-s', 'utilisateur', '--', 'second-facteur', identifiant], {
      encoding: 'utf8',
      env: { ...process.env, ...environnement(VIDE) },
    })
    expect(sortie).toContain('n’a plus de second facteur')
    await page.goto('/lots')
    await entrer(page, identifiant)
    await expect(page).toHaveURL('/compte/second-facteur')
    await contexte.close()
  })
})
