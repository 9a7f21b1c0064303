/** From the recorded order to the lorry: packed and dispatched several in one act, and the paper that goes along. */
import type { Page } from '@playwright/test'
import { type Appel, alerte, creerLivraison, expect, test } from './histoire'
import { sessionDe } from './serveurs'

test.use({ storageState: sessionDe('direction') })

const unClient = {
  nom: 'Halles du Vercors',
  adresse: '2 place du Marché',
  codePostal: '38000',
  ville: 'Grenoble',
  responsableAchats: 'Paul Rey',
  categorie: 'GROSSISTE',
}

interface Cadre {
  lot: string
  client: string
  passer: (quantite: number, change?: object) => Promise<string>
}

/** A lot and a buyer of this story alone. */
async function preparer(appel: Appel): Promise<Cadre> {
  const { code } = await creerLivraison(appel)
  await appel.ecrire('PUT', `/api/livraisons/${code}/calibrage`, {
    lots: [{ calibre: 5, quantiteKg: 1000 }],
    ecarts: [],
  })
  const { id: client } = await appel.ecrire<{ id: string }>('POST', '/api/clients', unClient)
  const lot = `${code}-1`
  const passer = async (quantite: number, change: object = {}) => {
    const voulue = { client, lot, lignes: [{ conditionnement: 'filet-10kg', quantite }], ...change }
    return (await appel.ecrire<{ numero: string }>('POST', '/api/commandes', voulue)).numero
  }
  return { lot, client, passer }
}

/** Ticked by keyboard: the box itself is drawn, the input lies beneath. */
const caseDe = (page: Page, numero: string) => page.getByRole('checkbox', { name: `Commande ${numero}` })
const etatDe = async (appel: Appel, numero: string) =>
  (await appel.lire<{ etat: string }>(`/api/commandes/${numero}`)).etat

test('two orders are packed in one act, then dispatched in one act, and their note is read', async ({
  page,
  appel,
}) => {
  const { lot, passer } = await preparer(appel)
  const a = await passer(12, { dateCommande: '2026-01-10', dateSouhaitee: '2026-01-15' })
  const b = await passer(3, { dateCommande: '2026-01-10', lieuLivraison: 'Quai 4' })

  await page.goto('/conditionnement')
  const groupe = page.getByRole('region', { name: new RegExp(lot) })
  await expect(groupe.getByText(/^en retard de \d+\sjours$/)).toHaveCount(2)
  await expect(groupe.getByRole('list', { name: 'Conditionnements en tout' })).toHaveText(
    '15 × filet de 10 kg',
  )
  await groupe.getByRole('checkbox', { name: `Tout le lot ${lot}` }).press('Space')
  await expect(caseDe(page, a)).toBeChecked()
  await expect(page.getByText(/^2\scommandes cochées, 150\skg$/)).toBeVisible()
  await page.getByLabel('Conditionnées le').fill('20/01/2026')
  await page.getByRole('button', { name: 'Marquer conditionnées' }).click()
  await expect(page.getByText(/^2\scommandes conditionnées le 20\/01\/2026$/)).toBeVisible()
  await expect(caseDe(page, a)).toHaveCount(0)

  await page.getByRole('link', { name: 'Aller à l’expédition' }).click()
  await caseDe(page, a).press('Space')
  await caseDe(page, b).press('Space')
  await page.getByLabel('Expédiées le').fill('21/01/2026')
  await page.getByLabel('Transporteur').fill('Transports Dubois')
  await page.getByRole('button', { name: 'Expédier' }).click()
  await expect(page.getByText(/^2\scommandes expédiées le 21\/01\/2026$/)).toBeVisible()
  expect(await etatDe(appel, b)).toBe('expediee')

  // Two places, two papers.
  await page.getByRole('link', { name: 'Imprimer les bons d’expédition' }).click()
  const bon = page.getByRole('article').filter({ hasText: `Bon d’expédition ${a}` })
  await expect(page.getByRole('article')).toHaveCount(2)
  await expect(bon).toContainText('Halles du Vercors')
  await expect(bon).toContainText('Transports Dubois')
  await expect(bon.getByRole('row', { name: new RegExp(a) })).toContainText(lot)
  await expect(bon.getByRole('row', { name: 'Total' })).toContainText(/12\scolis\s*120/)
  await expect(page.getByRole('article').filter({ hasText: 'Quai 4' })).toContainText(`Bon d’expédition ${b}`)
})

async function expedier(appel: Appel, numero: string): Promise<string> {
  await appel.ecrire('POST', `/api/commandes/${numero}/conditionnement`, {})
  await appel.ecrire('POST', `/api/commandes/${numero}/envoi`, {})
  return numero
}

