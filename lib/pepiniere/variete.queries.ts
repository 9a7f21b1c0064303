import { query } from '@/lib/core/query'
import { enPage } from '@/lib/mesures/curseur'
import { cleVarietes, ficheVariete, lireVarietes } from './variete.lecture'
import {
  cleVarieteSchema,
  listerVarietesSchema,
  type PageVarietes,
  varieteReponse,
  varietesReponse,
} from './variete.schema'

export const listerVarietesArbre = query({
  route: 'GET /api/pepiniere/varietes',
  resume: 'Variétés de plants, par espèce puis par nom ; sansTarif=1 : celles sans aucun prix',
  droit: 'pepiniere.lire',
  schema: listerVarietesSchema,
  reponse: varietesReponse,
  async run({ tx }, { limite, suivant, ...filtre }): Promise<PageVarietes> {
    return enPage(
      await lireVarietes(tx, filtre, { apres: suivant, combien: limite + 1 }),
      limite,
      cleVarietes,
    )
  },
})

export const lireVarieteArbre = query({
  route: 'GET /api/pepiniere/varietes/{id}',
  resume: 'Une variété de plants',
  droit: 'pepiniere.lire',
  schema: cleVarieteSchema,
  reponse: varieteReponse,
  run: ({ tx }, { id }) => ficheVariete(tx, id),
})
