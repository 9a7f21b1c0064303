/** Signs each person in once; stories begin already signed in. */
import { execFileSync } from 'node:child_process'
import { expect, test } from '@playwright/test'
import { mettreEnPlace } from './application'
import { connecter, MOT_DE_PASSE_NEUF } from './connexion'
import { COMPTE_COBAYE } from './pages'
import { environnement, MONDE, REGARDS, sessionDe, VIDE } from './serveurs'

for (const maison of [MONDE, REGARDS])
  for (const identifiant of ['direction', 'reception', 'commerce', 'carreclerc', 'supermarket'])
    test(`${identifiant} signs in on ${maison.port}`, async ({ request }) => {
      await connecter(request, identifiant, maison)
      await request.storageState({ path: sessionDe(identifiant, maison) })
    })

for (const maison of [MONDE, REGARDS])
  test(`an account that may be locked out is there on ${maison.port}`, async ({ request }) => {
    await connecter(request, 'direction', maison)
    const cobaye = { identifiant: COMPTE_COBAYE, nom: 'Alix Berthet', role: 'reception' }
    const reponse = await request.post(`${maison.adresse}/api/utilisateurs`, {
      data: { ...cobaye, motDePasse: MOT_DE_PASSE_NEUF },
      headers: { Origin: maison.adresse },
    })
    expect(reponse.status()).toBe(201)
  })

test('the first account of an empty base is made by the script', async ({ request }) => {
  const options = ['creer', 'direction', '--nom', 'Claire Vallin', '--role', 'direction']
  const sortie = execFileSync('npm', ['run', '-s', 'utilisateur', '--', ...options], {
    encoding: 'utf8',
    env: { ...process.env, ...environnement(VIDE), NOIXCOOP_MOT_DE_PASSE: MOT_DE_PASSE_NEUF },
  })
  expect(sortie).toContain('Compte direction créé.')
  await connecter(request, 'direction', VIDE, MOT_DE_PASSE_NEUF)
  // A real base asks a second factor of its direction before anything else.
  expect((await request.get(`${VIDE.adresse}/api/lots`)).status()).toBe(403)
  await mettreEnPlace(request, VIDE, MOT_DE_PASSE_NEUF)
  expect((await request.get(`${VIDE.adresse}/api/lots`)).status()).toBe(200)
  await request.storageState({ path: sessionDe('direction', VIDE) })
})
