/** Dossier 2: each of its questions by the routes, and the nursery as the sales desk uses it. */
import { readFile } from 'node:fs/promises'
import { type Appel, alerte, expect, test } from './histoire'
import { sessionDe } from './serveurs'

interface Tarif {
  variete: number
  age: number
  dimension: number
  prix: string
}
interface Revision {
  id: number
  etat: string
  total: { effet: string }
  lignes: (Omit<Tarif, 'prix'> & { avant: string; apres: string })[]
}
interface Variete {
  id: number
  libelle: string
  especeLibelle: string
  varieteNoix: string | null
  aoc: boolean
}

const tarifs = async (appel: Appel, filtre = '') =>
  (await appel.lire<{ elements: Tarif[] }>(`/api/pepiniere/tarifs?limite=200${filtre}`)).elements
const parCle = (toutes: Tarif[]) =>
  Object.fromEntries(toutes.map((t) => [`${t.variete} ${t.age} ${t.dimension}`, t.prix]))
const varietes = async (appel: Appel, filtre = '') =>
  (await appel.lire<{ elements: Variete[] }>(`/api/pepiniere/varietes?${filtre}`)).elements

/** A variety of its own, with two prices: no story moves the case's. */
async function creerVariete(appel: Appel): Promise<{ id: number; libelle: string }> {
  const libelle = `essai ${crypto.randomUUID().slice(0, 8)}`
  const { id } = await appel.ecrire<{ id: number }>('POST', '/api/pepiniere/varietes', {
    libelle,
    espece: 2,
    usage: 3,
  })
  await appel.ecrire('PUT', `/api/pepiniere/tarifs/${id}/2/2`, { prix: '9,00' })
  await appel.ecrire('PUT', `/api/pepiniere/tarifs/${id}/3/5`, { prix: '18,50' })
  return { id, libelle }
}

/** Stories add varieties of their own. */
const duCas = (v: Variete) => v.id <= 4

test.describe.configure({ mode: 'serial' })

test.describe('dossier 2, by the routes', () => {
  test.use({ storageState: sessionDe('commerce') })

  test('2.1: the one-year-old franquette of 0.15 to 0.30 m is not there, and is one call', async ({
    appel,
  }) => {
    const avant = parCle(await tarifs(appel))
    expect([avant['1 2 2'], avant['1 2 5'], avant['1 1 1']]).toEqual(['9.00', '12.50', undefined])
    const adresse = '/api/pepiniere/tarifs/1/1/1'
    expect((await appel.requete.get(adresse)).status()).toBe(404)
    expect(await appel.ecrire('PUT', adresse, { prix: 8 })).toMatchObject({
      prix: '8.00',
      minM: 0.15,
      maxM: 0.3,
    })
    expect((await appel.requete.delete(adresse)).status()).toBe(204)
    expect(parCle(await tarifs(appel))).toEqual(avant)
  })

  test('2.2: species and variety, by species; 2.3: varieties by use; 2.4: those without a price', async ({
    appel,
  }) => {
    expect(
      (await varietes(appel)).filter(duCas).map((v) => [v.especeLibelle, v.libelle, v.id, v.aoc]),
    ).toEqual([
      ['noyer commun', 'franquette', 1, true],
      ['noyer commun', 'mayette', 3, true],
      ['noyer commun', 'parisienne', 2, true],
      ['noyer noir', 'soligo', 4, false],
    ])
    const { elements } = await appel.lire<{ elements: { libelle: string; nombre: number }[] }>(
      '/api/pepiniere/usages',
    )
    expect(elements.map((u) => u.libelle)).toEqual(['Fruitier', 'Huile', 'Greffon'])
    expect(elements.slice(0, 2).map((u) => u.nombre)).toEqual([3, 0])
    expect((await varietes(appel, 'sansTarif=1')).filter(duCas).map((v) => v.libelle)).toEqual(['soligo'])
    expect(await varietes(appel, 'usage=2')).toEqual([])
  })

  test('2.5: 3 % from 3 years, previewed, applied once, undone to the cent', async ({ appel }) => {
    const avant = parCle(await tarifs(appel))
    const revision = await appel.ecrire<Revision>('POST', '/api/pepiniere/revisions', {
      pourcentage: 3,
      ageMin: 3,
    })
    const agees = await tarifs(appel, '&ageMin=3')
    expect(revision.lignes).toHaveLength(agees.length)
    expect(revision.lignes.find((l) => `${l.variete} ${l.age} ${l.dimension}` === '1 3 5')).toMatchObject({
      avant: '18.50',
      apres: '19.06',
    })
    expect(parCle(await tarifs(appel))).toEqual(avant)
    const url = `/api/pepiniere/revisions/${revision.id}`
    const issues = await Promise.all([1, 2].map(() => appel.requete.post(`${url}/application`, { data: {} })))
    expect(issues.map((r) => r.status()).sort()).toEqual([201, 409])
    const attendus = revision.lignes.map((l) => [`${l.variete} ${l.age} ${l.dimension}`, l.apres])
    expect(parCle(await tarifs(appel))).toEqual({ ...avant, ...Object.fromEntries(attendus) })
    const journal = await appel.lire<{ elements: { id: number; appliqueePar: string }[] }>(
      '/api/pepiniere/revisions',
    )
    expect(journal.elements[0]).toMatchObject({ id: revision.id, appliqueePar: 'commerce' })
    await appel.ecrire('POST', `${url}/annulation`, {})
    expect(parCle(await tarifs(appel))).toEqual(avant)
    expect((await appel.requete.post(`${url}/application`, { data: {} })).status()).toBe(409)
  })

  test('the price list goes out as a file', async ({ appel }) => {
    const csv = await (await appel.requete.get('/api/pepiniere/tarifs?format=csv&variete=1&ageMax=2')).text()
    expect(csv.split('\r\n')[1]).toBe('1;franquette;noyer commun;Fruitier;2;2;0,3;0,5;9;oui')
    for (const format of ['xlsx', 'xml'])
      expect((await appel.requete.get(`/api/pepiniere/tarifs?format=${format}`)).status()).toBe(200)
  })
})

