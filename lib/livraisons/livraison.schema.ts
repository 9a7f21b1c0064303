import { z } from 'zod'
import { avisAocReponse } from '@/lib/approvisionnements/aoc.schema'
import { codeProducteurSchema } from '@/lib/approvisionnements/producteur.schema'
import { codeVergerSchema } from '@/lib/approvisionnements/verger.schema'
import { representation, representationListe } from '@/lib/core/representation'
import { booleenSchema, entierSchema, facultatif } from '@/lib/mesures/champ'
import { CODE_LIVRAISON, codeSchema } from '@/lib/mesures/code'
import { pagination } from '@/lib/mesures/curseur'
import { ouiNonSchema, rechercheSchema, vide } from '@/lib/mesures/filtre'
import { enPourcent, humiditePourcentSchema } from '@/lib/mesures/humidite'
import { jourSchema } from '@/lib/mesures/jour'
import { enKg, poidsKgSchema } from '@/lib/mesures/poids'
import { texteSchema } from '@/lib/mesures/texte'
import { ecartReponse, ficheReponse } from './calibrage.schema'
import { type Livraison, TYPES_LIVRABLES } from './livraison'
import { lotReponse } from './lot.schema'
import { motifDepassementSchema, peseeReponse, peseesSchema } from './pesee.schema'

export const codeLivraisonSchema = codeSchema(CODE_LIVRAISON)

const typeLivrableSchema = z.enum(TYPES_LIVRABLES, {
  error: (p) =>
    p.input === 'CERNEAUX'
      ? 'Les cerneaux ne se livrent pas : ils sont cassés ici, à partir d’un lot de noix entières.'
      : 'Choisissez le type de produit : entière fraîche ou entière sèche.',
})

const fiche = {
  verger: codeVergerSchema,
  date: jourSchema,
  typeProduit: typeLivrableSchema,
  humiditePourcent: facultatif(humiditePourcentSchema),
}
/** The weight: net, or trailer by trailer. */
const poids = {
  quantiteKg: poidsKgSchema().optional(),
  pesees: peseesSchema.optional(),
  motifDepassement: motifDepassementSchema,
}

interface EnKilos {
  quantiteKg?: number | undefined
  humiditePourcent?: number | null | undefined
}
/** Kilograms and percents were only the wire's units: from here on the names say grams and thousandths. */
const enUnites = <T extends EnKilos>({ quantiteKg, humiditePourcent, ...reste }: T) => ({
  ...reste,
  quantiteGrammes: quantiteKg as T['quantiteKg'],
  humiditePourMille: humiditePourcent,
})

interface Ponderee {
  quantiteKg?: unknown
  pesees?: unknown
}
const PAS_LES_DEUX = 'Donnez le poids net ou les pesées, pas les deux.'
const pasLesDeux = (s: Ponderee) => s.quantiteKg === undefined || s.pesees === undefined
const auMoinsUn = (s: Ponderee) => s.quantiteKg !== undefined || s.pesees !== undefined

/** Judged beside the other faults, unless a weight that was given is itself at fault. */
const memeAvecDAutresFautes = ({ issues }: { issues: { path?: PropertyKey[] | undefined }[] }) =>
  !issues.some(({ path }) => path?.length === 0 || path?.[0] === 'quantiteKg' || path?.[0] === 'pesees')

export const enregistrerLivraisonSchema = z
  .strictObject({
    code: codeLivraisonSchema.optional(),
    ...fiche,
    ...poids,
    /** More trailers are to come. */
    ouverte: booleenSchema.default(false),
  })
  .refine(auMoinsUn, {
    path: ['quantiteKg'],
    error: 'Donnez le poids net, ou les pesées.',
    when: memeAvecDAutresFautes,
  })
  .refine(pasLesDeux, { path: ['pesees'], error: PAS_LES_DEUX, when: memeAvecDAutresFautes })
  .transform(enUnites)

