import { z } from 'zod'
import { representation, representationListe } from '@/lib/core/representation'
import { enEuros, enPrix, prixKgSchema } from '@/lib/mesures/argent'
import { entierSchema, facultatif } from '@/lib/mesures/champ'
import { CODE_COMMANDE, codeLotSchema, codeSchema, idClientSchema } from '@/lib/mesures/code'
import { pagination } from '@/lib/mesures/curseur'
import { ouiNonSchema, rechercheSchema, vide } from '@/lib/mesures/filtre'
import { jourSchema } from '@/lib/mesures/jour'
import { enKg } from '@/lib/mesures/poids'
import { texteSchema } from '@/lib/mesures/texte'
import { type Commande, ETATS_COMMANDE, montantHtCentimes, ORIGINES_COMMANDE } from './commande'

export const numeroCommandeSchema = codeSchema(CODE_COMMANDE)

const QUANTITE_MAXIMUM = 100_000
const conditionnementSchema = z
  .string({ error: 'Choisissez un conditionnement, par exemple sachet-1kg.' })
  .trim()
  .min(1, 'Choisissez un conditionnement, par exemple sachet-1kg.')
  .max(40, 'Choisissez un conditionnement, par exemple sachet-1kg.')

interface LigneVoulue {
  conditionnement: string
  quantite: number
}

/** The same packaging twice is one line. */
const reunir = (lignes: LigneVoulue[]): LigneVoulue[] => {
  const parCode = new Map<string, number>()
  for (const { conditionnement, quantite } of lignes)
    parCode.set(conditionnement, (parCode.get(conditionnement) ?? 0) + quantite)
  return [...parCode].map(([conditionnement, quantite]) => ({ conditionnement, quantite }))
}

const AUCUNE_LIGNE = 'Donnez au moins un conditionnement et son nombre.'
const lignesSchema = z
  .array(
    z.strictObject({
      conditionnement: conditionnementSchema,
      quantite: entierSchema(1, QUANTITE_MAXIMUM, `Un nombre entier de 1 à ${QUANTITE_MAXIMUM}.`),
    }),
    { error: AUCUNE_LIGNE },
  )
  .min(1, AUCUNE_LIGNE)
  .max(20, 'Au plus 20 lignes par commande.')
  .transform(reunir)

/** Variety by its name or code, type and calibre by their codes: what a client asks for. */
export const demandeSchema = z.strictObject({
  variete: texteSchema({ max: 40, vide: 'Indiquez la variété.' }),
  typeProduit: z.enum(['ENTIERE_FRAICHE', 'ENTIERE_SECHE', 'CERNEAUX'], {
    error: 'Choisissez le type de produit : ENTIERE_FRAICHE, ENTIERE_SECHE ou CERNEAUX.',
  }),
  calibre: entierSchema(1, 6, 'Donnez le calibre par son numéro, de 1 à 6.'),
})

/** What the buyer dictates. */
const dicteesParLAcheteur = {
  referenceClient: facultatif(texteSchema({ max: 60 })),
  dateSouhaitee: facultatif(jourSchema),
  lieuLivraison: facultatif(texteSchema({ max: 200 })),
  transporteur: facultatif(texteSchema({ max: 80 })),
}

/** What the buyer may say of an order without us. */
export const commandeDicteeSchema = z.strictObject({ lignes: lignesSchema, ...dicteesParLAcheteur })

/** With the price agreed. */
const dictees = { prixHt: facultatif(prixKgSchema), ...dicteesParLAcheteur }

/** Euros were only the wire's unit: from here on the name says ten-thousandths. */
const enDixMilliemes = <T extends { prixHt?: number | null | undefined }>({ prixHt, ...reste }: T) => ({
  ...reste,
  prixHtDixMilliemes: prixHt,
})

const commandeVoulue = {
  client: idClientSchema,
  lignes: lignesSchema,
  dateCommande: jourSchema.optional(),
  ...dictees,
}

export const LOT_OU_DEMANDE = 'Donnez le lot, ou la demande (variété, type, calibre), pas les deux.'

export const enregistrerCommandeSchema = z
  .strictObject({
    numero: numeroCommandeSchema.optional(),
    ...commandeVoulue,
    lot: codeLotSchema.optional(),
    demande: demandeSchema.optional(),
  })
  .refine((c) => (c.lot === undefined) !== (c.demande === undefined), {
    path: ['lot'],
    error: LOT_OU_DEMANDE,
    when: ({ issues }) => !issues.some(({ path }) => path?.[0] === 'lot' || path?.[0] === 'demande'),
  })
  .transform(enDixMilliemes)

/** A demand larger than any lot: one order a lot. */
export const repartirCommandeSchema = z
  .strictObject({ ...commandeVoulue, demande: demandeSchema })
  .transform(enDixMilliemes)

export const modifierCommandeSchema = z
  .strictObject({
    numero: numeroCommandeSchema,
    lignes: lignesSchema.optional(),
    ...dictees,
    motif: texteSchema({ max: 200 }).optional(),
  })
  .transform(enDixMilliemes)

export const cleCommandeSchema = z.strictObject({ numero: numeroCommandeSchema })
export const daterCommandeSchema = z.strictObject({
  numero: numeroCommandeSchema,
  date: jourSchema.optional(),
})
export const annulerCommandeSchema = z.strictObject({
  numero: numeroCommandeSchema,
  date: jourSchema.optional(),
  motif: texteSchema({ max: 200, vide: 'Dites pourquoi la commande est annulée.' }),
})