test.describe('the sales desk', () => {
  test.use({ storageState: sessionDe('commerce') })

  test('edits a price in place: by keyboard, refused beside the cell, given up, withdrawn', async ({
    page,
    appel,
  }) => {
    const { id, libelle } = await creerVariete(appel)
    await page.goto(`/pepiniere/varietes/${id}`)
    const cellule = (nom: RegExp) => page.getByRole('textbox', { name: nom })
    const petite = cellule(/^Prix HT à 1.an, 0,15 à 0,30/)
    await petite.click()
    await page.keyboard.type('8')
    await page.keyboard.press('Enter')
    await expect(
      page.getByText(new RegExp(`Enregistré : ${libelle}, 1.an, 0,15 à 0,30.m, 8,00`)),
    ).toBeVisible()
    await expect(petite).toHaveValue('8,00')
    // Enter went down; arrows go on, Escape gives up what was typed.
    await expect(cellule(/^Prix HT à 2.ans, 0,15 à 0,30/)).toBeFocused()
    await page.keyboard.press('ArrowRight')
    const suivante = cellule(/^Prix HT à 2.ans, 0,30 à 0,50/)
    await expect(suivante).toBeFocused()
    await page.keyboard.type('99')
    await page.keyboard.press('Escape')
    await expect(suivante).toHaveValue('9,00')
    await suivante.fill('neuf')
    await page.keyboard.press('Enter')
    await expect(suivante).toHaveAccessibleDescription('Écrivez un nombre, par exemple 12,50.')
    await expect(suivante).toHaveValue('neuf')
    await suivante.fill('9,5')
    await page.keyboard.press('Tab')
    await expect(suivante).toHaveValue('9,50')

    // Typed again while the save is under way: the last that was typed is kept.
    let repondre = () => {}
    const lente = new Promise<void>((fin) => {
      repondre = fin
    })
    await page.route('**/api/pepiniere/tarifs/**', async (route) => {
      await lente
      await route.continue()
    })
    for (const prix of ['9,6', '9,7']) {
      await suivante.fill(prix)
      await suivante.press('Enter')
    }
    repondre()
    await expect(suivante).toHaveValue('9,70')
    await expect.poll(() => appel.lire(`/api/pepiniere/tarifs/${id}/2/2`)).toMatchObject({ prix: '9.70' })
    await page.unroute('**/api/pepiniere/tarifs/**')

    await suivante.fill('')
    await page.keyboard.press('Enter')
    const dialogue = page.getByRole('alertdialog', { name: /Retirer le prix de/ })
    await dialogue.getByRole('button', { name: 'Renoncer' }).click()
    await expect(suivante).toHaveValue('9,70')
    await suivante.fill('')
    await page.keyboard.press('Enter')
    await dialogue.getByRole('button', { name: 'Retirer le prix' }).click()
    await expect(page.getByText(/^Retiré : /)).toBeVisible()
    await expect(suivante).toHaveValue('')
    expect((await appel.requete.get(`/api/pepiniere/tarifs/${id}/2/2`)).status()).toBe(404)

    await suivante.focus()
    await page.getByRole('link', { name: /^Historique du prix/ }).click()
    await expect(page.getByText('Prix retiré')).toBeVisible()
    await expect(page.getByText('9,70 €').first()).toBeVisible()
  })

  test('prepares a revision with its preview, applies it, undoes it', async ({ page, appel }) => {
    const { id, libelle } = await creerVariete(appel)
    await page.goto('/pepiniere/revisions')
    await page.getByRole('link', { name: 'Nouvelle révision' }).click()
    await expect(page.getByLabel('Pourcentage')).toBeFocused()
    await page.getByLabel('Variété').selectOption({ label: libelle })
    await page.getByLabel('Pourcentage').fill('3')
    await page.getByLabel('Âge minimum').fill('30')
    await expect(page.getByText(/^Aucun prix ne répond à ces critères/)).toBeVisible()
    await page.getByRole('button', { name: 'Préparer la révision' }).click()
    await expect(alerte(page)).toContainText('Aucun prix ne répond')
    await page.getByLabel('Âge minimum').fill('3')
    const apercu = page.getByRole('table', { name: 'Prix avant et après la révision' })
    await expect(apercu.getByRole('row', { name: new RegExp(libelle) })).toContainText('19,06')
    await page.getByRole('button', { name: 'Préparer la révision' }).click()
    await expect(page.getByText(/est préparée : aucun prix n’a changé/)).toBeVisible()
    await page.getByRole('button', { name: 'Appliquer la révision' }).click()
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: /^Appliquer la révision n°/ })
      .click()
    await expect(page.getByText('appliquée', { exact: true }).first()).toBeVisible()
    expect(parCle(await tarifs(appel, `&variete=${id}`))).toEqual({
      [`${id} 2 2`]: '9.00',
      [`${id} 3 5`]: '19.06',
    })

    await page.getByRole('button', { name: 'Annuler la révision' }).click()
    await page.getByRole('alertdialog').getByLabel('Motif').fill('Décision reportée')
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: /^Annuler la révision n°/ })
      .click()
    await expect(page.getByText('annulée', { exact: true }).first()).toBeVisible()
    expect(parCle(await tarifs(appel, `&variete=${id}`))).toEqual({
      [`${id} 2 2`]: '9.00',
      [`${id} 3 5`]: '18.50',
    })
  })

  test('adds a variety and a range of height, and withdraws the variety from sale', async ({ page }) => {
    const nom = `lara ${crypto.randomUUID().slice(0, 6)}`
    await page.goto('/pepiniere/varietes/nouvelle')
    await page.getByLabel('Nom').fill(nom)
    await page.getByRole('button', { name: 'Ajouter au catalogue' }).click()
    await expect(page.getByLabel('Espèce')).toHaveAccessibleDescription('Choisissez une espèce de la liste.')
    await page.getByLabel('Espèce').selectOption({ label: 'noyer cendré' })
    await page.getByRole('radiogroup', { name: 'Usage principal' }).getByText('Greffon').click()
    await page.getByRole('button', { name: 'Ajouter au catalogue' }).click()
    await expect(page.getByText(new RegExp(`^${nom} est au catalogue sous le n° \\d+`))).toBeVisible()
    await page.getByRole('button', { name: 'Désactiver' }).click()
    const dialogue = page.getByRole('alertdialog')
    await dialogue.getByLabel('Motif').fill('Essai abandonné')
    await dialogue.getByRole('button', { name: /^Désactiver n°/ }).click()
    await expect(page.getByText(`${nom} est retirée de la vente.`)).toBeVisible()

    await page.goto('/pepiniere/dimensions/nouvelle')
    await page.getByLabel('Minimum').fill('2,80')
    await page.getByLabel('Maximum').fill('2,50')
    await expect(page.getByText(/^La plage est à l’envers/)).toBeVisible()
    await page.getByLabel('Maximum').fill('3,50')
    await expect(page.getByText('Cette plage en chevauche une autre')).toBeVisible()
  })
})

