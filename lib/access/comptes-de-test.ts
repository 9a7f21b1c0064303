/** People for tests: accounts made by the use case, sessions opened by signing in. */
import { encode } from 'next-auth/jwt'
import type { z } from 'zod'
import { ACTEUR_SYSTEME } from './acteur'
import { connecter, type Ouverte } from './connexion'
import { cookieSession } from './cookies'
import { secretDesSessions } from './secret'
import type { enregistrerUtilisateurSchema } from './utilisateur.schema'
import { enregistrerUtilisateur } from './utilisateur.usecases'

export const PHRASE = 'trois sacs de cerneaux secs'

type Compte = z.input<typeof enregistrerUtilisateurSchema>

export const creerCompte = (
  identifiant: string,
  role: Compte['role'] = 'direction',
  plus: Partial<Compte> = {},
) =>
  enregistrerUtilisateur(ACTEUR_SYSTEME, {
    identifiant,
    nom: `Personne ${identifiant}`,
    role,
    motDePasse: PHRASE,
    ...plus,
  })

/** The header of a sealed cookie. */
export async function cookieDe(
  scelle: object,
  secret = secretDesSessions(),
  maxAge = 3600,
): Promise<Headers> {
  const jeton = await encode({ token: { ...scelle }, secret, maxAge })
  return new Headers({ cookie: `autre=1; ${cookieSession().name}=${jeton}` })
}

export async function ouvrir(identifiant: string, motDePasse = PHRASE): Promise<Ouverte> {
  const issue = await connecter({ identifiant, motDePasse, adresse: '192.0.2.1' })
  if ('refus' in issue) throw new Error(`${identifiant} cannot sign in: ${issue.refus}`)
  return issue.ouverte
}

/** Signs in and gives the headers of this browser. */
export const seConnecter = async (identifiant: string, motDePasse = PHRASE): Promise<Headers> => {
  const { sid, versionSession } = await ouvrir(identifiant, motDePasse)
  return cookieDe({ sid, versionSession })
}
