/** The trails of the wing's records. */
import { historiqueReponse, lireHistorique, paginationHistorique } from '@/lib/core/historique'
import { query } from '@/lib/core/query'
import { ficheDimension } from './dimension.lecture'
import { cleDimensionSchema } from './dimension.schema'
import { ACTES_DIMENSION } from './dimension-faits'
import { codesDesTarifs } from './historique.lecture'
import { ficheRevision } from './revision.lecture'
import { cleRevisionSchema } from './revision.schema'
import { ACTES_REVISION } from './revision-faits'
import { codeTarif } from './tarif'
import { cleTarifSchema } from './tarif.schema'
import { ACTES_TARIF, ACTES_TARIF_NOMME } from './tarif-faits'
import { ficheVariete } from './variete.lecture'
import { cleVarieteSchema } from './variete.schema'
import { ACTES_VARIETE_ARBRE } from './variete-faits'

export const lireHistoriqueVarieteArbre = query({
  route: 'GET /api/pepiniere/varietes/{id}/historique',
  resume: 'Ce qui a changé sur une variété de plants et sur tous ses prix',
  droit: 'pepiniere.lire',
  schema: cleVarieteSchema.extend(paginationHistorique),
  reponse: historiqueReponse,
  async run({ tx }, { id, ...page }) {
    await ficheVariete(tx, id)
    const aussi = (await codesDesTarifs(tx, id)).map((code) => ({ objet: 'tarif', code }))
    const actes = { ...ACTES_VARIETE_ARBRE, ...ACTES_TARIF_NOMME }
    return lireHistorique(tx, { objet: 'varieteArbre', code: String(id), aussi, ...page }, actes)
  },
})

export const lireHistoriqueTarif = query({
  route: 'GET /api/pepiniere/tarifs/{variete}/{age}/{dimension}/historique',
  resume: 'Tous les prix qu’a eus un plant, même s’il n’en a plus',
  droit: 'pepiniere.lire',
  schema: cleTarifSchema.extend(paginationHistorique),
  reponse: historiqueReponse,
  async run({ tx }, { variete, age, dimension, ...page }) {
    await ficheVariete(tx, variete)
    await ficheDimension(tx, dimension)
    const code = codeTarif({ variete, age, dimension })
    return lireHistorique(tx, { objet: 'tarif', code, ...page }, ACTES_TARIF)
  },
})

export const lireHistoriqueDimension = query({
  route: 'GET /api/pepiniere/dimensions/{id}/historique',
  resume: 'Ce qui a changé sur une plage de hauteur',
  droit: 'pepiniere.lire',
  schema: cleDimensionSchema.extend(paginationHistorique),
  reponse: historiqueReponse,
  async run({ tx }, { id, ...page }) {
    await ficheDimension(tx, id)
    return lireHistorique(tx, { objet: 'dimension', code: String(id), ...page }, ACTES_DIMENSION)
  },
})

export const lireHistoriqueRevision = query({
  route: 'GET /api/pepiniere/revisions/{id}/historique',
  resume: 'Qui a préparé, appliqué ou annulé une révision, et quand',
  droit: 'pepiniere.lire',
  schema: cleRevisionSchema.extend(paginationHistorique),
  reponse: historiqueReponse,
  async run({ tx }, { id, ...page }) {
    await ficheRevision(tx, id)
    return lireHistorique(tx, { objet: 'revisionTarif', code: String(id), ...page }, ACTES_REVISION)
  },
})
