/** Two people on one base: what is refused to the one who had to wait for the other. */
import type { BaseDeTest } from '@/lib/base/base-de-test'
import type { Tx } from '@/lib/base/client'
import { estUnePhrase } from './aide-aux-tests'
import { estDomainError } from './domain-error'

/** Until so many wait for a lock in this base: any, or one of a kind (`advisory`: a name, not a row). */
export async function attendent(base: BaseDeTest, combien: number, sorte?: 'advisory'): Promise<void> {
  const [ligne] = await base.db.$queryRaw<{ attend: boolean }[]>`
    SELECT count(*) >= ${combien} AS attend
    FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
      AND wait_event = coalesce(${sorte ?? null}, wait_event)`
  if (!ligne?.attend) await attendent(base, combien, sorte)
}

/** What is refused to somebody who waits for `acte` to be committed. */
export async function refusApres(
  base: BaseDeTest,
  acte: (tx: Tx) => Promise<unknown>,
  autre: () => Promise<unknown>,
) {
  const enAttente = await base.db.$transaction(async (tx) => {
    await acte(tx)
    const issue = autre().catch((erreur: unknown) => erreur)
    await attendent(base, 1)
    return { issue }
  })
  const refus = await enAttente.issue
  if (!estDomainError(refus)) throw refus
  estUnePhrase(refus.message)
  return refus
}
