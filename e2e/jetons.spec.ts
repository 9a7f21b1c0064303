/** Tokens: made, shown once, used, revoked; and the page that shows how a program connects. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import AxeBuilder from '@axe-core/playwright'
import { type Page, request } from '@playwright/test'
import { appelant } from './api'
import { expect, test } from './histoire'
import { MONDE, sessionDe } from './serveurs'

const executer = promisify(execFile)
const FLUX = '/services/etatCommandes?distributeur=carr15432'

/** As a program asks: a token, no cookie. */
async function demander(jeton: string, chemin = FLUX) {
  const programme = await request.newContext({
    baseURL: MONDE.adresse,
    extraHTTPHeaders: { Authorization: `Bearer ${jeton}` },
  })
  const reponse = await programme.get(chemin)
  const [statut, corps] = [reponse.status(), await reponse.text()]
  await programme.dispose()
  return { statut, corps }
}

const analyser = async (page: Page) =>
  (await new AxeBuilder({ page }).setLegacyMode().analyze()).violations.map(
    (v) => `${v.id} : ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`,
  )

/** Makes a token by the dialog that the page opens, and gives its secret. */
async function creer(page: Page, nom: string): Promise<string> {
  await page.getByRole('button', { name: 'Créer un jeton' }).click()
  await page.getByLabel('Nom du programme').fill(nom)
  await page.keyboard.press('Control+Enter')
  const dialogue = page.getByRole('alertdialog', { name: `Jeton « ${nom} »` })
  await expect(dialogue.getByText('il ne sera plus jamais montré')).toBeVisible()
  return (await dialogue.getByText(/^noix_\w{49}$/).textContent()) ?? ''
}

async function revoquer(page: Page, nom: string): Promise<void> {
  await page
    .getByRole('row', { name: new RegExp(nom) })
    .getByRole('button', { name: 'Révoquer' })
    .click()
  const dialogue = page.getByRole('alertdialog', { name: `Révoquer le jeton « ${nom} »` })
  await expect(dialogue).toContainText('refusé dès sa prochaine requête')
  await dialogue.getByRole('button', { name: 'Révoquer le jeton' }).click()
  await expect(page.getByRole('row', { name: new RegExp(nom) })).toContainText('révoqué')
}

/** All that the browser keeps for this house. */
const garde = (page: Page) =>
  page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href, history.state]),
  )

test.describe('carreclerc', () => {
  test.use({ storageState: sessionDe('carreclerc') })

  test('makes a token, uses it and revokes it: it is dead at once', async ({ page }) => {
    await page.goto('/portail/jetons')
    const nom = `ERP ${crypto.randomUUID().slice(0, 8)}`
    const secret = await creer(page, nom)
    expect(await analyser(page), 'the secret').toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByText(secret)).toBeVisible()
    expect((await demander(secret)).statut).toBe(200)
    expect((await demander(secret)).corps).toContain('<commandes idDistributeur="carr15432"')
    expect((await demander(secret, '/services/etatCommandes?distributeur=supe00001')).statut).toBe(404)
    expect((await demander(secret, '/api/commandes')).statut).not.toBe(200)

    await page.getByRole('button', { name: 'C’est fait, fermer' }).click()
    await expect(page.getByText(secret)).toHaveCount(0)
    expect(await garde(page)).not.toContain(secret.slice(10))
    await page.reload()
    const ligne = page.getByRole('row', { name: new RegExp(nom) })
    await expect(ligne).toContainText(`${secret.slice(0, 10)}…`)
    await expect(ligne).toContainText('valide')
    await expect(ligne).toContainText('à l’instant')
    expect(await page.content()).not.toContain(secret.slice(10))
    expect(await garde(page)).not.toContain(secret.slice(10))

    await revoquer(page, nom)
    expect((await demander(secret)).statut).toBe(401)
  })

  test('is told beside the field what a token lacks, and loses nothing of it', async ({ page }) => {
    await page.goto('/portail/jetons')
    await page.getByRole('button', { name: 'Créer un jeton' }).click()
    await expect(page.getByLabel('Nom du programme')).toBeFocused()
    await page.getByLabel('Dernier jour').fill('01/02/2010')
    await page.getByRole('button', { name: 'Créer le jeton' }).click()
    await expect(page.getByLabel('Nom du programme')).toHaveAccessibleDescription(/Nommez le programme/)
    await page.getByLabel('Nom du programme').fill('Caisse')
    await page.getByRole('button', { name: 'Créer le jeton' }).click()
    await expect(page.getByLabel('Dernier jour')).toHaveAccessibleDescription(/01\/02\/2010 est déjà passé/)
    expect(await analyser(page)).toEqual([])
  })

  test('runs the examples of the page as they stand', async ({ page, appel }) => {
    const { jeton, id } = await appel.ecrire<{ jeton: string; id: number }>(
      'POST',
      '/api/clients/carr15432/jetons',
      { nom: 'Exemples' },
    )
    const env = { ...process.env, NOIXCOOP_JETON: jeton }
    await page.goto('/portail/service')
    const code = async (langage: string) => {
      await page.getByRole('tab', { name: langage, exact: true }).click()
      return (await page.getByRole('tabpanel').locator('code').first().textContent()) ?? ''
    }
    const attendu = (await demander(jeton)).corps.trim()
    const script = await code('JavaScript')
    const lancer = () => executer(process.execPath, ['--input-type=module', '-e', script], { env })
    expect((await lancer()).stdout.trim()).toBe(attendu)
    for (const langage of ['curl', 'Python', 'Java', 'PHP', 'Excel'])
      expect(await code(langage), langage).toContain(`${MONDE.adresse}${FLUX}`)
    expect((await appel.requete.delete(`/api/clients/carr15432/jetons/${id}`)).status()).toBe(204)
    await expect(lancer()).rejects.toThrow(/401/)
  })

  test('tries the service from the page: the live answer, then nothing new', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('/portail/service')
    await page.getByRole('button', { name: 'Essayer' }).click()
    await expect(page.getByText(/^Réponse 200, en/)).toBeVisible()
    await expect(page.getByText('<commandes idDistributeur="carr15432"').first()).toBeVisible()
    expect(await analyser(page)).toEqual([])
    await page.getByRole('button', { name: 'Redemander avec cet ETag' }).click()
    await expect(page.getByText(/^Réponse 304, en/)).toBeVisible()
    await expect(page.getByText('Rien n’a changé depuis')).toBeVisible()
  })
})

