/** carreclerc orders: in the portal on a telephone, by its own program in XML; the house sees what came and prices it. */
import AxeBuilder from '@axe-core/playwright'
import type { APIRequestContext, Page } from '@playwright/test'
import { appelant, refuse } from './api'
import { alerte, expect, test } from './histoire'
import { MONDE, sessionDe } from './serveurs'

interface Disponible {
  variete: string
  typeProduit: string
  calibre: number
  disponibleKg: number
  commandeMaxKg: number
}

const NOUVELLE = '/portail/commandes/nouvelle'

const axe = async (page: Page) =>
  (await new AxeBuilder({ page }).setLegacyMode().analyze()).violations.map((v) => v.id)

/** What is free in plenty: other stories take some too. */
async function produit(appel: APIRequestContext): Promise<Disponible> {
  const reponse = await appel.get('/services/disponibilites', { headers: { Accept: 'application/json' } })
  const { elements } = (await reponse.json()) as { elements: Disponible[] }
  const choisi = elements.toSorted((a, b) => b.commandeMaxKg - a.commandeMaxKg)[0]
  if (!choisi) throw new Error('nothing is free in the demonstration world')
  return choisi
}

async function choisir(page: Page, { variete, typeProduit, calibre }: Disponible): Promise<void> {
  await page.getByLabel('Variété').selectOption(variete)
  await page.getByLabel('Type de produit').selectOption(typeProduit)
  await page.getByLabel('Calibre').selectOption(String(calibre))
}

test.describe('in the portal, on a telephone', () => {
  test.use({ storageState: sessionDe('carreclerc'), viewport: { width: 390, height: 844 } })

  test('what is free is shown, what is wrong is said beside its field, what is typed is kept, then it is ordered', async ({
    page,
  }) => {
    const appel = await appelant('carreclerc')
    const libre = await produit(appel)
    await page.goto(NOUVELLE)
    const bilan = page.getByRole('region', { name: 'Bilan de la commande' })
    await expect(bilan).toContainText('Choisissez le produit')
    const commander = page.getByRole('button', { name: 'Relire et commander' })
    await commander.click()
    await expect(alerte(page)).toContainText('Choisissez la variété.')
    expect(await axe(page)).toEqual([])

    await choisir(page, libre)
    await expect(bilan).toContainText('par commande.')
    await page.getByLabel('Conditionnement, ligne 1').selectOption('filet-25kg')
    const nombre = page.getByLabel('Nombre, ligne 1')
    await nombre.fill(String(Math.floor(libre.commandeMaxKg / 25) + 1))
    await expect(bilan).toContainText('Une commande prend au plus')
    await commander.click()
    await expect(alerte(page)).toContainText('appelez le service commercial')

    await nombre.fill('4')
    await expect(bilan).toContainText('Il en restera')
    await page.getByLabel('Votre numéro de commande').fill('CC-2026-77')
    await page.getByLabel('Date souhaitée').fill('01/01/2020')
    await commander.click()
    const relecture = page.getByRole('dialog', { name: 'Voici ce que vous commandez' })
    await expect(relecture).toContainText(libre.variete)
    await expect(relecture).toContainText('CC-2026-77')
    await relecture.getByRole('button', { name: 'Commander' }).click()
    await expect(alerte(page)).toBeVisible()
    await expect(page.getByLabel('Date souhaitée')).toHaveAttribute('aria-invalid', 'true')

    await page.reload()
    await expect(page.getByText('Saisie retrouvée')).toBeVisible()
    await expect(nombre).toHaveValue('4')
    await expect(page.getByLabel('Variété')).toHaveValue(libre.variete)
    await page.getByLabel('Date souhaitée').fill('')
    await commander.click()
    expect(await axe(page)).toEqual([])
    await relecture.getByRole('button', { name: 'Commander' }).click()
    await expect(page.getByText(/^Commande \d{5} enregistrée/)).toBeVisible()
    const lien = page.getByRole('link', { name: /^Voir la commande \d{5}$/ })
    const numero = (await lien.innerText()).replace(/\D/g, '')
    await expect(lien).toHaveAttribute('href', `/portail/commandes/${numero}`)
    expect(await axe(page)).toEqual([])

    const faite = await appel.get(`/api/commandes/${numero}`)
    expect(await faite.json()).toMatchObject({
      origine: 'PORTAIL',
      poidsKg: 100,
      referenceClient: 'CC-2026-77',
    })
    const autre = await appelant('supermarket')
    await refuse(await autre.get(`/api/commandes/${numero}`), 404, 'the order of another')
    await Promise.all([appel.dispose(), autre.dispose()])
  })
})

