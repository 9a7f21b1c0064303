/** An order as it is dictated on the telephone: by keyboard alone, never above its lot, split when no lot suffices. */
import type { Page } from '@playwright/test'
import { type Appel, alerte, creerVerger, expect, test } from './histoire'
import { sessionDe, VIDE } from './serveurs'

// A house of its own: no other story's lots answer to these demands.
test.use({ baseURL: VIDE.adresse, storageState: sessionDe('direction', VIDE) })

const LIMITE_MS = 30_000

/** « 3 800 kg » as it is set in French: with whichever narrow space. */
const ecrit = (texte: string) => new RegExp(texte.replaceAll(' ', '\\s'))

const bilan = (page: Page) => page.getByRole('region', { name: 'Bilan de la commande' })
const champ = {
  client: (page: Page) => page.getByRole('combobox', { name: 'Client' }),
  demande: (page: Page) => page.getByRole('textbox', { name: 'Demande' }),
  lignes: (page: Page) => page.getByRole('textbox', { name: 'Conditionnements' }),
}

async function creerClient(appel: Appel): Promise<string> {
  const { id } = await appel.ecrire<{ id: string }>('POST', '/api/clients', {
    nom: 'Primeurs du Vercors',
    adresse: '4 quai des Halles',
    codePostal: '38000',
    ville: 'Grenoble',
    responsableAchats: 'Hélène Faure',
    categorie: 'GROSSISTE',
  })
  return id
}

async function creerVergerDe(appel: Appel, variete: string): Promise<string> {
  const { code } = await creerVerger(appel)
  await appel.ecrire('PATCH', `/api/vergers/${code}`, { variete })
  return code
}

/** A lot of that orchard, fresh, of calibre 2. */
async function recolter(appel: Appel, verger: string, date: string, quantiteKg: number): Promise<string> {
  const { code } = await appel.ecrire<{ code: string }>('POST', '/api/livraisons', {
    verger,
    date,
    typeProduit: 'ENTIERE_FRAICHE',
    quantiteKg,
  })
  await appel.ecrire('PUT', `/api/livraisons/${code}/calibrage`, { lots: [{ calibre: 2, quantiteKg }] })
  return `${code}-1`
}

/** A lot of its own, of that variety. */
const creerLot = async (appel: Appel, variete: string, date: string, quantiteKg: number) =>
  recolter(appel, await creerVergerDe(appel, variete), date, quantiteKg)

const disponible = async (appel: Appel, lot: string) =>
  (await appel.lire<{ disponibleKg: number }>(`/api/lots/${lot}`)).disponibleKg

async function taper(page: Page, ...touches: string[]): Promise<void> {
  for (const touche of touches) {
    if (/^(?:Tab|Enter|Arrow|Control\+)/.test(touche)) await page.keyboard.press(touche)
    else await page.keyboard.type(touche)
  }
}

async function ouvrir(page: Page, client: string): Promise<void> {
  await page.goto('/commandes/nouvelle')
  await expect(champ.client(page)).toBeFocused()
  await taper(page, client, 'Tab')
  await expect(champ.demande(page)).toBeFocused()
}

test('800 sachets of 1 kg and 300 nets of 10 kg, by keyboard alone, in less than 30 seconds', async ({
  page,
  appel,
}) => {
  const [client, lot] = [await creerClient(appel), await creerLot(appel, 'Mayette', '2025-10-06', 4200)]
  const depart = performance.now()
  await ouvrir(page, client)
  await taper(page, '24 FRAICHE may')
  await expect(page.getByText('Mayette · Entière fraîche · calibre 2')).toBeVisible()
  await expect(page.getByRole('radio', { name: new RegExp(`^${lot} `) })).toBeChecked()
  await taper(page, 'Tab')
  await expect(page.getByRole('radio', { name: new RegExp(`^${lot} `) })).toBeFocused()
  await taper(page, 'Enter', '800 sachet 1, 300 filet 10')
  await expect(bilan(page)).toContainText(ecrit('3 800 kg'))
  await expect(bilan(page)).toContainText(ecrit('il restera 400 kg'))
  await taper(page, 'Enter', '2,35')
  await expect(bilan(page)).toContainText(ecrit('8 930,00 €'))
  await taper(page, 'Enter', 'BC 7781', 'Control+Enter')
  await expect(page).toHaveURL(/\/commandes\/\d{5}/)
  expect(performance.now() - depart).toBeLessThan(LIMITE_MS)

  const numero = /\/commandes\/(\d+)/.exec(page.url())?.[1]
  expect(await appel.lire(`/api/commandes/${numero}`)).toMatchObject({
    client,
    lot,
    poidsKg: 3800,
    prixHt: '2.35',
    referenceClient: 'BC 7781',
    lignes: [
      { conditionnement: 'sachet-1kg', quantite: 800 },
      { conditionnement: 'filet-10kg', quantite: 300 },
    ],
  })
  expect(await disponible(appel, lot)).toBe(400)
})