export const modifierLivraisonSchema = z
  .strictObject({ code: codeLivraisonSchema, ...z.object(fiche).partial().shape, ...poids })
  .refine(pasLesDeux, { path: ['pesees'], error: PAS_LES_DEUX, when: memeAvecDAutresFautes })
  .transform(enUnites)

export const cleLivraisonSchema = z.strictObject({ code: codeLivraisonSchema })

const filtres = {
  recherche: rechercheSchema.optional(),
  campagne: vide(entierSchema(2000, 2099)),
  verger: vide(codeVergerSchema),
  producteur: vide(codeProducteurSchema),
  variete: vide(texteSchema({ max: 40 })),
  typeProduit: vide(typeLivrableSchema),
  /** Days of the deliveries, both included. */
  depuis: vide(jourSchema),
  jusqua: vide(jourSchema),
  /** Brought by a member of that day. */
  adherent: vide(ouiNonSchema),
  etat: vide(
    z.enum(['ouverte', 'recue', 'calibree'], { error: 'Choisissez un état : ouverte, recue ou calibree.' }),
  ),
}

export const listerLivraisonsSchema = z.strictObject({
  ...pagination(z.tuple([jourSchema, z.string()])),
  ...filtres,
})
export const totalLivraisonsSchema = z.strictObject(filtres)
export type FiltresLivraisons = z.output<typeof totalLivraisonsSchema>

export const livraisonReponse = representation(
  z
    .object({
      code: z.string(),
      verger: z.string(),
      vergerNom: z.string(),
      producteur: z.string(),
      producteurNom: z.string(),
      adherent: z.boolean(),
      certifications: z.array(z.string()),
      variete: z.string(),
      commune: z.string(),
      communeNom: z.string(),
      date: z.string(),
      campagne: z.number().int(),
      campagneCloturee: z.boolean(),
      typeProduit: z.enum(TYPES_LIVRABLES),
      typeProduitLibelle: z.string(),
      quantiteKg: z.number(),
      pesees: z.array(peseeReponse.schema),
      motifDepassement: z.string().nullable(),
      humiditePourcent: z.number().nullable(),
      etat: z.enum(['ouverte', 'recue', 'calibree']),
      aoc: avisAocReponse.schema,
      lots: z.array(lotReponse.schema),
      ecarts: z.array(ecartReponse.schema),
      brouillon: ficheReponse.schema.nullable(),
    })
    .meta({ id: 'Livraison' }),
  (l: Livraison) => ({
    code: l.code,
    verger: l.verger,
    vergerNom: l.vergerNom,
    producteur: l.producteur,
    producteurNom: l.producteurNom,
    adherent: l.adherent,
    certifications: l.certifications,
    variete: l.variete,
    commune: l.commune,
    communeNom: l.communeNom,
    date: l.date,
    campagne: l.campagne,
    campagneCloturee: l.campagneCloturee,
    typeProduit: l.typeProduit,
    typeProduitLibelle: l.typeProduitLibelle,
    quantiteKg: enKg(l.quantiteGrammes),
    pesees: l.pesees.map(peseeReponse.rendre),
    motifDepassement: l.motifDepassement,
    humiditePourcent: enPourcent(l.humiditePourMille),
    etat: l.etat,
    aoc: l.aoc,
    lots: l.lots.map(lotReponse.rendre),
    ecarts: l.ecarts.map(ecartReponse.rendre),
    brouillon: l.brouillon && ficheReponse.rendre(l.brouillon),
  }),
)

export const livraisonsReponse = representationListe(livraisonReponse)

/** Number of rows and weight over all filtered rows. */
export interface Total {
  nombre: number
  quantiteGrammes: number
}

export const totalReponse = representation(
  z.object({ nombre: z.number().int(), quantiteKg: z.number() }).meta({ id: 'Total' }),
  ({ nombre, quantiteGrammes }: Total) => ({ nombre, quantiteKg: enKg(quantiteGrammes) }),
)
