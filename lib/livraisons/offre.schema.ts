import { z } from 'zod'
import { representation, representationListe } from '@/lib/core/representation'
import { pagination } from '@/lib/mesures/curseur'
import { jourSchema } from '@/lib/mesures/jour'
import { enKg } from '@/lib/mesures/poids'
import { enGrammes, filtresLots, lotReponse } from './lot.schema'
import type { LotOffert, TotalOffert } from './offre'

const { recherche, variete, typeProduit, calibre, aoc, certification, disponibleMinKg } = filtresLots
const filtres = { recherche, variete, typeProduit, calibre, aoc, certification, disponibleMinKg }

export const listerOffreSchema = z
  .strictObject({ ...pagination(z.tuple([jourSchema, z.string()])), ...filtres })
  .transform(enGrammes)
export const totalOffreSchema = z.strictObject(filtres).transform(enGrammes)
export type FiltresOffre = z.output<typeof totalOffreSchema>

const age = z.object({ ageJours: z.number().int() })

export const offreReponse = representationListe(
  representation(
    z.intersection(lotReponse.schema, age).meta({ id: 'LotOffert' }),
    ({ ageJours, ...lot }: LotOffert) => ({ ...(lotReponse.rendre(lot) as object), ageJours }),
  ),
)

export const totalOffreReponse = representation(
  z.object({ nombre: z.number().int(), disponibleKg: z.number() }).meta({ id: 'TotalOffert' }),
  ({ nombre, disponibleGrammes }: TotalOffert) => ({ nombre, disponibleKg: enKg(disponibleGrammes) }),
)
