import { z } from 'zod'
import { query } from '@/lib/core/query'
import { representation, representationListe } from '@/lib/core/representation'
import { avertir, type Classe, type Usage } from './catalogue'
import { lireEspeces, lireUsages } from './catalogue.lecture'
import { avertissementsReponse } from './catalogue.schema'
import { lireDimensions } from './dimension.lecture'
import { sansFiltreSchema } from './dimension.schema'
import { lireTarifs } from './tarif.lecture'
import { lireVarietes } from './variete.lecture'

const classe = { id: z.number().int(), libelle: z.string() }

export const listerUsages = query({
  route: 'GET /api/pepiniere/usages',
  resume: 'Usages des plants, avec le nombre de variétés en vente, zéro compris',
  droit: 'pepiniere.lire',
  schema: sansFiltreSchema,
  reponse: representationListe(
    representation(
      z.object({ ...classe, nombre: z.number().int() }).meta({ id: 'UsagePlant' }),
      (u: Usage) => u,
    ),
  ),
  run: async ({ tx }) => ({ elements: await lireUsages(tx), suivant: null }),
})

export const listerEspeces = query({
  route: 'GET /api/pepiniere/especes',
  resume: 'Espèces de noyers',
  droit: 'pepiniere.lire',
  schema: sansFiltreSchema,
  reponse: representationListe(
    representation(z.object(classe).meta({ id: 'EspecePlant' }), (e: Classe) => e),
  ),
  run: async ({ tx }) => ({ elements: await lireEspeces(tx), suivant: null }),
})

export const lireAvertissements = query({
  route: 'GET /api/pepiniere/avertissements',
  resume:
    'Ce qui ne va pas dans le catalogue : sans prix, plages qui se chevauchent, prix à l’envers ou absents',
  droit: 'pepiniere.lire',
  schema: sansFiltreSchema,
  reponse: avertissementsReponse,
  async run({ tx }) {
    const [varietes, tarifs, dimensions] = [
      await lireVarietes(tx, {}),
      await lireTarifs(tx, {}),
      await lireDimensions(tx),
    ]
    return avertir({ varietes, tarifs, dimensions })
  },
})