const numerosSchema = z
  .array(numeroCommandeSchema, { error: 'Choisissez au moins une commande.' })
  .min(1, 'Choisissez au moins une commande.')
  .max(200, 'Au plus 200 commandes à la fois.')
  .transform((numeros) => [...new Set(numeros)])

export const daterCommandesSchema = z.strictObject({
  numeros: numerosSchema,
  date: jourSchema.optional(),
  transporteur: texteSchema({ max: 80 }).optional(),
})

const filtres = {
  recherche: rechercheSchema.optional(),
  campagne: vide(entierSchema(2000, 2099)),
  client: vide(idClientSchema),
  lot: vide(codeLotSchema),
  etat: vide(
    z.enum([...ETATS_COMMANDE, 'enCours', 'nonAnnulee'], {
      error: 'Choisissez un état : enregistree, conditionnee, expediee, annulee, enCours ou nonAnnulee.',
    }),
  ),
  retard: vide(ouiNonSchema),
  origine: vide(
    z.enum([...ORIGINES_COMMANDE, 'DISTRIBUTEUR'], {
      error: 'Choisissez une origine : COMMERCE, PORTAIL, SERVICE, ou DISTRIBUTEUR pour ces deux derniers.',
    }),
  ),
  /** No price is agreed yet. */
  sansPrix: vide(ouiNonSchema),
  /** Its lot was delivered by a member of that day; not for the buyer. */
  adherent: vide(ouiNonSchema),
  /** What should have left by that day, late ones included. */
  pour: vide(jourSchema),
  /** Ordered by that day, included; dispatched by that one. */
  jusqua: vide(jourSchema),
  expedieeJusqua: vide(jourSchema),
}
export const listerCommandesSchema = z.strictObject({
  ...pagination(z.tuple([z.string().regex(/^\d{5,9}$/)])),
  ...filtres,
})
/** Orders that wait, most urgent first: by the day they should leave, then by number. */
export const attenteSchema = z.strictObject({
  ...pagination(z.tuple([jourSchema, z.string().regex(/^\d{5,9}$/)])),
  pour: filtres.pour,
})
export type Attente = z.output<typeof attenteSchema>

export const totalCommandesSchema = z.strictObject(filtres)
export type FiltresCommandes = z.output<typeof totalCommandesSchema>

export const commandeReponse = representation(
  z
    .object({
      numero: z.string(),
      client: z.string(),
      clientNom: z.string(),
      lot: z.string(),
      livraison: z.string(),
      verger: z.string().nullable(),
      variete: z.string(),
      typeProduit: z.string(),
      typeProduitLibelle: z.string(),
      calibre: z.number().int(),
      calibreLibelle: z.string(),
      campagne: z.number().int(),
      lignes: z.array(
        z.object({
          conditionnement: z.string(),
          libelle: z.string(),
          quantite: z.number().int(),
          poidsUnitaireKg: z.number(),
          poidsKg: z.number(),
        }),
      ),
      poidsKg: z.number(),
      prixHt: z.string().nullable(),
      montantHt: z.string().nullable(),
      referenceClient: z.string().nullable(),
      lieuLivraison: z.string().nullable(),
      transporteur: z.string().nullable(),
      dateCommande: z.string(),
      dateSouhaitee: z.string().nullable(),
      dateConditionnement: z.string().nullable(),
      dateEnvoi: z.string().nullable(),
      dateAnnulation: z.string().nullable(),
      motifAnnulation: z.string().nullable(),
      origine: z.enum(ORIGINES_COMMANDE),
      etat: z.enum(ETATS_COMMANDE),
      enRetard: z.boolean(),
      retourKg: z.number(),
      choix: z.string().nullable(),
    })
    .meta({ id: 'Commande' }),
  ({ lignes, poidsGrammes, prixHtDixMilliemes, retourGrammes, ...commande }: Commande) => {
    const montant = montantHtCentimes({ poidsGrammes, prixHtDixMilliemes })
    return {
      ...commande,
      lignes: lignes.map(({ poidsUnitaireGrammes, ...ligne }) => ({
        ...ligne,
        poidsUnitaireKg: enKg(poidsUnitaireGrammes),
        poidsKg: enKg(ligne.quantite * poidsUnitaireGrammes),
      })),
      poidsKg: enKg(poidsGrammes),
      prixHt: prixHtDixMilliemes === null ? null : enPrix(prixHtDixMilliemes),
      montantHt: montant === null ? null : enEuros(montant),
      retourKg: enKg(retourGrammes),
    }
  },
)

export const commandesReponse = representationListe(commandeReponse)

/** Several orders written in one act. */
export const ensembleReponse = representation(
  z.object({ commandes: z.array(commandeReponse.schema) }).meta({ id: 'Commandes' }),
  ({ commandes }: { commandes: Commande[] }) => ({ commandes: commandes.map(commandeReponse.rendre) }),
)

/** Over all filtered rows; amounts of the orders that have a price. */
export interface TotalCommandes {
  nombre: number
  poidsGrammes: number
  montantHtCentimes: number
}
export const totalCommandesReponse = representation(
  z
    .object({ nombre: z.number().int(), poidsKg: z.number(), montantHt: z.string() })
    .meta({ id: 'TotalCommandes' }),
  ({ nombre, poidsGrammes, montantHtCentimes: montant }: TotalCommandes) => ({
    nombre,
    poidsKg: enKg(poidsGrammes),
    montantHt: enEuros(montant),
  }),
)