test.describe('without script', () => {
  test.use({ storageState: sessionDe('carreclerc'), javaScriptEnabled: false })

  test('every example can be read, and the documentation searched', async ({ page }) => {
    await page.goto('/portail/service')
    for (const marque of [
      '--fail-with-body --compressed',
      'process.env',
      'urllib.request',
      'HttpClient',
      'getenv',
      'Web.Contents',
    ])
      await expect(page.getByText(marque).filter({ visible: true }).first()).toBeVisible()
    await page.goto('/api/docs')
    await page.getByRole('searchbox', { name: 'Chercher une opération' }).fill('revoque jeton')
    await page.keyboard.press('Enter')
    await expect(page.getByText('1 opération', { exact: false }).first()).toBeVisible()
    await expect(page.getByText('/api/clients/{id}/jetons/{jeton}')).toBeVisible()
  })
})

test.describe('sales', () => {
  test.use({ storageState: sessionDe('commerce') })

  test('does the same from the client’s page, whose trail tells it', async ({ page }) => {
    await page.goto('/clients/carr15432')
    const nom = `Entrepôt ${crypto.randomUUID().slice(0, 8)}`
    const secret = await creer(page, nom)
    await page.getByRole('button', { name: 'C’est fait, fermer' }).click()
    expect((await demander(secret)).statut).toBe(200)
    await revoquer(page, nom)
    expect((await demander(secret)).statut).toBe(401)
    const trace = page.locator('#historique')
    await expect(trace.getByText('Jeton du service web révoqué').first()).toBeVisible()
    await expect(trace.getByText(`Jeton « ${nom} »`).first()).toBeVisible()
  })
})

test.describe('reception', () => {
  test.use({ storageState: sessionDe('reception') })

  test('reads the tokens of a distributor and changes none', async ({ page }) => {
    await page.goto('/clients/carr15432')
    await expect(page.getByRole('heading', { name: 'Service web' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Créer un jeton' })).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Révoquer' })).toHaveCount(0)
  })
})

test('supermarket finds no token of another, there or not', async () => {
  const [commerce, supermarket] = [await appelant('commerce'), await appelant('supermarket')]
  const fait = await commerce.post('/api/clients/carr15432/jetons', { data: { nom: 'À lui seul' } })
  const { id } = (await fait.json()) as { id: number }
  const sansReference = async (chemin: string, methode = 'GET') => {
    const reponse = await supermarket.fetch(chemin, { method: methode })
    const { reference: _, ...corps } = (await reponse.json()) as Record<string, unknown>
    return { statut: reponse.status(), corps: JSON.stringify(corps).replaceAll(/[a-z]{4}\d{5}/g, '…') }
  }
  const absent = await sansReference('/api/clients/abcd99999/jetons')
  expect(absent.statut).toBe(404)
  expect(await sansReference('/api/clients/carr15432/jetons')).toEqual(absent)
  expect(await sansReference('/api/clients/carr15432/service')).toEqual(absent)
  expect(await sansReference(`/api/clients/carr15432/jetons/${id}`, 'DELETE')).toEqual(
    await sansReference('/api/clients/abcd99999/jetons/999999', 'DELETE'),
  )
  expect((await sansReference(`/api/clients/supe00001/jetons/${id}`, 'DELETE')).statut).toBe(404)
  const encore = await commerce.get('/api/clients/carr15432/jetons')
  expect(JSON.stringify(await encore.json())).toContain('À lui seul')
  await Promise.all([commerce.dispose(), supermarket.dispose()])
})

test('the documentation is open to strangers, and to nothing but reading', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const reponse = await page.goto('/api/docs#post_clients_id_jetons')
  expect(reponse?.status()).toBe(200)
  // The address opens what it names.
  await expect(page.locator('#post_clients_id_jetons')).toBeVisible()
  expect(await analyser(page)).toEqual([])
  const deborde = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(deborde).toBe(0)
  expect((await page.request.post('/api/docs')).status()).toBe(405)
})
