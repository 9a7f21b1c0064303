import { z } from 'zod'
import { type PageDe, representation, representationListe } from '@/lib/core/representation'
import { enEuros } from '@/lib/mesures/argent'
import { pagination } from '@/lib/mesures/curseur'
import { decimalSchema } from '@/lib/mesures/decimal'
import { ouiNonSchema, vide } from '@/lib/mesures/filtre'
import { enMetres } from '@/lib/mesures/hauteur'
import {
  ageSchema,
  idDimensionSchema,
  idEspeceSchema,
  idUsageSchema,
  idVarieteSchema,
} from './identifiant.schema'
import { PRIX_MAXIMUM_CENTIMES, type Tarif } from './tarif'

/** Input: euros a plant, excluding tax; output: integer cents. */
const prixSchema = decimalSchema({
  decimales: 2,
  exemple: '12,50',
  attendu: 'Écrivez un prix en euros, par exemple 12,50.',
  longueurMaximum: 20,
  refus(centimes) {
    if (centimes <= 0) return 'Le prix doit dépasser 0 €. Pour ne plus vendre ce plant, retirez son prix.'
    return centimes > PRIX_MAXIMUM_CENTIMES ? 'Au plus 10 000 € par plant : relisez le prix.' : null
  },
})

export const cleTarifSchema = z.strictObject({
  variete: idVarieteSchema,
  age: ageSchema,
  dimension: idDimensionSchema,
})

export const fixerTarifSchema = cleTarifSchema.extend({ prix: prixSchema })

export const filtresTarif = {
  variete: vide(idVarieteSchema),
  espece: vide(idEspeceSchema),
  usage: vide(idUsageSchema),
  ageMin: vide(ageSchema),
  ageMax: vide(ageSchema),
}

const texte = z.string()
const entier = z.number().int()

export const listerTarifsSchema = z.strictObject({
  ...pagination(z.tuple([texte, texte, entier, entier, entier, entier])),
  ...filtresTarif,
  dimension: vide(idDimensionSchema),
  actif: vide(ouiNonSchema),
})

export const tarifReponse = representation(
  z
    .object({
      variete: entier,
      varieteLibelle: texte,
      espece: entier,
      especeLibelle: texte,
      usage: entier,
      usageLibelle: texte,
      age: entier,
      dimension: entier,
      minM: z.number(),
      maxM: z.number(),
      prix: z.string().meta({ description: 'Euros, hors taxes, par plant', example: '12.50' }),
      aoc: z.boolean(),
      actif: z.boolean(),
    })
    .meta({ id: 'TarifPlant' }),
  ({ minCm, maxCm, prixCentimes, ...t }: Tarif) => ({
    ...t,
    minM: enMetres(minCm),
    maxM: enMetres(maxCm),
    prix: enEuros(prixCentimes),
  }),
)
export const tarifsReponse = representationListe(tarifReponse)
export type PageTarifs = PageDe<Tarif>
