import { z } from 'zod'
import { avisAocReponse, verdictSchema } from '@/lib/approvisionnements/aoc.schema'
import { codeProducteurSchema } from '@/lib/approvisionnements/producteur.schema'
import { codeVergerSchema } from '@/lib/approvisionnements/verger.schema'
import { representation, representationListe } from '@/lib/core/representation'
import { entierSchema } from '@/lib/mesures/champ'
import { CODE_LIVRAISON, codeLotSchema, codeSchema } from '@/lib/mesures/code'
import { pagination } from '@/lib/mesures/curseur'
import { ouiNonSchema, rechercheSchema, vide } from '@/lib/mesures/filtre'
import { jourSchema } from '@/lib/mesures/jour'
import { enKg, poidsKgSchema } from '@/lib/mesures/poids'
import { texteSchema } from '@/lib/mesures/texte'
import { cibleReponse } from './blocage.schema'
import { disponibleGrammes } from './disponible'
import type { Lot } from './lot'

export const cleLotSchema = z.strictObject({ lot: codeLotSchema })

/** `L0512-1,L0512-4`: the lots that a page names, in one reading. */
const codesLotsSchema = z
  .string()
  .max(5_000, 'Au plus 200 lots à la fois.')
  .transform((texte) => texte.split(','))
  .pipe(z.array(codeLotSchema).max(200, 'Au plus 200 lots à la fois.'))

export const filtresLots = {
  codes: vide(codesLotsSchema),
  recherche: rechercheSchema.optional(),
  campagne: vide(entierSchema(2000, 2099)),
  variete: vide(texteSchema({ max: 40 })),
  typeProduit: vide(
    z.enum(['ENTIERE_FRAICHE', 'ENTIERE_SECHE', 'CERNEAUX'], {
      error: 'Choisissez le type de produit : ENTIERE_FRAICHE, ENTIERE_SECHE ou CERNEAUX.',
    }),
  ),
  calibre: vide(entierSchema(1, 99, 'Donnez le calibre par son numéro, de 1 à 6.')),
  livraison: vide(codeSchema(CODE_LIVRAISON)),
  verger: vide(codeVergerSchema),
  producteur: vide(codeProducteurSchema),
  aoc: vide(verdictSchema),
  /** Of nuts received by that day, included. */
  jusqua: vide(jourSchema),
  certification: vide(texteSchema({ max: 40 })),
  disponibleMinKg: vide(poidsKgSchema({ minGrammes: 0 })),
  /** A lock in force holds it, whatever the lock names. */
  bloque: vide(ouiNonSchema),
}

/** Kilograms were only the wire's unit: from here on the name says grams. */
export const enGrammes = <T extends { disponibleMinKg?: number | undefined }>({
  disponibleMinKg,
  ...reste
}: T) => ({
  ...reste,
  disponibleMinGrammes: disponibleMinKg,
})

export const listerLotsSchema = z
  .strictObject({
    ...pagination(z.tuple([jourSchema, z.string()])),
    ...filtresLots,
  })
  .transform(enGrammes)
export const totalLotsSchema = z.strictObject(filtresLots).transform(enGrammes)
export type FiltresLots = z.output<typeof totalLotsSchema>

export const lotReponse = representation(
  z
    .object({
      code: z.string(),
      livraison: z.string(),
      numero: z.number().int(),
      calibre: z.number().int(),
      calibreLibelle: z.string(),
      variete: z.string(),
      typeProduit: z.string(),
      typeProduitLibelle: z.string(),
      date: z.string(),
      depuis: z.string(),
      campagne: z.number().int(),
      verger: z.string(),
      vergerNom: z.string(),
      producteur: z.string(),
      producteurNom: z.string(),
      commune: z.string(),
      communeNom: z.string(),
      certifications: z.array(z.string()),
      transformation: z.string().nullable(),
      ascendants: z.array(z.string()),
      blocages: z.array(
        z.object({
          id: z.number().int(),
          motif: z.string(),
          cible: cibleReponse,
          rappel: z.string().nullable(),
        }),
      ),
      quantiteKg: z.number(),
      engageKg: z.number(),
      expedieKg: z.number(),
      transformeKg: z.number(),
      mouvementKg: z.number(),
      disponibleKg: z.number(),
      aoc: avisAocReponse.schema,
    })
    .meta({ id: 'Lot' }),
  (lot: Lot) => ({
    code: lot.code,
    livraison: lot.livraison,
    numero: lot.numero,
    calibre: lot.calibre,
    calibreLibelle: lot.calibreLibelle,
    variete: lot.variete,
    typeProduit: lot.typeProduit,
    typeProduitLibelle: lot.typeProduitLibelle,
    date: lot.date,
    depuis: lot.depuis,
    campagne: lot.campagne,
    verger: lot.verger,
    vergerNom: lot.vergerNom,
    producteur: lot.producteur,
    producteurNom: lot.producteurNom,
    commune: lot.commune,
    communeNom: lot.communeNom,
    certifications: lot.certifications,
    transformation: lot.transformation,
    ascendants: lot.ascendants,
    blocages: lot.blocages,
    quantiteKg: enKg(lot.quantiteGrammes),
    engageKg: enKg(lot.engageGrammes),
    expedieKg: enKg(lot.expedieGrammes),
    transformeKg: enKg(lot.transformeGrammes),
    mouvementKg: enKg(lot.mouvementGrammes),
    disponibleKg: enKg(disponibleGrammes(lot)),
    aoc: lot.aoc,
  }),
)

/** Over all the lots of a list. */
export interface TotalLots {
  nombre: number
  /** Each kilogram once: what was transformed counts in the lot that came of it. */
  quantiteGrammes: number
  /** What calibration sheets made. */
  calibreGrammes: number
  disponibleGrammes: number
}

export const totalLotsReponse = representation(
  z
    .object({
      nombre: z.number().int(),
      quantiteKg: z.number(),
      calibreKg: z.number(),
      disponibleKg: z.number(),
    })
    .meta({ id: 'TotalLots' }),
  (t: TotalLots) => ({
    nombre: t.nombre,
    quantiteKg: enKg(t.quantiteGrammes),
    calibreKg: enKg(t.calibreGrammes),
    disponibleKg: enKg(t.disponibleGrammes),
  }),
)

export const lotsReponse = representationListe(lotReponse)
