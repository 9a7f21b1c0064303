/** An application for tests: it holds the secret of an account and shows its codes. */
import type { Acteur } from './acteur'
import { deBase32 } from './base32-de-test'
import { PHRASE } from './comptes-de-test'
import type { CodesRemis, SecretPropose } from './second-facteur.schema'
import { activerSecondFacteur, proposerSecondFacteur } from './second-facteur.usecases'
import { codeDuPas, pasDe } from './totp'

export interface Application {
  code(instant: Date): string
  codesDeSecours: string[]
}

/** Sets a second factor up; its code of `instant` has then served. */
export async function mettreEnPlace(
  acteur: Acteur,
  instant: Date,
  motDePasse = PHRASE,
): Promise<Application> {
  const { secret } = (await proposerSecondFacteur(acteur, { motDePasse })) as SecretPropose
  const octets = deBase32(secret ?? '')
  const code = (a: Date) => codeDuPas(octets, pasDe(a))
  const { codesDeSecours } = (await activerSecondFacteur(acteur, { code: code(instant) })) as CodesRemis
  return { code, codesDeSecours: codesDeSecours ?? [] }
}
