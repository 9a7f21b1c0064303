/** Prints of passwords: argon2id, 19 MiB, two passes (26 ms here), at most two at a time (fiabilite.md rule 4). */
import { hash, verify } from '@node-rs/argon2'
import { FileDAttente } from '@/lib/base/file-d-attente'
import { occupe } from '@/lib/core/domain-error'

// `algorithm` is argon2id by default; its enum is a const one, which isolated modules cannot read.
const REGLAGES = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

const CLE = Symbol.for('noixcoop.hachage')
// Next loads this file once per bundle: the queue is the process's.
const partage = globalThis as { [CLE]?: FileDAttente }
// Two hold 38 MiB and two cores; beyond forty waiting (half a second) a person is better told to try again.
partage[CLE] ??= new FileDAttente(2, 40)
const file = partage[CLE]

/** Passwords that wait to be hashed or verified. */
export const enAttenteDeHachage = (): number => file.longueur

const aSonTour = <T>(travail: () => Promise<T>): Promise<T> =>
  file.passer(travail, () => occupe('Trop de connexions à la fois : réessayez dans un instant.'))

export const empreinteDe = (clair: string): Promise<string> => aSonTour(() => hash(clair, REGLAGES))

/** Of a password nobody knows: an unknown account then costs the same time as a wrong password. */
let leurre: Promise<string> | undefined
const empreinteLeurre = (): Promise<string> => {
  leurre ??= empreinteDe(crypto.randomUUID())
  return leurre
}

/** Whether `clair` is the password of that print; `null` stands for an account that does not exist. */
export async function verifier(empreinte: string | null, clair: string): Promise<boolean> {
  const attendue = empreinte ?? (await empreinteLeurre())
  const juste = await aSonTour(() => verify(attendue, clair).catch(() => false))
  return juste && empreinte !== null
}
