/** The trails of the wing's records. */
import { z } from 'zod'
import { historiqueReponse, lireHistorique, paginationHistorique } from '@/lib/core/historique'
import { query } from '@/lib/core/query'
import { ficheCampagne } from './campagne.lecture'
import { cleCampagneSchema } from './campagne.schema'
import { ACTES_CAMPAGNE } from './campagne-faits'
import { ficheCommune } from './commune.lecture'
import { cleCommuneSchema } from './commune.schema'
import { ACTES_COMMUNE } from './commune-faits'
import { ficheProducteur } from './producteur.lecture'
import { codeProducteurSchema } from './producteur.schema'
import { ACTES_PRODUCTEUR } from './producteur-faits'
import { ficheVerger } from './verger.lecture'
import { codeVergerSchema } from './verger.schema'
import { ACTES_VERGER } from './verger-faits'

export const lireHistoriqueProducteur = query({
  route: 'GET /api/producteurs/{code}/historique',
  resume: 'Ce qui a changé sur la fiche d’un producteur, par qui et quand',
  droit: 'producteurs.lire',
  schema: z.strictObject({ code: codeProducteurSchema, ...paginationHistorique }),
  reponse: historiqueReponse,
  async run({ tx, aujourdhui }, demande) {
    await ficheProducteur(tx, demande.code, aujourdhui)
    return lireHistorique(tx, { objet: 'producteur', ...demande }, ACTES_PRODUCTEUR)
  },
})

export const lireHistoriqueVerger = query({
  route: 'GET /api/vergers/{code}/historique',
  resume: 'Ce qui a changé sur la fiche d’un verger, par qui et quand',
  droit: 'vergers.lire',
  schema: z.strictObject({ code: codeVergerSchema, ...paginationHistorique }),
  reponse: historiqueReponse,
  async run({ tx, aujourdhui }, demande) {
    await ficheVerger(tx, demande.code, aujourdhui)
    return lireHistorique(tx, { objet: 'verger', ...demande }, ACTES_VERGER)
  },
})

export const lireHistoriqueCampagne = query({
  route: 'GET /api/campagnes/{annee}/historique',
  resume: 'Ce qui a changé dans une campagne : paramètres, clôture, réouverture',
  droit: 'campagnes.lire',
  schema: cleCampagneSchema.extend(paginationHistorique),
  reponse: historiqueReponse,
  async run({ tx }, { annee, ...page }) {
    await ficheCampagne(tx, annee)
    return lireHistorique(tx, { objet: 'campagne', code: String(annee), ...page }, ACTES_CAMPAGNE)
  },
})

export const lireHistoriqueCommune = query({
  route: 'GET /api/communes/{insee}/historique',
  resume: 'Ce qui a changé de l’appartenance d’une commune à l’aire',
  droit: 'references.lire',
  schema: cleCommuneSchema.extend(paginationHistorique),
  reponse: historiqueReponse,
  async run({ tx, aujourdhui }, { insee, ...page }) {
    await ficheCommune(tx, insee, aujourdhui)
    return lireHistorique(tx, { objet: 'commune', code: insee, ...page }, ACTES_COMMUNE)
  },
})
