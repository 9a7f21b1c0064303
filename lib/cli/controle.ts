import { estEmpechement } from '../base/empechement'
import { executerInvariants, type Invariant } from '../base/invariants'
import { appliquerMigrations } from '../base/migrations'
import { ouvrirBase } from '../base/ouvrir-base'

try {
  const base = await ouvrirBase()
  try {
    // A base just created has no tables yet. One of others is looked at, never changed.
    if (base.embarquee) await appliquerMigrations(base.url)
    const resultats = await executerInvariants(base.url)
    for (const invariant of resultats) dire(invariant)
    const rompus = resultats.filter(({ total }) => total > 0).length
    console.log(rompus === 0 ? 'Tous les invariants sont tenus.' : `Invariants rompus : ${rompus}.`)
    process.exitCode = rompus === 0 ? 0 : 1
  } finally {
    await base.arreter()
  }
} catch (erreur) {
  console.error(estEmpechement(erreur) ? erreur.message : erreur)
  process.exitCode = 1
}

function dire({ code, phrase, total, lignes }: Invariant) {
  console.log(`${code.padEnd(3)} ${phrase} : ${total === 0 ? 'tenu' : `ROMPU (${total})`}`)
  if (total === 0) return
  console.table(lignes)
  if (total > lignes.length) console.log(`… et ${total - lignes.length} autres.`)
}