test('one that a colleague has dispatched meanwhile: none leaves, and the screen says so', async ({
  page,
  appel,
}) => {
  const { passer } = await preparer(appel)
  const numeros = [await passer(1), await passer(2)] as const
  await appel.ecrire('POST', '/api/commandes/conditionnements', { numeros })
  await page.goto('/expedition')
  for (const numero of numeros) await caseDe(page, numero).press('Space')
  await appel.ecrire('POST', `/api/commandes/${numeros[1]}/envoi`, {})
  await page.getByRole('button', { name: 'Expédier' }).click()
  await expect(alerte(page)).toContainText(`La commande ${numeros[1]} est déjà expédiée`)
  expect(await etatDe(appel, numeros[0])).toBe('conditionnee')

  await page.getByRole('button', { name: 'Relire la liste' }).click()
  await expect(caseDe(page, numeros[1])).toHaveCount(0)
  await expect(page.getByText(/^1\scommande cochée, 10\skg$/)).toBeVisible()
  await page.getByRole('button', { name: 'Expédier' }).click()
  await expect(page.getByText(/^1\scommande expédiée le/)).toBeVisible()
})

test('a refused pallet comes back from its order: only the weight is typed, and Ctrl K finds the order', async ({
  page,
  appel,
}) => {
  const { lot, passer } = await preparer(appel)
  const numero = await expedier(appel, await passer(12))
  await page.goto('/commandes')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.type(numero)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Enregistrer un retour' }).click()
  await expect(page.getByRole('textbox', { name: 'Commande' })).toHaveValue(numero)
  const poids = page.getByRole('textbox', { name: 'Poids' })
  await expect(poids).toBeFocused()
  await poids.fill('40')
  await page.getByRole('button', { name: 'Enregistrer le mouvement' }).click()
  await expect(page.getByText(/Mouvement enregistré : 920\skg/)).toBeVisible()
  expect(await appel.lire(`/api/commandes/${numero}`)).toMatchObject({ lot, retourKg: 40 })
})

test('a return that was mistyped is corrected by a negative one, as the refusal of the next one says', async ({
  page,
  appel,
}) => {
  const { lot, passer } = await preparer(appel)
  const numero = await expedier(appel, await passer(10))
  await appel.ecrire('POST', `/api/lots/${lot}/mouvements`, {
    motif: 'RETOUR',
    quantiteKg: 100,
    commande: numero,
  })
  await page.goto(`/commandes/${numero}`)
  await page.getByRole('link', { name: 'Enregistrer un retour' }).click()
  const poids = page.getByRole('textbox', { name: 'Poids' })
  await expect(poids).toHaveAccessibleDescription(/tapé de trop se corrige/)
  await poids.fill('5')
  await page.getByRole('button', { name: 'Enregistrer le mouvement' }).click()
  await expect(poids).toHaveAccessibleDescription(/se corrige d’abord par un retour négatif/)
  await poids.fill('-90')
  await page.getByRole('button', { name: 'Enregistrer le mouvement' }).click()
  await expect(page.getByText(/Mouvement enregistré : 910\skg/)).toBeVisible()
  const mouvements = page.getByRole('table', { name: `Mouvements du lot ${lot}` })
  await expect(mouvements.getByRole('row', { name: /Correction d’un retour/ })).toContainText(/−90\skg/)
  await page.goto(`/commandes/${numero}`)
  await expect(page.getByText(/dont 10\skg revenus au lot/)).toBeVisible()
})

test('nothing ticked is said, and the paper of an order before it leaves is a preparation note', async ({
  page,
  appel,
}) => {
  const { passer, client } = await preparer(appel)
  const numero = await passer(4)
  await page.goto('/conditionnement?par=client')
  await expect(caseDe(page, numero)).toBeVisible()
  await page.getByRole('button', { name: 'Marquer conditionnées' }).click()
  await expect(alerte(page)).toContainText('Cochez au moins une commande')
  await page.goto(`/commandes/${numero}/bon`)
  await expect(page.getByRole('heading', { name: `Bon de préparation ${numero}` })).toBeVisible()
  await expect(page.getByRole('article')).toContainText(client)
})

test.describe('reception', () => {
  test.use({ storageState: sessionDe('reception') })

  test('reads what waits and has nothing to tick', async ({ page }) => {
    await page.goto('/conditionnement')
    await expect(page.getByRole('heading', { level: 1, name: 'Conditionnement' })).toBeVisible()
    await expect(page.getByRole('checkbox')).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Marquer conditionnées' })).toHaveCount(0)
  })
})
