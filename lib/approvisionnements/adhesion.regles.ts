/** What a membership must respect: the same words on the form and for each line of a file. */
import type { Tx } from '@/lib/base/client'
import { champConflit, champInvalide } from '@/lib/core/domain-error'
import type { Jour } from '@/lib/mesures/jour'

/** The register is one sequence: two memberships recorded at once must not take the same number. */
export const reserverRegistre = (tx: Tx) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('registre des adherents'))`

export function exigerAdhesionPassee(dateAdhesion: Jour, aujourdhui: Jour): void {
  if (dateAdhesion > aujourdhui)
    throw champInvalide('dateAdhesion', 'L’adhésion ne peut pas être dans le futur.')
}

export const numeroPris = (numero: number) =>
  champConflit(
    'numero',
    `Le numéro ${numero} du registre est déjà pris : laissez le champ vide pour prendre le suivant.`,
  )

export async function prochainNumero(tx: Tx): Promise<number> {
  const { _max } = await tx.adhesion.aggregate({ _max: { numero: true } })
  return (_max.numero ?? 0) + 1
}
