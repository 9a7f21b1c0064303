/** The dock: several trailers, what is typed outlives network and page, one delivery for one save, the slip. */
import { today } from '@internationalized/date'
import type { Page } from '@playwright/test'
import { ecrireJour } from '@/components/ui/jour-saisi'
import { type Appel, alerte, creerProducteur, creerVerger, expect, test, unVerger } from './histoire'
import { sessionDe } from './serveurs'

test.use({ storageState: sessionDe('reception') })

const recues = async (appel: Appel, verger: string) =>
  (await appel.lire<{ nombre: number }>(`/api/livraisons/total?verger=${verger}`)).nombre

const enregistrer = (page: Page) => page.getByRole('button', { name: 'Enregistrer la livraison' })
const retrouvee = (page: Page) => page.getByText('Saisie retrouvée')

async function choisirVerger(page: Page, verger: string): Promise<void> {
  const champ = page.getByRole('combobox', { name: 'Verger' })
  await expect(champ).toBeFocused()
  await page.keyboard.type(verger)
  await page.keyboard.press('Tab')
  await expect(champ).toHaveValue(/Le Clos Fleuri/)
}

/** What a browser has kept: asked for by value, so that a reload waits for it. */
const gardees = (page: Page) =>
  page.evaluate(() => Object.entries(localStorage).filter(([cle]) => cle.startsWith('noixcoop.saisie.')))

test('two trailers, the running net, then a third on the open delivery, and the sheet', async ({
  page,
  appel,
}) => {
  const { code: verger } = await creerVerger(appel)
  await page.goto('/livraisons/nouvelle')
  await choisirVerger(page, verger)
  await page.getByLabel('Date de livraison').fill('06/10/2025')
  await page.getByText('Entière sèche').click()
  await page.getByText('Brut et tare').click()
  const remorque = (rang: number) => page.getByRole('group', { name: `Remorque ${rang}` })
  await remorque(1).getByLabel('Brut').fill('942')
  await remorque(1).getByLabel('Tare').fill('312')
  await page.getByRole('button', { name: 'Ajouter une remorque' }).click()
  await expect(remorque(2).getByLabel('Brut')).toBeFocused()
  await page.keyboard.type('830')
  await page.keyboard.press('Enter')
  await page.keyboard.type('900')
  await page.keyboard.press('Tab')
  await expect(remorque(2).getByLabel('Tare')).toHaveAccessibleDescription(/doit rester sous le brut/)
  await remorque(2).getByLabel('Tare').fill('208')
  await expect(page.getByRole('region', { name: 'Poids net total' })).toContainText(/1\s252\skg/)
  await page.getByText('D’autres remorques suivent').click()
  await enregistrer(page).click()

  await expect(page.getByText(/enregistrée : 1\s252\skg pesés, pesée ouverte\./)).toBeVisible()
  const code = (await page.getByRole('heading', { level: 1 }).textContent())?.replace('Livraison ', '') ?? ''
  await expect(page.getByLabel('Brut')).toBeFocused()
  await page.keyboard.type('300')
  await page.keyboard.press('Enter')
  await page.keyboard.type('100')
  await page.keyboard.press('Enter')
  const pesees = page.getByRole('table', { name: `Pesées de la livraison ${code}` })
  await expect(pesees.getByRole('row', { name: 'Total' })).toContainText(/1\s452/)
  await expect(page.getByLabel('Brut')).toBeFocused()
  await expect(page.getByLabel('Brut')).toHaveValue('')

  await page.getByRole('button', { name: /^Clôturer la pesée à 1\s452\skg/ }).click()
  const dit = page.getByRole('status').filter({ hasText: `Pesée de ${code} clôturée` })
  await expect(dit.getByRole('link', { name: `Calibrer ${code}` })).toBeFocused()
  await expect(dit.getByRole('link', { name: 'Livraison suivante' })).toBeVisible()
  await dit.getByRole('link', { name: 'Imprimer le bon d’apport' }).click()
  await expect(page.getByRole('heading', { name: `Bon d’apport ${code}`, exact: true })).toBeVisible()
  await expect(page.getByText(/Poids net : 1\s452\skg/)).toBeVisible()
})

test('a weighing typed wrong is corrected while the delivery waits for its sheet', async ({
  page,
  appel,
}) => {
  const { code: verger } = await creerVerger(appel)
  const { code } = await appel.ecrire<{ code: string }>('POST', '/api/livraisons', {
    verger,
    date: '2025-10-06',
    typeProduit: 'ENTIERE_SECHE',
    pesees: [{ brutKg: 900, tareKg: 300 }],
  })
  await page.goto(`/livraisons/${code}/modifier`)
  await expect(page.getByLabel('Poids net', { exact: true })).toHaveCount(0)
  await page.getByLabel('Tare').fill('250')
  await enregistrer(page).click()
  await expect(page.getByText(`Livraison ${code} enregistrée`)).toBeVisible()
  await expect(page.getByRole('table', { name: `Pesées de la livraison ${code}` })).toContainText('650')
})

test('typed without a network, kept over a reload, saved once', async ({ page, appel, context }) => {
  const { code: verger } = await creerVerger(appel)
  await page.goto('/livraisons/nouvelle')
  await choisirVerger(page, verger)
  await page.getByLabel('Date de livraison').fill('06/10/2025')
  await page.getByText('Entière sèche').click()
  await page.getByLabel('Poids net').fill('912,5')
  await context.setOffline(true)
  await enregistrer(page).click()
  await expect(alerte(page)).toContainText('Pas de réseau : rien n’est perdu')
  await expect(page.getByLabel('Poids net')).toHaveValue('912,5')
  await context.setOffline(false)
  await page.reload()

  await expect(retrouvee(page)).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Verger' })).toHaveValue(new RegExp(verger))
  await expect(page.getByLabel('Poids net')).toHaveValue('912,5')
  await expect(page.getByRole('radio', { name: 'Entière sèche' })).toBeChecked()
  await enregistrer(page).click()
  await expect(page.getByText(/enregistrée : 912,5\skg/)).toBeVisible()
  expect(await recues(appel, verger)).toBe(1)
  expect(await gardees(page)).toEqual([])
  await page.goto('/livraisons/nouvelle')
  await expect(page.getByRole('combobox', { name: 'Verger' })).toHaveValue('')
  await expect(retrouvee(page)).toHaveCount(0)
})

