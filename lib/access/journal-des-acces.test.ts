import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { journal } from '@/lib/core/journal'
import { cookieDe, creerCompte, PHRASE } from './comptes-de-test'
import { connecter } from './connexion'
import { mettreEnPlace } from './second-facteur-de-test'
import { acteurDe } from './session'
import { listerUtilisateurs } from './utilisateur.queries'

let base: BaseDeTest
beforeAll(async () => {
  base = await baseDeTest()
  await creerCompte('marc', 'reception')
})
afterAll(() => base.fermer())

const adresse = '192.0.2.9'
const entrer = (motDePasse: string, codeTotp = '') =>
  connecter({ identifiant: 'marc', motDePasse, codeTotp, adresse })
async function acteur() {
  const issue = await entrer(PHRASE)
  if ('refus' in issue) throw new Error(issue.refus)
  const { sid, versionSession } = issue.ouverte
  const identite = await acteurDe(await cookieDe({ sid, versionSession }))
  if (!identite) throw new Error('no session')
  return identite.acteur
}

it('tells each right that was refused', async () => {
  const qui = await acteur()
  const dit = vi.spyOn(journal, 'warn')
  await expect(listerUtilisateurs(qui)).rejects.toMatchObject({ genre: 'refuse' })
  expect(dit).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ identifiant: 'marc', role: 'reception', droit: 'utilisateurs.lire' }),
    'right refused',
  )
  dit.mockRestore()
})

it('tells each sign-in, how many factors were shown and how it ended, and no secret', async () => {
  const { codesDeSecours } = await mettreEnPlace(await acteur(), new Date())
  const dits: unknown[] = []
  const espions = (['info', 'warn'] as const).map((niveau) =>
    vi.spyOn(journal, niveau).mockImplementation((dit: unknown) => void dits.push(dit)),
  )
  await entrer('pas le bon du tout')
  await entrer(PHRASE)
  await entrer(PHRASE, '000000')
  await entrer(PHRASE, codesDeSecours[0])
  await connecter({ identifiant: 'mon mot de passe', motDePasse: '', adresse })
  for (const espion of espions) espion.mockRestore()
  expect(dits).toEqual([
    { identifiant: 'marc', adresse, facteurs: 1, issue: 'inconnu' },
    { identifiant: 'marc', adresse, facteurs: 1, issue: 'code' },
    { identifiant: 'marc', adresse, facteurs: 2, issue: 'code' },
    { identifiant: 'marc', adresse, facteurs: 2, issue: 'ouverte' },
    { identifiant: '?', adresse, facteurs: 1, issue: 'inconnu' },
  ])
})
