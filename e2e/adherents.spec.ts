/** Members, their register and their certificates, as the office keeps them and the inspector reads them. */
import { type Appel, alerte, creerProducteur, expect, test } from './histoire'
import { sessionDe } from './serveurs'

test.use({ storageState: sessionDe('reception') })

const dansJours = (jours: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(Date.now() + jours * 86_400_000)

async function creerAdherent(appel: Appel, dateAdhesion = '2020-10-01'): Promise<string> {
  const { code } = await creerProducteur(appel)
  await appel.ecrire('PUT', `/api/producteurs/${code}/adhesion`, { dateAdhesion, partsSociales: 50 })
  return code
}

test('a member leaves with a reason, joins again, and the register keeps both periods', async ({
  page,
  appel,
}) => {
  const code = await creerAdherent(appel)
  await page.goto(`/producteurs/${code}`)
  await page.getByRole('button', { name: 'Fin d’adhésion' }).click()
  const dialogue = page.getByRole('alertdialog', { name: /Mettre fin à l’adhésion/ })
  await dialogue.getByLabel('Jour de sortie').fill('30/06/2024')
  await dialogue.getByRole('button', { name: /Mettre fin à l’adhésion/ }).click()
  await expect(dialogue.getByLabel('Motif')).toHaveAccessibleDescription(/Indiquez le motif/)
  await dialogue.getByLabel('Motif').fill('Livre désormais à un négociant')
  await dialogue.getByRole('button', { name: /Mettre fin à l’adhésion/ }).click()
  await expect(dialogue).toBeHidden()
  await expect(page.getByText('non adhérent', { exact: true })).toBeVisible()

  await page.getByRole('link', { name: 'Réadhérer' }).click()
  await page.getByLabel('Jour de l’adhésion').fill('01/09/2025')
  await page.getByLabel('Numéro au registre').fill('1')
  await page.getByRole('button', { name: 'Enregistrer l’adhésion' }).click()
  await expect(alerte(page)).toContainText('Le numéro 1 du registre est déjà pris')
  await page.getByLabel('Numéro au registre').fill('')
  await page.getByLabel('Parts sociales').fill('80')
  await page.getByRole('button', { name: 'Enregistrer l’adhésion' }).click()
  await expect(page.getByText(/^L’adhésion de .* est enregistrée\.$/)).toBeVisible()
  const periodes = page.getByRole('table', { name: /^Adhésions/ })
  await expect(periodes.getByRole('row', { name: '01/09/2025' })).toContainText('en cours')
  await expect(periodes.getByRole('row', { name: '30/06/2024' })).toContainText('terminée')

  await page.goto('/producteurs/registre?entier=1')
  const registre = page.getByRole('table', { name: /^Registre/ })
  const lignes = registre.getByRole('row').filter({ hasText: `${code} ` })
  await expect(lignes).toHaveCount(2)
  await expect(lignes.nth(0)).toContainText('30/06/2024')
  await expect(lignes.nth(1)).toContainText(/revient, n°\s\d+ auparavant/)
})

test('the register of a day is asked for by its day, and printed whole', async ({ page, appel }, info) => {
  const { inscriptions, adherents } = await appel.lire<{ inscriptions: number; adherents: number }>(
    '/api/adhesions/total?au=2000-01-01',
  )
  expect(inscriptions).toBeGreaterThan(adherents - 1)
  await page.goto('/producteurs')
  await page.getByRole('link', { name: 'Registre des adhérents' }).click()
  await page.getByLabel('Registre au').fill('01/01/2000')
  await page.getByRole('button', { name: 'Voir ce jour' }).click()
  await expect(page.getByRole('heading', { name: 'Registre des adhérents au 01/01/2000' })).toBeVisible()
  await page.getByRole('link', { name: 'Adhérents ce jour-là' }).click()
  await expect(page).toHaveURL(/enCours=1/)
  const registre = page.getByRole('table', { name: /^Registre/ })
  // Its header and its foot are rows too.
  await expect(registre.getByRole('row')).toHaveCount(adherents + 2)
  await expect(registre.getByRole('row', { name: 'Total' })).toContainText(`${adherents} adhérents`)

  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(/registre des adhérents au 01\/01\/2000/)).toBeVisible()
  await expect(page.getByText(/Article R522-2/)).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Principale' })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Imprimer le registre' })).toBeHidden()
  await info.attach('registre', { body: await page.pdf({ preferCSSPageSize: true }) })
})

test('a GGN with a wrong key is warned of before the click, saved, and marked; 12 digits are refused', async ({
  page,
  appel,
}) => {
  const code = await creerAdherent(appel)
  await page.goto(`/producteurs/${code}/certifications/nouvelle`)
  await page.getByLabel('Certification', { exact: true }).selectOption('GLOBALG.A.P.')
  await page.getByLabel('Jour d’obtention').fill('15/03/2025')
  const numero = page.getByRole('textbox', { name: 'Numéro' })
  await numero.fill('405285205121')
  await page.getByRole('button', { name: 'Enregistrer la certification' }).click()
  await expect(numero).toHaveAccessibleDescription(/Un GGN compte 13 chiffres/)

  const avis = 'Le dernier chiffre du GGN 4052852051218 devrait être 7'
  await numero.fill('405 2852 05121 8')
  await expect(numero).toHaveAccessibleDescription(new RegExp(avis))
  await numero.press('Control+Enter')
  await expect(page.getByText(/^La certification de .* est enregistrée\.$/)).toBeVisible()
  await expect(
    page.getByRole('table', { name: /^Certifications/ }).getByRole('row', { name: 'GLOBALG.A.P.' }),
  ).toContainText(avis)
})

test('what is about to lapse is found, renewed in two clicks, and no longer said', async ({
  page,
  appel,
}) => {
  const code = await creerAdherent(appel)
  const finit = dansJours(30)
  await appel.ecrire('POST', `/api/producteurs/${code}/certifications`, {
    certification: 'AB',
    dateObtention: dansJours(-335),
    dateFin: finit,
  })
  await page.goto('/producteurs')
  await page.getByRole('link', { name: 'Arrive à échéance' }).click()
  const ligne = page.getByRole('row', { name: code })
  await expect(ligne).toContainText(/AB jusqu’au/)
  await ligne.getByRole('link', { name: code }).click()
  await page.getByRole('link', { name: 'Renouveler Agriculture Biologique' }).click()
  const [annee, mois, quantieme] = dansJours(31).split('-')
  await expect(page.getByLabel('Jour d’obtention')).toHaveValue(`${quantieme}/${mois}/${annee}`)
  await page.getByRole('button', { name: 'Enregistrer la certification' }).click()
  await expect(
    page.getByRole('table', { name: /^Certifications/ }).getByText('à venir', { exact: true }),
  ).toBeVisible()
  const { elements } = await appel.lire<{ elements: { code: string }[] }>(
    '/api/producteurs?echeance=1&limite=200',
  )
  expect(elements.map((p) => p.code)).not.toContain(code)

  await page.getByLabel('Adhésion et certifications au').fill('01/10/2019')
  await page.getByRole('button', { name: 'Voir ce jour' }).click()
  await expect(page.getByText(/Le 01\/10\/2019 : non adhérent, aucune certification valide\./)).toBeVisible()
})
