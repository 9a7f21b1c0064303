/** An authenticator application: it holds a secret and shows its codes. */
import { type APIRequestContext, expect } from '@playwright/test'
import { deBase32 } from '../lib/access/base32-de-test'
import { codeDuPas, pasDe } from '../lib/access/totp'
import type { Maison } from './serveurs'

export class Application {
  private readonly secret: Uint8Array
  private dernier = 0

  constructor(base32: string) {
    this.secret = deBase32(base32)
  }

  /** A code that has not served: of this step, or of the next one, which is taken early. Waits for more than that. */
  async code(): Promise<string> {
    while (this.dernier > pasDe(new Date())) await new Promise((suite) => setTimeout(suite, 500))
    this.dernier = Math.max(this.dernier + 1, pasDe(new Date()))
    return codeDuPas(this.secret, this.dernier)
  }
}

/** Sets up the second factor of whoever is signed in, as a program would. */
export async function mettreEnPlace(
  request: APIRequestContext,
  { adresse }: Maison,
  motDePasse: string,
): Promise<Application> {
  const route = `${adresse}/api/compte/second-facteur`
  const headers = { Origin: adresse }
  const propose = await request.post(route, { data: { motDePasse }, headers })
  expect(propose.status()).toBe(200)
  const application = new Application(((await propose.json()) as { secret: string }).secret)
  const active = await request.put(route, { data: { code: await application.code() }, headers })
  expect(active.status()).toBe(200)
  return application
}
