import { query } from '@/lib/core/query'
import { enPage } from '@/lib/mesures/curseur'
import { obstacleAPreparer, reviser, totaliser } from './revision'
import { ficheRevision, lireRevisions } from './revision.lecture'
import {
  type ApercuRevision,
  apercuReponse,
  apercuRevisionSchema,
  cleRevisionSchema,
  listerRevisionsSchema,
  type PageRevisions,
  revisionReponse,
  revisionsReponse,
} from './revision.schema'
import { lireTarifs } from './tarif.lecture'

export const listerRevisions = query({
  route: 'GET /api/pepiniere/revisions',
  resume: 'Journal des révisions de prix, la dernière d’abord',
  droit: 'pepiniere.lire',
  schema: listerRevisionsSchema,
  reponse: revisionsReponse,
  async run({ tx }, { limite, suivant }): Promise<PageRevisions> {
    return enPage(await lireRevisions(tx, { avant: suivant?.[0] }, limite + 1), limite, (r) => [r.id])
  },
})

export const lireRevision = query({
  route: 'GET /api/pepiniere/revisions/{id}',
  resume: 'Une révision, prix par prix',
  droit: 'pepiniere.lire',
  schema: cleRevisionSchema,
  reponse: revisionReponse,
  run: ({ tx }, { id }) => ficheRevision(tx, id),
})

export const apercevoirRevision = query({
  route: 'GET /api/pepiniere/revisions/apercu',
  resume: 'Ce que donnerait une révision, prix par prix, sans rien garder',
  droit: 'pepiniere.lire',
  schema: apercuRevisionSchema,
  reponse: apercuReponse,
  async run(
    { tx },
    { pourcentage, ageMin = null, ageMax = null, espece = null, usage = null, variete = null },
  ) {
    const criteres = { ageMin, ageMax, espece, usage, variete }
    const lignes = reviser(await lireTarifs(tx, criteres), criteres, pourcentage)
    const apercu: ApercuRevision = { obstacle: obstacleAPreparer(lignes), lignes, total: totaliser(lignes) }
    return apercu
  },
})