test.describe('reception', () => {
  test.use({ storageState: sessionDe('reception') })

  test('reads prices and changes none', async ({ page, appel }) => {
    await page.goto('/pepiniere/varietes/1')
    await expect(page.getByRole('link', { name: '9,00' })).toBeVisible()
    await expect(page.getByRole('textbox', { name: /^Prix HT/ })).toHaveCount(0)
    expect((await appel.requete.put('/api/pepiniere/tarifs/1/2/2', { data: { prix: 1 } })).status()).toBe(403)
  })
})

test('a stranger reads the price list and takes it away', async ({ page }) => {
  await page.goto('/tarif-noyers')
  await expect(
    page.getByRole('table', { name: /^Prix de franquette/ }).getByRole('row', { name: /2.ans 0,30 à 0,50/ }),
  ).toContainText('9,00')
  await expect(page.getByText('soligo')).toHaveCount(0)
  const [fichier] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Télécharger (CSV)' }).click(),
  ])
  expect(fichier.suggestedFilename()).toMatch(/^tarif-noyers-\d{4}-\d\d-\d\d\.csv$/)
  expect(await readFile(await fichier.path(), 'utf8')).toContain(
    '1;franquette;noyer commun;Fruitier;2;2;0,3;0,5;9;oui',
  )
})
