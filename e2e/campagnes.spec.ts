/** Campaigns: parameters that lots follow, closing and reopening. Each story has its own campaign. */
import type { Page } from '@playwright/test'
import { type Appel, alerte, creerVerger, expect, test } from './histoire'
import { sessionDe } from './serveurs'

test.use({ storageState: sessionDe('direction') })

async function livrer(appel: Appel, annee: number): Promise<{ code: string; verger: string }> {
  const { code: verger } = await creerVerger(appel)
  const livraison = { verger, date: `${annee}-10-06`, typeProduit: 'ENTIERE_SECHE', quantiteKg: 1000 }
  const { code } = await appel.ecrire<{ code: string }>('POST', '/api/livraisons', livraison)
  return { code, verger }
}

const calibrer = (appel: Appel, code: string) =>
  appel.ecrire('PUT', `/api/livraisons/${code}/calibrage`, { lots: [{ calibre: 2, quantiteKg: 1000 }] })

/** Opens the dialog of a button, gives the reason and confirms. */
async function confirmer(page: Page, bouton: string, confirmation: string, motif: string): Promise<void> {
  await page.getByRole('button', { name: bouton }).click()
  const dialogue = page.getByRole('alertdialog')
  await dialogue.getByLabel('Motif').fill(motif)
  await dialogue.getByRole('button', { name: confirmation }).click()
}

test('the direction changes the minimum calibre with a reason, and the lot follows', async ({
  page,
  appel,
}) => {
  const { code } = await livrer(appel, 2014)
  await calibrer(appel, code)
  await page.goto(`/lots/${code}-1`)
  await expect(page.getByText('sous 28 mm').or(page.getByText('hors AOC')).first()).toBeVisible()

  await page.goto('/campagnes/2014')
  await page.getByLabel('Calibre minimum de l’AOC').fill('24')
  await page.getByRole('button', { name: 'Enregistrer les paramètres de 2014-2015' }).click()
  const motif = page.getByLabel('Motif du changement')
  await expect(motif).toHaveAccessibleDescription('Indiquez le motif.')
  await expect(page.getByLabel('Calibre minimum de l’AOC')).toHaveValue('24')
  await motif.fill('Dérogation de l’INAO : récolte de petits calibres')
  await page.getByLabel('Plafond des non-adhérents').fill('1')
  await page.getByText('Rendement', { exact: true }).click()
  await page.getByRole('button', { name: 'Enregistrer les paramètres de 2014-2015' }).click()
  await expect(page.getByText('Les paramètres de 2014-2015 sont enregistrés.')).toBeVisible()
  expect(await appel.lire('/api/campagnes/2014')).toMatchObject({
    calibreMinimumAocMm: 24,
    plafondNonAdherents: 0.01,
    reglesAoc: ['RENDEMENT'],
  })
  const { aoc } = await appel.lire<{ aoc: { verdict: string } }>(`/api/lots/${code}-1`)
  expect(aoc.verdict).toBe('eligible')
  await page.goto('/lots?campagne=2014&aoc=eligible')
  await expect(page.getByRole('link', { name: `${code}-1` })).toBeVisible()
})

