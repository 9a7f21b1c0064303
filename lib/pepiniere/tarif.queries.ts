import { query } from '@/lib/core/query'
import { enPage } from '@/lib/mesures/curseur'
import { fichierTarifs } from './tarif.fichier'
import { cleListe, ficheTarif, lireTarifs } from './tarif.lecture'
import {
  cleTarifSchema,
  listerTarifsSchema,
  type PageTarifs,
  tarifReponse,
  tarifsReponse,
} from './tarif.schema'

export const listerTarifs = query({
  route: 'GET /api/pepiniere/tarifs',
  resume: 'Prix des plants hors taxes, par espèce, variété, âge et hauteur',
  droit: 'pepiniere.lire',
  schema: listerTarifsSchema,
  reponse: tarifsReponse,
  fichier: fichierTarifs,
  async run({ tx }, { limite, suivant, ...filtre }): Promise<PageTarifs> {
    return enPage(await lireTarifs(tx, filtre, { apres: suivant, combien: limite + 1 }), limite, cleListe)
  },
})

export const lireTarif = query({
  route: 'GET /api/pepiniere/tarifs/{variete}/{age}/{dimension}',
  resume: 'Le prix d’un plant',
  droit: 'pepiniere.lire',
  schema: cleTarifSchema,
  reponse: tarifReponse,
  run: ({ tx }, cle) => ficheTarif(tx, cle),
})
