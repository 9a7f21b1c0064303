/** `npm run construire`: what the first start would do, for a version that is built here and runs elsewhere. */
import { constructionPerimee, construire } from '../base/construction'
import { estEmpechement } from '../base/empechement'
import { genererClient } from '../base/generation'

try {
  genererClient()
  if (constructionPerimee()) await construire(() => {})
} catch (erreur) {
  console.error(estEmpechement(erreur) ? erreur.message : erreur)
  process.exitCode = 1
}