test('somebody takes the kilograms meanwhile: refused with what is left, nothing typed is lost', async ({
  page,
  appel,
}) => {
  const [client, lot] = [await creerClient(appel), await creerLot(appel, 'Fernor', '2025-10-06', 4200)]
  await ouvrir(page, client)
  await taper(page, 'fernor fraîche 24', 'Enter', '500 filet 10')
  await expect(bilan(page)).toContainText(ecrit('il manque 800 kg'))
  await champ.lignes(page).fill('100 filet 10')
  await expect(bilan(page)).toContainText(ecrit('il restera 3 200 kg'))
  await appel.ecrire('POST', '/api/commandes', {
    client,
    lot,
    lignes: [{ conditionnement: 'filet-10kg', quantite: 360 }],
  })
  await taper(page, 'Control+Enter')
  await expect(alerte(page)).toContainText(ecrit(`Il reste 600 kg du lot ${lot}`))
  await expect(bilan(page)).toContainText(ecrit('il manque 400 kg'))
  await expect(champ.lignes(page)).toHaveValue('100 filet 10')
  await expect(champ.demande(page)).toHaveValue('fernor fraîche 24')

  await page.reload()
  await expect(champ.lignes(page)).toHaveValue('100 filet 10')
  await page.getByRole('textbox', { name: 'Nombre, Filet de 10 kg' }).fill('60')
  await expect(bilan(page)).toContainText(ecrit('il restera 0 kg'))
  await taper(page, 'Control+Enter')
  await expect(page).toHaveURL(/\/commandes\/\d{5}/)
  expect(await disponible(appel, lot)).toBe(0)

  // No price was said: the home counts it among those that wait for theirs.
  const numero = /\/commandes\/(\d+)/.exec(page.url())?.[1]
  await page.goto('/')
  await page.getByRole('link', { name: 'Commandes sans prix' }).click()
  await expect(page.getByRole('row', { name: new RegExp(`^${numero}`) })).toBeVisible()
})

test('a demand larger than any lot: the split is shown, then recorded in one act', async ({
  page,
  appel,
}) => {
  const client = await creerClient(appel)
  const lots = [
    await creerLot(appel, 'Lara', '2025-10-04', 1005),
    await creerLot(appel, 'Lara', '2025-10-05', 1500),
    await creerLot(appel, 'Lara', '2025-10-06', 2000),
  ]
  await ouvrir(page, client)
  await taper(page, 'lara verte fraîche 24', 'Enter')
  await expect(champ.demande(page)).toHaveAccessibleDescription(/« verte » n’est ni une variété ni un type/)
  await champ.demande(page).fill('lara fraîche 24')
  await expect(page.getByRole('radio', { name: new RegExp(`^${lots[0]} `) })).toBeChecked()
  await champ.lignes(page).fill('800 sachet 1, 300 filet 10')
  await expect(page.getByRole('radio', { name: /^Répartir sur 3\slots/ })).toBeChecked()
  const partage = page.getByRole('list', { name: 'Répartition proposée' })
  await expect(partage.getByRole('listitem')).toHaveText([
    ecrit(`${lots[0]}1 005 kg5 × sachet de 1 kg, 100 × filet de 10 kg`),
    ecrit(`${lots[1]}1 500 kg150 × filet de 10 kg`),
    ecrit(`${lots[2]}1 295 kg795 × sachet de 1 kg, 50 × filet de 10 kg`),
  ])
  await page.getByRole('button', { name: /^Enregistrer les 3\scommandes/ }).click()
  const dit = page
    .getByRole('status')
    .filter({ hasText: ecrit('3 commandes enregistrées : 3 800 kg en tout') })
  await expect(dit.getByRole('listitem')).toHaveCount(3)
  expect(await Promise.all(lots.map((lot) => disponible(appel, lot)))).toEqual([0, 0, 705])
  await page.getByRole('button', { name: 'Commande suivante' }).click()
  await expect(champ.client(page)).toHaveValue('')
})

test('more lots than the screen reads: the one further on that suffices alone is found', async ({
  page,
  appel,
}) => {
  const [client, verger] = [await creerClient(appel), await creerVergerDe(appel, 'Parisienne')]
  for (let i = 0; i < 50; i++) await recolter(appel, verger, '2025-10-04', 100)
  const grand = await recolter(appel, verger, '2025-10-06', 3000)
  await ouvrir(page, client)
  await taper(page, 'paris fraîche 24', 'Enter', '80 filet 25')
  const radio = page.getByRole('radio', { name: new RegExp(`^${grand} `) })
  await expect(radio).toBeChecked()
  await expect(bilan(page)).toContainText(ecrit('il restera 1 000 kg'))
  await expect(page.getByRole('radio', { name: /^Laisser le système choisir/ })).toHaveAccessibleName(
    new RegExp(`${grand}, le plus ancien qui suffit`),
  )
  await expect(page.getByRole('radio', { name: /^Répartir/ })).toHaveCount(0)
  await taper(page, 'Control+Enter')
  await expect(page).toHaveURL(/\/commandes\/\d{5}/)
  expect(await disponible(appel, grand)).toBe(1000)
})