test('a day typed short, kept by a reload before the field was left, is saved as it was meant', async ({
  page,
  appel,
}) => {
  const { code: verger } = await creerVerger(appel)
  const hier = today('Europe/Paris').subtract({ days: 1 })
  await page.goto('/livraisons/nouvelle')
  await choisirVerger(page, verger)
  await page.getByText('Entière sèche').click()
  await page.getByLabel('Poids net').fill('412')
  await page.getByLabel('Date de livraison').fill(`${hier.day}/${hier.month}`)
  await expect.poll(async () => JSON.stringify(await gardees(page))).toContain(`${hier.day}/${hier.month}`)
  await page.reload()

  await expect(retrouvee(page)).toBeVisible()
  await expect(page.getByLabel('Date de livraison')).toHaveValue(ecrireJour(hier))
  await enregistrer(page).click()
  await expect(page.getByText(/enregistrée : 412\skg/)).toBeVisible()
})

test('a save whose answer was lost, then the page: sent again, it is the same delivery', async ({
  page,
  appel,
}) => {
  const { code: verger } = await creerVerger(appel)
  await page.goto('/livraisons/nouvelle')
  await choisirVerger(page, verger)
  await page.getByText('Entière sèche').click()
  await page.getByLabel('Poids net').fill('777')
  await page.route('**/api/livraisons', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await enregistrer(page).click()
  await expect(alerte(page)).toContainText('Pas de réseau')
  expect(await recues(appel, verger)).toBe(1)
  await page.unroute('**/api/livraisons')
  await page.reload()

  await expect(retrouvee(page)).toBeVisible()
  await enregistrer(page).click()
  await expect(page.getByText(/enregistrée : 777\skg/)).toBeVisible()
  expect(await recues(appel, verger)).toBe(1)
})

test('what was typed is cleared in one click, given up by « Annuler », and never another user’s', async ({
  page,
  context,
}) => {
  const poids = page.getByLabel('Poids net')
  const taper = async () => {
    await page.goto('/livraisons/nouvelle')
    await expect(page.getByRole('combobox', { name: 'Verger' })).toBeFocused()
    await poids.fill('555')
    await expect.poll(() => gardees(page)).toHaveLength(1)
  }
  await taper()
  await page.reload()
  await page.getByRole('button', { name: 'Effacer' }).click()
  await expect(poids).toHaveValue('')
  expect(await gardees(page)).toEqual([])

  await taper()
  await page.getByRole('link', { name: 'Annuler' }).click()
  await expect(page.getByRole('heading', { name: 'Livraisons' })).toBeVisible()
  expect(await gardees(page)).toEqual([])

  await taper()
  const cle = (await gardees(page))[0]?.[0] ?? ''
  expect(cle).toBe('noixcoop.saisie.reception.livraison-nouvelle')
  await context.addInitScript((nom) => {
    const gardee = localStorage.getItem(nom)
    if (gardee) localStorage.setItem(nom.replace('reception', 'commerce'), gardee)
    localStorage.removeItem(nom)
  }, cle)
  await page.reload()
  await expect(page.getByRole('combobox', { name: 'Verger' })).toBeFocused()
  await expect(poids).toHaveValue('')
  await expect(retrouvee(page)).toHaveCount(0)
})

test('a calibration sheet half typed is found again after a reload', async ({ page, appel }) => {
  const { code: verger } = await creerVerger(appel)
  const livraison = { verger, date: '2025-10-06', typeProduit: 'ENTIERE_SECHE', quantiteKg: 1000 }
  const { code } = await appel.ecrire<{ code: string }>('POST', '/api/livraisons', livraison)
  await page.goto(`/livraisons/${code}/calibrage`)
  // The first field has the focus once the page is alive: what is typed before that is not heard.
  await expect(page.getByLabel('Calibre 1,')).toBeFocused()
  await page.getByLabel('Calibre 3,').fill('640')
  await expect.poll(() => gardees(page)).toHaveLength(1)
  await page.reload()
  await expect(retrouvee(page)).toBeVisible()
  await expect(page.getByLabel('Calibre 3,')).toHaveValue('640')
  await page.getByLabel('Déchet, en kg').fill('360')
  await page.getByRole('button', { name: 'Enregistrer le calibrage' }).click()
  await expect(page.getByText(`Calibrage de ${code} enregistré`)).toBeVisible()
  expect(await gardees(page)).toEqual([])
})

test('the non-members’ share is counted while a non-member’s delivery is typed', async ({ page, appel }) => {
  const { code: producteur } = await creerProducteur(appel)
  const { code: verger } = await appel.ecrire<{ code: string }>('POST', '/api/vergers', {
    ...unVerger,
    producteur,
  })
  await page.goto('/livraisons/nouvelle')
  await choisirVerger(page, verger)
  await page.getByLabel('Poids net').fill('99 000')
  const part = page.getByRole('region', { name: 'Part des non-adhérents' })
  await expect(part).toContainText(/plafond 20\s%/)
  await expect(part).toContainText('Non-adhérents :')
})