test.describe('by its program', () => {
  test.use({ storageState: sessionDe('commerce') })

  test('an order in XML is answered in XML, found again, told by the feed, and waits for its price', async ({
    page,
    appel,
    playwright,
  }) => {
    const { jeton } = await appel.ecrire<{ jeton: string }>('POST', '/api/clients/carr15432/jetons', {
      nom: 'Essai de commande',
    })
    const programme = await playwright.request.newContext({
      baseURL: MONDE.adresse,
      extraHTTPHeaders: { Authorization: `Bearer ${jeton}` },
    })
    const { variete, typeProduit, calibre } = await produit(programme)
    const data = `<commande><demande variete="${variete}" typeProduit="${typeProduit}" calibre="${calibre}"/>
      <lignes><ligne><conditionnement>filet-1kg</conditionnement><quantite>30</quantite></ligne></lignes></commande>`
    const headers = { 'Content-Type': 'application/xml', 'Idempotency-Key': crypto.randomUUID() }
    const envoyer = () => programme.post('/services/commandes', { data, headers })
    const [premiere, seconde] = await Promise.all([envoyer(), envoyer()])
    expect([premiere.status(), seconde.status()]).toEqual([201, 201])
    expect(await seconde.text()).toBe(await premiere.text())
    const lieu = premiere.headers().location ?? ''
    const numero = lieu.replace('/services/commandes/', '')
    expect(await (await programme.get(lieu)).text()).toContain(`<numero>${numero}</numero>`)
    const fil = await programme.get('/services/evenements')
    expect(fil.headers()['content-type']).toContain('application/atom+xml')
    expect(await fil.text()).toContain(`<title>Commande ${numero} enregistrée le `)
    const etag = fil.headers().etag ?? ''
    expect(
      (await programme.get('/services/evenements', { headers: { 'If-None-Match': etag } })).status(),
    ).toBe(304)
    const tordu = await programme.post('/services/commandes', {
      data: data.replace('</lignes>', ''),
      headers: { 'Content-Type': 'application/xml' },
    })
    expect([tordu.status(), await tordu.text()]).toEqual([
      400,
      expect.stringMatching(/ligne \d+, colonne \d+/),
    ])
    await programme.dispose()

    const sansPrix = page.getByRole('link', { name: 'Commandes sans prix' })
    const ligne = page.getByRole('row', { name: new RegExp(`^${numero}`) })
    await page.goto('/')
    await sansPrix.click()
    await expect(ligne).toContainText('service web')
    await ligne.getByRole('link', { name: numero }).click()
    await expect(page.getByText('Commandée par le service web')).toBeVisible()
    await expect(page.getByText('service:carr15432')).toHaveCount(0)

    await appel.ecrire('POST', `/api/commandes/${numero}/conditionnement`, {})
    await appel.ecrire('POST', `/api/commandes/${numero}/envoi`, {})
    await page.goto('/')
    await sansPrix.click()
    await ligne.getByRole('link', { name: numero }).click()
    await page.getByRole('button', { name: 'Donner le prix' }).click()
    const dialogue = page.getByRole('alertdialog', { name: `Quel est le prix de la commande ${numero}` })
    expect(await axe(page)).toEqual([])
    await expect(dialogue.getByLabel('Prix hors taxes')).toBeFocused()
    await dialogue.getByLabel('Prix hors taxes').fill('2,40')
    await dialogue.getByRole('button', { name: `Donner le prix de ${numero}` }).click()
    await expect(page.getByText(`Le prix de la commande ${numero} est donné.`)).toBeVisible()
    await expect(page.getByText('2,40 €/kg', { exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Donner le prix' })).toHaveCount(0)
    await page.goto('/')
    await sansPrix.click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Commandes')
    await expect(ligne).toHaveCount(0)
  })
})
