import { z } from 'zod'
import { representation } from '@/lib/core/representation'
import type { Avertissements } from './catalogue'
import { direPlant } from './tarif'

const entier = z.number().int()

export const avertissementsReponse = representation(
  z
    .object({
      sansTarif: z.array(z.object({ id: entier, libelle: z.string() })),
      chevauchements: z.array(z.string()),
      inversions: z.array(z.string()),
      manques: z.array(z.object({ variete: entier, age: entier, dimension: entier, plant: z.string() })),
    })
    .meta({ id: 'AvertissementsPepiniere' }),
  (a: Avertissements) => ({
    sansTarif: a.sansTarif.map(({ id, libelle }) => ({ id, libelle })),
    chevauchements: a.chevauchements,
    inversions: a.inversions,
    manques: a.manques.map((m) => ({
      variete: m.variete,
      age: m.age,
      dimension: m.dimension,
      plant: direPlant(m),
    })),
  }),
)
