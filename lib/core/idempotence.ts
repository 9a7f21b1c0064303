/**
 * One idempotency key, one effect (contract, invariant I6). The key's row is written inside the transaction of the
 * effect: a refusal rolls it back and keeps nothing, and a second call with the same key waits on the row's lock
 * until the first one has committed, then gets its answer.
 */
import { createHash } from 'node:crypto'
import { porteurDe } from '@/lib/access/acteur'
import type { Prisma } from '@/prisma/generated/client'
import { champInvalide } from './domain-error'
import type { Contexte } from './operation'

const JOURS_GARDES = 30
/** Visible ASCII, as an HTTP header can carry it. */
const CLE = /^[\x21-\x7e]{1,200}$/

/** An answer, and what is kept of it for the same key: not its secret. */
export interface Fait<R> {
  resultat: R
  rejeu: R
}

interface Appel {
  cle: string
  operation: string
  saisie: unknown
}

/** JSON with sorted keys: two bodies that say the same have the same print. */
function canonique(valeur: unknown): unknown {
  // A file is known by the print of its bytes.
  if (valeur instanceof Uint8Array) return createHash('sha256').update(valeur).digest('hex')
  if (Array.isArray(valeur)) return valeur.map(canonique)
  if (typeof valeur !== 'object' || valeur === null) return valeur
  return Object.fromEntries(
    Object.entries(valeur)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([cle, v]) => [cle, canonique(v)]),
  )
}

const empreinteDe = ({ operation, saisie }: Appel) =>
  createHash('sha256')
    .update(`${operation}\n${JSON.stringify(canonique(saisie))}`)
    .digest('hex')

/** Runs `effet` once for this user and key; later calls get the first answer, another input is refused. */
export async function uneSeuleFois<R>(
  ctx: Contexte,
  appel: Appel,
  effet: () => Promise<Fait<R>>,
): Promise<R> {
  if (!CLE.test(appel.cle))
    throw champInvalide(
      'Idempotency-Key',
      'La clé d’idempotence compte 1 à 200 caractères visibles, sans espace ni accent.',
    )
  const { tx, acteur, maintenant } = ctx
  const porteur = porteurDe(acteur)
  const empreinte = empreinteDe(appel)
  const limite = new Date(maintenant.getTime() - JOURS_GARDES * 86_400_000)
  await tx.idempotence.deleteMany({ where: { porteur, cle: appel.cle, creeLe: { lt: limite } } })
  const prises = await tx.$executeRaw`
    INSERT INTO idempotence (porteur, cle, empreinte, cree_le)
    VALUES (${porteur}, ${appel.cle}, ${empreinte}, ${maintenant}) ON CONFLICT DO NOTHING`
  const ou = { porteur_cle: { porteur, cle: appel.cle } }
  if (prises === 0) {
    const deja = await tx.idempotence.findUniqueOrThrow({ where: ou })
    if (deja.empreinte !== empreinte)
      throw champInvalide(
        'Idempotency-Key',
        'Cette clé d’idempotence a déjà servi pour une autre saisie : prenez-en une nouvelle.',
      )
    return deja.resultat as R
  }
  const { resultat, rejeu } = await effet()
  await tx.idempotence.update({
    where: ou,
    data: { resultat: JSON.parse(JSON.stringify(rejeu ?? {})) as Prisma.InputJsonValue },
  })
  return resultat
}
