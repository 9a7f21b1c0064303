import { type APIRequestContext, expect } from '@playwright/test'
import type { Maison } from './serveurs'

/** Of the demonstration; no real account may have it. */
export const MOT_DE_PASSE = 'noix de grenoble 38'
export const MOT_DE_PASSE_NEUF = 'trois noyers au bord du Furand'

/** The way programs sign in (contract, « Sign-in »). */
export async function connecter(
  request: APIRequestContext,
  identifiant: string,
  { adresse }: Maison,
  motDePasse = MOT_DE_PASSE,
) {
  const { csrfToken } = (await (await request.get(`${adresse}/api/auth/csrf`)).json()) as {
    csrfToken: string
  }
  const reponse = await request.post(`${adresse}/api/auth/callback/credentials`, {
    form: { csrfToken, identifiant, motDePasse, json: 'true' },
  })
  expect(reponse.status()).toBe(200)
}
