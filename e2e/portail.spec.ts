/** The portal as two buyers see it: each its own orders, where they stand and whence they come, and nothing of the other. */
import { readFileSync } from 'node:fs'
import { appelant, refuse } from './api'
import { expect, test } from './histoire'
import { sessionDe } from './serveurs'

interface Acheteur {
  identifiant: string
  nom: string
  client: string
  sienne: string
  autre: string
  collegueAbsent: string
}

const CARRECLERC: Acheteur = {
  identifiant: 'carreclerc',
  nom: 'Julien Morel',
  client: 'carr15432',
  sienne: '00213',
  autre: '00214',
  collegueAbsent: 'Nadia Roche',
}
const SUPERMARKET: Acheteur = {
  identifiant: 'supermarket',
  nom: 'Nadia Roche',
  client: 'supe00001',
  sienne: '00214',
  autre: '00213',
  collegueAbsent: 'Julien Morel',
}

for (const { identifiant, nom, client, sienne, autre, collegueAbsent } of [CARRECLERC, SUPERMARKET])
  test.describe(identifiant, () => {
    test.use({ storageState: sessionDe(identifiant) })

    test('is greeted by name, finds its own orders and not the other’s', async ({ page }) => {
      await page.goto('/')
      await expect(page).toHaveURL('/portail')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Bonjour ${nom}`)
      await expect(page.getByText(`identifiant ${client}`)).toBeVisible()
      await expect(page.getByLabel('Campagne')).toHaveCount(0)
      const rail = page.getByRole('navigation', { name: 'Principale' })
      await rail.getByRole('link', { name: 'Historique' }).click()
      await expect(page).toHaveURL('/portail/commandes')
      await expect(rail.locator('[aria-current]')).toHaveText('Historique')
      const recherche = page.getByRole('searchbox', { name: 'Chercher une commande' })
      await recherche.fill(sienne)
      await recherche.press('Enter')
      await page.getByRole('link', { name: sienne, exact: true }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Commande ${sienne}`)

      await page.goto(`/portail/commandes?q=${autre}`)
      await expect(page.getByText('Aucune de vos commandes ne répond à ces filtres.')).toBeVisible()
      await page.getByRole('link', { name: 'Retirer les filtres' }).click()
      await expect(page.getByRole('row', { name: new RegExp(`^${autre}`) })).toHaveCount(0)
    })

    test('reads of the other’s order what it reads of none, on pages and routes', async ({ page }) => {
      const textes: string[] = []
      for (const numero of [autre, '99999'])
        for (const suite of ['', '/bon']) {
          expect((await page.goto(`/portail/commandes/${numero}${suite}`))?.status()).toBe(404)
          textes.push(await page.getByRole('main').innerText())
        }
      expect(new Set(textes).size).toBe(1)
      await page.getByRole('link', { name: 'Revenir à mes commandes' }).click()
      await expect(page).toHaveURL('/portail')

      const appel = await appelant(identifiant)
      const corps = async (chemin: string, numero: string) => {
        const reponse = await appel.get(chemin.replace('NUMERO', numero))
        await refuse(reponse, 404, chemin)
        const { reference: _, ...reste } = (await reponse.json()) as Record<string, unknown>
        return JSON.stringify(reste).replaceAll(numero, '')
      }
      for (const chemin of [
        '/api/commandes/NUMERO',
        '/api/commandes/bons?numeros=NUMERO',
        '/api/portail/commandes/NUMERO/provenance',
      ])
        expect(await corps(chemin, autre), chemin).toBe(await corps(chemin, '99999'))
      await appel.dispose()
    })

    test('sees who signs in for it, and how to ask for another account', async ({ page }) => {
      await page.goto('/portail/utilisateurs')
      await expect(page.getByRole('row', { name: `${nom} (vous)` })).toContainText(identifiant)
      await expect(page.getByRole('row', { name: `${nom} (vous)` })).toContainText('actif')
      await expect(page.getByText(collegueAbsent)).toHaveCount(0)
      await expect(page.getByText('Ouvrir ou fermer un compte')).toBeVisible()
    })

    test('takes away exactly what the filters show, in its own words', async ({ page, appel }) => {
      await page.goto('/portail/commandes?campagne=2008')
      await page.getByRole('button', { name: 'Exporter' }).press('Enter')
      const attendu = page.waitForEvent('download')
      await page.getByRole('menuitem', { name: 'CSV' }).press('Enter')
      const fichier = await attendu
      expect(fichier.suggestedFilename()).toBe('commandes-2008-2009.csv')
      const lignes = readFileSync(await fichier.path(), 'utf8')
        .split('\r\n')
        .filter(Boolean)
      expect(lignes[0]).toContain('Votre référence')
      expect(lignes[0]).not.toMatch(/client/i)
      const { elements } = await appel.lire<{ elements: { numero: string }[] }>(
        '/api/commandes?campagne=2008&limite=200',
      )
      expect(elements.map((c) => c.numero)).toContain(sienne)
      expect(lignes.slice(1).map((l) => l.split(';')[0])).toEqual(elements.map((c) => c.numero))
      for (const format of ['xlsx', 'xml'])
        expect((await appel.requete.get(`/api/commandes?campagne=2008&format=${format}`)).status()).toBe(200)
    })
  })

