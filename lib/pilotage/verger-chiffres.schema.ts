import { z } from 'zod'
import { representation } from '@/lib/core/representation'
import { libelleCampagne } from '@/lib/mesures/campagne'
import { enKg } from '@/lib/mesures/poids'
import { enHa } from '@/lib/mesures/superficie'
import { partDe } from './comparaison'
import {
  type CampagneDuVerger,
  type ChiffresVerger,
  type Recolte,
  type RecolteClassee,
  sousLeMaximum,
  type Tri,
} from './rendement'

export const partSchema = z.number().nullable()
/** A share of two weights as a rate; null of nothing. */
export const enPart = (partie: number, tout: number): number | null => {
  const part = partDe(partie, tout)
  return part === null ? null : part / 10_000
}

export const recolteSchema = z.object({
  verger: z.string(),
  variete: z.string(),
  typeProduit: z.string(),
  nombre: z.number().int(),
  kg: z.number(),
  kgParHa: z.number(),
  kgParArbre: z.number(),
})
export const rendreRecolte = (r: Recolte) => ({
  verger: r.verger,
  variete: r.variete,
  typeProduit: r.typeProduit,
  nombre: r.nombre,
  kg: enKg(r.grammes),
  kgParHa: enKg(r.grammesParHa),
  kgParArbre: enKg(r.grammesParArbre),
})

/** Parts of what sheets made of the deliveries of a campaign. */
export const calibresSchema = z.array(
  z.object({ code: z.string(), libelle: z.string(), kg: z.number(), part: partSchema }),
)
export const rendreCalibres = ({ calibres, calibreGrammes }: Tri): z.input<typeof calibresSchema> =>
  calibres.map(({ code, libelle, grammes }) => ({
    code,
    libelle,
    kg: enKg(grammes),
    part: enPart(grammes, calibreGrammes),
  }))

const bornes = z.object({ min: z.number(), max: z.number() })

const campagneSchema = z.object({
  annee: z.number().int(),
  libelle: z.string(),
  nombre: z.number().int(),
  kg: z.number(),
  kgParHa: z.number(),
  sousLeMaximum: z.boolean(),
  rendementDecide: z.boolean(),
  superficieHa: bornes,
  arbresParHectare: bornes,
  recoltes: z.array(
    recolteSchema.extend({
      rang: z.number().int(),
      sur: z.number().int(),
      moyenneKgParHa: z.number(),
    }),
  ),
  calibreKg: z.number(),
  aocKg: z.number(),
  partAoc: partSchema,
  calibres: calibresSchema,
})

const rendreClassee = (r: RecolteClassee) => ({
  ...rendreRecolte(r),
  rang: r.rang,
  sur: r.sur,
  moyenneKgParHa: enKg(r.moyenneGrammesParHa),
})

const rendreCampagne = (c: CampagneDuVerger): z.input<typeof campagneSchema> => ({
  annee: c.annee,
  libelle: libelleCampagne(c.annee),
  nombre: c.nombre,
  kg: enKg(c.grammes),
  kgParHa: enKg(c.grammesParHa),
  sousLeMaximum: sousLeMaximum(c),
  rendementDecide: c.rendementDecide,
  superficieHa: { min: enHa(c.superficieMinM2), max: enHa(c.superficieMaxM2) },
  arbresParHectare: { min: c.arbresMinParHectare, max: c.arbresMaxParHectare },
  recoltes: c.recoltes.map(rendreClassee),
  calibreKg: enKg(c.calibreGrammes),
  aocKg: enKg(c.aocGrammes),
  partAoc: enPart(c.aocGrammes, c.calibreGrammes),
  calibres: rendreCalibres(c),
})

export const chiffresVergerReponse = representation(
  z
    .object({
      code: z.string(),
      nom: z.string(),
      producteur: z.string(),
      producteurNom: z.string(),
      variete: z.string(),
      campagnes: z.array(campagneSchema),
    })
    .meta({ id: 'ChiffresVerger' }),
  ({ campagnes, ...verger }: ChiffresVerger) => ({ ...verger, campagnes: campagnes.map(rendreCampagne) }),
)
