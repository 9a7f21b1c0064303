/** A base made before clients existed comes to today with the accounts of its distributors, and keeps every invariant. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { creerCompte } from '@/lib/access/comptes-de-test'
import { acteur } from '@/lib/core/aide-aux-tests'
import { CARRECLERC, nouveauClient } from '@/lib/ventes/clients-de-test'
import { lireHistoriqueClient } from '@/lib/ventes/historique.queries'
import { type BaseDeTest, baseDeTest } from './base-de-test'
import { executerInvariants } from './invariants'
import { appliquerMigrations } from './migrations'

const MIGRATION = '20261124175000_client_du_compte'

let base: BaseDeTest
beforeAll(async () => {
  base = await baseDeTest()
  await nouveauClient(CARRECLERC)
  for (const [qui, client] of [
    ['julien', 'carr15432'],
    ['nadia', 'carr15432'],
  ] as const)
    await creerCompte(qui, 'distributeur', { client })
  // As it was before: nadia's client was an id that no record answered to.
  await base.db.$executeRaw`ALTER TABLE utilisateur DROP CONSTRAINT utilisateur_client_code_fkey`
  await base.db.$executeRaw`DELETE FROM _prisma_migrations WHERE migration_name = ${MIGRATION}`
  await base.db.utilisateur.update({ where: { identifiant: 'nadia' }, data: { clientCode: 'anci00007' } })
})
afterAll(() => base.fermer())

it('records the client that an account only named, to be completed, and leaves the others alone', async () => {
  expect(await appliquerMigrations(base.url)).toEqual([MIGRATION])
  const clients = await base.db.client.findMany({ orderBy: { id: 'asc' } })
  expect(clients).toMatchObject([
    { id: 'anci00007', nom: 'anci00007', ville: 'À compléter', categorie: 'AUTRE', distributeur: true },
    { id: 'carr15432', nom: 'carreclerc', ville: 'Grenoble' },
  ])
  expect((await executerInvariants(base.url)).filter((i) => i.total > 0)).toEqual([])
  const { elements } = await lireHistoriqueClient(acteur('direction'), { id: 'anci00007' })
  expect(elements).toMatchObject([
    { acteur: 'systeme', acte: 'Enregistré', motif: 'Repris du compte du distributeur' },
  ])
})

it('then refuses a client that is not there, whoever writes', async () => {
  await expect(
    base.db.utilisateur.update({ where: { identifiant: 'nadia' }, data: { clientCode: 'abcd99999' } }),
  ).rejects.toThrow()
  await expect(base.db.$executeRaw`DELETE FROM client WHERE id = 'anci00007'`).rejects.toThrow()
})
