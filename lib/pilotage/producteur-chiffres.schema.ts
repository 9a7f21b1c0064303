import { z } from 'zod'
import { codeProducteurSchema } from '@/lib/approvisionnements/producteur.schema'
import { representation } from '@/lib/core/representation'
import { libelleCampagne } from '@/lib/mesures/campagne'
import { enKg } from '@/lib/mesures/poids'
import type { CampagneDuProducteur, ChiffresProducteur } from './rendement'
import {
  calibresSchema,
  enPart,
  partSchema,
  recolteSchema,
  rendreCalibres,
  rendreRecolte,
} from './verger-chiffres.schema'

export const chiffresProducteurSchema = z.strictObject({ code: codeProducteurSchema })

const campagneSchema = z.object({
  annee: z.number().int(),
  libelle: z.string(),
  nombre: z.number().int(),
  kg: z.number(),
  /** Of what the cooperative received. */
  part: partSchema,
  adherentKg: z.number(),
  nonAdherentKg: z.number(),
  calibreKg: z.number(),
  aocKg: z.number(),
  partAoc: partSchema,
  calibres: calibresSchema,
  recoltes: z.array(recolteSchema),
})

const rendreCampagne = (c: CampagneDuProducteur): z.input<typeof campagneSchema> => ({
  annee: c.annee,
  libelle: libelleCampagne(c.annee),
  nombre: c.nombre,
  kg: enKg(c.grammes),
  part: enPart(c.grammes, c.cooperativeGrammes),
  adherentKg: enKg(c.adherentGrammes),
  nonAdherentKg: enKg(c.grammes - c.adherentGrammes),
  calibreKg: enKg(c.calibreGrammes),
  aocKg: enKg(c.aocGrammes),
  partAoc: enPart(c.aocGrammes, c.calibreGrammes),
  calibres: rendreCalibres(c),
  recoltes: c.recoltes.map(rendreRecolte),
})

export const chiffresProducteurReponse = representation(
  z
    .object({
      code: z.string(),
      raisonSociale: z.string(),
      adherent: z.boolean(),
      vergers: z.array(z.object({ code: z.string(), nom: z.string() })),
      campagnes: z.array(campagneSchema),
    })
    .meta({ id: 'ChiffresProducteur' }),
  ({ campagnes, ...producteur }: ChiffresProducteur) => ({
    ...producteur,
    campagnes: campagnes.map(rendreCampagne),
  }),
)