test.describe('carreclerc’s open orders', () => {
  test.use({ storageState: sessionDe('carreclerc') })

  test('stand on the home with their three steps, and lead to their XML', async ({ page }) => {
    await page.goto('/portail')
    const carte = page.getByRole('article', { name: 'Commande 00215' })
    await expect(carte).toContainText('Parisienne')
    await expect(carte).toContainText(/100\s× filet de 5 kg/)
    await expect(carte).toContainText('en retard depuis le 12/05/2009')
    await expect(carte.getByRole('list', { name: 'Avancement de la commande 00215' })).toHaveText(
      /Enregistrée05\/05\/2009Conditionnée08\/05\/2009Expédiéeà venir/,
    )
    const xml = page.getByRole('link', { name: 'XML du service web' })
    await expect(xml).toHaveAttribute('href', '/services/etatCommandes?distributeur=carr15432')
    const reponse = await page.request.get('/services/etatCommandes?distributeur=carr15432')
    expect(await reponse.text()).toContain('<commande id="00215">')
    // The figure is that of the list it leads to.
    await page.getByRole('link', { name: /conditionnées, prêtes à partir/ }).click()
    await expect(page.getByRole('link', { name: '00215', exact: true })).toBeVisible()
  })

  test('filters are chips, each put on and taken off by itself', async ({ page }) => {
    await page.goto('/portail/commandes')
    await page.getByRole('navigation', { name: 'État' }).getByRole('link', { name: 'En cours' }).click()
    await expect(page).toHaveURL('/portail/commandes?etat=enCours')
    await expect(page.getByRole('link', { name: '00215', exact: true })).toBeVisible()
    await page.getByRole('navigation', { name: 'Filtres' }).getByRole('link', { name: 'En retard' }).click()
    await expect(page).toHaveURL('/portail/commandes?etat=enCours&retard=1')
    await page.getByRole('navigation', { name: 'Campagne' }).getByRole('link', { name: '2008-2009' }).click()
    await expect(page).toHaveURL('/portail/commandes?etat=enCours&retard=1&campagne=2008')
    await expect(page.getByRole('link', { name: '00215', exact: true })).toBeVisible()
    // A filter that nobody can read: the list without it.
    await page.goto('/portail/commandes?etat=perdue')
    await expect(page).toHaveURL('/portail/commandes')
  })

  test('00213 says whence its nuts come, and its note is printed', async ({ page }) => {
    await page.goto('/portail/commandes/00213')
    const principal = page.getByRole('main')
    await expect(principal.getByRole('table', { name: 'Lignes de la commande 00213' })).toContainText(
      'Filet de 1 kg',
    )
    await expect(principal).toContainText(/2,90\s€\/kg/)
    await expect(principal).toContainText(/145,00\s€/)
    const provenance = page.getByRole('region', { name: 'D’où viennent ces noix' })
    await expect(provenance).toContainText('Mayette')
    await expect(provenance).toContainText('Récolte2008')
    await expect(provenance).toContainText('Commune du verger')
    await expect(provenance).toContainText('ni séchées ni cassées')
    await expect(provenance.getByRole('link', { name: 'Page publique du lot' })).toHaveAttribute(
      'href',
      /^\/lot\/L0427-/,
    )
    // Nothing of the house: no orchard, no producer, no stock, no page of the staff.
    await expect(principal).not.toContainText(/\bV\d{3}\b|\bP\d{3}\b|Grandes Vignes|disponible/i)
    await expect(principal.locator('a[href^="/lots"], a[href^="/clients"], a[href^="/vergers"]')).toHaveCount(
      0,
    )

    // The rights matrix may have dispatched it before this story.
    await page.getByRole('link', { name: /^Bon d/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bon de la commande 00213')
    await expect(page.getByRole('article')).toContainText('L0427-2')
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('heading', { name: /^Bon d.+ 00213$/ })).toBeVisible()
    await expect(page.getByRole('navigation', { name: 'Principale' })).toBeHidden()
    await expect(page.getByRole('button', { name: 'Imprimer' })).toBeHidden()
  })

  test('00215 is of kernels: cracked, and why they bear no appellation', async ({ page }) => {
    await page.goto('/portail/commandes/00215')
    const provenance = page.getByRole('region', { name: 'D’où viennent ces noix' })
    await expect(provenance).toContainText('cassées en cerneaux le 20/04/2009')
    await expect(provenance).toContainText('sans appellation')
    await expect(provenance).toContainText('non remplie')
    await page.getByRole('link', { name: 'Page publique du lot' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Lot T\d{4}-1$/)
  })

  test('are reached on a telephone, by keyboard', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('/portail')
    const carte = page.getByRole('link', { name: 'Commande 00215' })
    await carte.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Commande 00215')
    await page.getByRole('button', { name: 'Menu' }).press('Enter')
    await page
      .getByRole('dialog', { name: 'Menu' })
      .getByRole('link', { name: 'Utilisateurs' })
      .press('Enter')
    await expect(page).toHaveURL('/portail/utilisateurs')
  })
})

test.describe('the cooperative writes', () => {
  test.use({ storageState: sessionDe('commerce') })

  test('a cancellation and a return are told to the buyer, and there is no note before packing', async ({
    appel,
    browser,
  }) => {
    const { elements } = await appel.lire<{ elements: { code: string }[] }>(
      '/api/lots?disponibleMinKg=100&limite=1',
    )
    const lignes = [{ conditionnement: 'filet-1kg', quantite: 10 }]
    const voulue = { client: 'supe00001', lot: elements[0]?.code, lignes, referenceClient: 'PORTAIL-7' }
    const { numero } = await appel.ecrire<{ numero: string }>('POST', '/api/commandes', voulue)
    const contexte = await browser.newContext({ storageState: sessionDe('supermarket') })
    const page = await contexte.newPage()
    await page.goto('/portail/commandes?q=portail-7')
    await page.getByRole('link', { name: numero, exact: true }).click()
    await expect(page.getByRole('link', { name: /^Bon/ })).toHaveCount(0)
    await page.goto(`/portail/commandes/${numero}/bon`)
    await expect(page.getByRole('status')).toContainText('n’est pas encore conditionnée')
    await appel.ecrire('POST', `/api/commandes/${numero}/annulation`, { motif: 'Saisie deux fois' })
    await page.goto(`/portail/commandes/${numero}`)
    await expect(page.getByRole('status').first()).toContainText('Saisie deux fois')
    await contexte.close()
  })
})
