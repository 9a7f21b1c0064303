/**
 * `npm run migrer`: brings the base of DATABASE_URL to this version, and its reference data with it. For the account
 * that owns the tables, before the processes that only read and write them are started anew.
 */
import { Empechement, estEmpechement } from '../base/empechement'
import { genererClient } from '../base/generation'
import { appliquerMigrations } from '../base/migrations'
import { ouvrirBase } from '../base/ouvrir-base'

async function migrer(): Promise<void> {
  if (!process.env.DATABASE_URL) throw new Empechement('DATABASE_URL ne dit pas quelle base migrer.')
  genererClient()
  const { url } = await ouvrirBase()
  const appliquees = await appliquerMigrations(url)
  console.log(
    appliquees.length > 0 ? `Migrations appliquées : ${appliquees.join(', ')}.` : 'La base est à jour.',
  )
  // The generated client may not have existed when this file was read.
  const { fermerDb, db } = await import('../base/client')
  const { chargerReferences } = await import('@/prisma/reference')
  try {
    await chargerReferences(db())
  } finally {
    await fermerDb()
  }
}

try {
  await migrer()
} catch (erreur) {
  console.error(estEmpechement(erreur) ? erreur.message : erreur)
  process.exitCode = 1
}
