import { estEmpechement } from '../base/empechement'
import { appliquerMigrations } from '../base/migrations'
import { ouvrirBase } from '../base/ouvrir-base'
import { controler } from './controler'

try {
  const base = await ouvrirBase()
  try {
    // A base just created has no tables yet. One of others is looked at, never changed.
    if (base.embarquee) await appliquerMigrations(base.url)
    process.exitCode = (await controler(base.url)) ? 0 : 1
  } finally {
    await base.arreter()
  }
} catch (erreur) {
  console.error(estEmpechement(erreur) ? erreur.message : erreur)
  process.exitCode = 1
}