test('a campaign that is closed says first what waits, then refuses a delivery, and is reopened', async ({
  page,
  appel,
}) => {
  const { code, verger } = await livrer(appel, 2015)
  await page.goto('/campagnes/2015')
  await expect(page.getByRole('link', { name: '1 livraison à calibrer' })).toBeVisible()
  await calibrer(appel, code)
  await page.reload()
  await confirmer(page, 'Clore la campagne', 'Clore 2015-2016', 'Comptes arrêtés')
  await expect(page.getByText(/^close depuis le/)).toBeVisible()

  await page.goto(`/livraisons/${code}`)
  await expect(page.getByText('campagne close')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Nouveau calibrage' })).toHaveCount(0)
  await page.goto(`/livraisons/${code}/calibrage`)
  await expect(page.getByText('La campagne 2015-2016 est close')).toBeVisible()

  const refus = await appel.requete.post('/api/livraisons', {
    data: { verger, date: '2015-10-07', typeProduit: 'ENTIERE_SECHE', quantiteKg: 10 },
  })
  expect(refus.status()).toBe(409)
  expect(((await refus.json()) as { champs: unknown[] }).champs).toEqual([
    { champ: 'date', message: 'La campagne 2015-2016 est close : demandez à la direction de la rouvrir.' },
  ])

  await page.goto('/campagnes/2015')
  await confirmer(page, 'Rouvrir la campagne', 'Rouvrir 2015-2016', 'Une remorque oubliée')
  await expect(page.getByText('ouverte', { exact: true })).toBeVisible()
  await livrer(appel, 2015)
})

test('a commune leaves the area: a day already judged is refused, and the old verdict stands', async ({
  page,
  appel,
}) => {
  const { code: verger } = await creerVerger(appel)
  // Allevard: no orchard of the demonstration is there.
  await appel.ecrire('PATCH', `/api/vergers/${verger}`, { commune: '38006' })
  const { code: allevard } = await appel.ecrire<{ code: string }>('POST', '/api/livraisons', {
    verger,
    date: '2025-10-07',
    typeProduit: 'ENTIERE_SECHE',
    quantiteKg: 500,
  })
  const avant = await appel.lire(`/api/livraisons/${allevard}`)

  await page.goto('/communes?q=allevard')
  await page.getByRole('link', { name: 'Allevard', exact: true }).click()
  await page.getByRole('button', { name: 'Faire sortir de l’aire' }).click()
  const dialogue = page.getByRole('alertdialog', { name: 'Faire sortir Allevard de l’aire ?' })
  const jour = dialogue.getByLabel('Premier jour hors de l’aire')
  await jour.fill('07/10/2025')
  await dialogue.getByLabel('Motif').fill('Révision de l’aire')
  await dialogue.getByRole('button', { name: 'Faire sortir Allevard' }).click()
  await expect(jour).toHaveAccessibleDescription(/Allevard a livré des noix le 07\/10\/2025/)
  await jour.fill('08/10/2025')
  await dialogue.getByRole('button', { name: 'Faire sortir Allevard' }).click()
  await expect(page.getByText('hors de l’aire', { exact: true })).toBeVisible()

  await page.goto(`/vergers/${verger}`)
  await expect(page.getByText('Allevard, hors de l’aire')).toBeVisible()
  await page.goto(`/vergers/${verger}?le=2025-10-07`)
  await expect(page.getByText('Allevard, dans l’aire')).toBeVisible()
  await page.goto(`/livraisons/${allevard}`)
  await expect(page.getByText('Allevard, dans l’aire')).toBeVisible()
  expect(await appel.lire(`/api/livraisons/${allevard}`)).toEqual(avant)
})

test('an orchard changes hands with a reason, and its old delivery keeps its producer', async ({
  page,
  appel,
}) => {
  const { code, verger } = await livrer(appel, 2025)
  const { producteur } = await appel.lire<{ producteur: string }>(`/api/livraisons/${code}`)
  await page.goto(`/vergers/${verger}`)
  await page.getByRole('button', { name: 'Changer d’exploitant' }).click()
  const dialogue = page.getByRole('dialog', { name: /^Changer l’exploitant/ })
  await dialogue.getByRole('button', { name: 'Changer d’exploitant' }).click()
  await expect(alerte(page).or(dialogue.getByRole('alert'))).toContainText(
    'Choisissez le nouveau producteur.',
  )
  await dialogue.getByRole('combobox', { name: 'Nouveau producteur' }).fill('P001')
  await page.getByRole('option', { name: /Les noix de Polienas/ }).click()
  await dialogue.getByLabel('Motif').fill('Départ en retraite')
  await dialogue.getByRole('button', { name: 'Changer d’exploitant' }).click()
  await expect(
    page.getByText('Le verger Le Clos Fleuri est maintenant exploité par Les noix de Polienas.'),
  ).toBeVisible()
  expect(await appel.lire(`/api/livraisons/${code}`)).toMatchObject({ producteur })
})

test.describe('reception', () => {
  test.use({ storageState: sessionDe('reception') })

  test('reads campaigns and the area, and changes neither', async ({ page, appel }) => {
    for (const chemin of ['/campagnes/2025', '/communes/38310']) {
      await page.goto(chemin)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByRole('main').getByRole('button')).toHaveCount(0)
    }
    for (const chemin of ['cloture', 'reouverture']) {
      const refus = await appel.requete.post(`/api/campagnes/2025/${chemin}`, { data: { motif: 'Essai' } })
      expect(refus.status()).toBe(403)
    }
    const aire = { depuis: '2026-01-01', source: 'Essai', motif: 'Essai' }
    expect((await appel.requete.post('/api/communes/26113/aires', { data: aire })).status()).toBe(403)
  })
})
