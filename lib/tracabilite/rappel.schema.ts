import { z } from 'zod'
import { type PageDe, representation, representationListe } from '@/lib/core/representation'
import { booleenSchema } from '@/lib/mesures/champ'
import { CODE_RAPPEL, codeSchema } from '@/lib/mesures/code'
import { pagination } from '@/lib/mesures/curseur'
import { ouiNonSchema, vide } from '@/lib/mesures/filtre'
import { enKg } from '@/lib/mesures/poids'
import { texteSchema } from '@/lib/mesures/texte'
import { ETATS_COMMANDE } from '@/lib/ventes/commande'
import { type CibleRappel, cibleDuCode, estRappelable, TYPES_RAPPEL } from './cible'
import type { ClientDuRappel, Rappel, ResumeRappel, Totaux } from './rappel'

const typeSchema = z.enum(TYPES_RAPPEL, {
  error: 'Choisissez ce qui est rappelé : lot, livraison, verger ou producteur.',
})

/** A type and a code of that form. */
const cibleSchema = z
  .strictObject(
    { type: typeSchema, code: texteSchema({ max: 24 }) },
    { error: 'Donnez la cible : son type et son code.' },
  )
  .transform(({ type, code }, ctx): CibleRappel => {
    const cible = cibleDuCode(code)
    if (cible && estRappelable(cible) && cible.type === type) return cible
    ctx.addIssue({
      code: 'custom',
      path: ['code'],
      message: 'Écrivez un code entier et du type choisi, comme L0512-1, L0512, V058 ou P001.',
    })
    return z.NEVER
  })

export const lancerRappelSchema = z.strictObject({
  cible: cibleSchema,
  // Said by the caller, never guessed: a real one locks the stock.
  exercice: booleenSchema,
  motif: texteSchema({ max: 300, vide: 'Indiquez pourquoi : le motif figure sur les lettres.' }),
})

export const apercuRappelSchema = z
  .strictObject({ type: typeSchema, code: texteSchema({ max: 24 }) })
  .pipe(cibleSchema)

const codeRappelSchema = codeSchema(CODE_RAPPEL)
export const cleRappelSchema = z.strictObject({ id: codeRappelSchema })
export const listerRappelsSchema = z.strictObject({
  ...pagination(z.tuple([z.number().int()])),
  exercice: vide(ouiNonSchema),
})
export const clientsRappelSchema = z.strictObject({
  id: codeRappelSchema,
  ...pagination(z.tuple([z.string()])),
})

const totauxSchema = z
  .object({
    livraisons: z.number().int(),
    lots: z.number().int(),
    commandes: z.number().int(),
    clients: z.number().int(),
    venduKg: z.number(),
    expedieKg: z.number(),
    retourneKg: z.number(),
    resteKg: z.number(),
    aCalibrerKg: z.number(),
  })
  .meta({ id: 'TotauxRappel' })

const rendreTotaux = (t: Totaux) => ({
  livraisons: t.livraisons,
  lots: t.lots,
  commandes: t.commandes,
  clients: t.clients,
  venduKg: enKg(t.venduGrammes),
  expedieKg: enKg(t.expedieGrammes),
  retourneKg: enKg(t.retourneGrammes),
  resteKg: enKg(t.resteGrammes),
  aCalibrerKg: enKg(t.aCalibrerGrammes),
})

const clientReponse = representation(
  z
    .object({
      id: z.string(),
      nom: z.string(),
      adresse: z.string(),
      codePostal: z.string(),
      ville: z.string(),
      responsableAchats: z.string(),
      telephone: z.string().nullable(),
      courriel: z.string().nullable(),
      lots: z.array(z.string()),
      commandes: z.array(z.string()),
      venduKg: z.number(),
      expedieKg: z.number(),
      retourneKg: z.number(),
    })
    .meta({ id: 'ClientRappele' }),
  ({ venduGrammes, expedieGrammes, retourneGrammes, ...c }: ClientDuRappel) => ({
    ...c,
    venduKg: enKg(venduGrammes),
    expedieKg: enKg(expedieGrammes),
    retourneKg: enKg(retourneGrammes),
  }),
)
export const clientsReponse = representationListe(clientReponse)

const resume = {
  code: z.string(),
  id: z.string(),
  cible: z.object({ type: z.enum(TYPES_RAPPEL), code: z.string(), libelle: z.string() }),
  exercice: z.boolean(),
  motif: z.string(),
  lanceLe: z.string(),
  acteur: z.object({ identifiant: z.string(), nom: z.string() }),
  dureeMs: z.number().int(),
  totaux: totauxSchema,
}
const rendreResume = (r: ResumeRappel) => ({
  code: r.code,
  id: r.code,
  cible: r.cible,
  exercice: r.exercice,
  motif: r.motif,
  lanceLe: r.lanceLe,
  acteur: r.acteur,
  dureeMs: r.dureeMs,
  totaux: rendreTotaux(r.totaux),
})
export const rappelsReponse = representationListe(
  representation(z.object(resume).meta({ id: 'ResumeRappel' }), rendreResume),
)
export type PageRappels = PageDe<ResumeRappel>

export interface ApercuRappel {
  cible: CibleRappel & { libelle: string }
  totaux: Totaux
  dureeMs: number
}
export const apercuReponse = representation(
  z
    .object({ cible: resume.cible, totaux: totauxSchema, dureeMs: z.number().int() })
    .meta({ id: 'ApercuRappel' }),
  ({ cible, totaux, dureeMs }: ApercuRappel) => ({ cible, totaux: rendreTotaux(totaux), dureeMs }),
)

const jourOuNul = z.string().nullable()
export const rappelReponse = representation(
  z
    .object({
      ...resume,
      empreinte: z.string(),
      empreinteVerifiee: z.boolean(),
      // The same as under `totaux`, where the contract names them.
      venduKg: z.number(),
      resteKg: z.number(),
      expedieKg: z.number(),
      retourneKg: z.number(),
      livraisons: z.array(
        z.object({
          code: z.string(),
          date: z.string(),
          verger: z.string(),
          vergerNom: z.string(),
          producteur: z.string(),
          producteurNom: z.string(),
          calibree: z.boolean(),
          quantiteKg: z.number(),
        }),
      ),
      lots: z.array(
        z.object({
          code: z.string(),
          livraison: z.string(),
          verger: z.string(),
          variete: z.string(),
          typeProduit: z.string(),
          calibre: z.number().int(),
          ascendants: z.array(z.string()),
          quantiteKg: z.number(),
          engageKg: z.number(),
          expedieKg: z.number(),
          retourneKg: z.number(),
          resteKg: z.number(),
        }),
      ),
      commandes: z.array(
        z.object({
          numero: z.string(),
          client: z.string(),
          clientNom: z.string(),
          lot: z.string(),
          date: z.string(),
          etat: z.enum(ETATS_COMMANDE),
          dateConditionnement: jourOuNul,
          dateEnvoi: jourOuNul,
          referenceClient: z.string().nullable(),
          lieuLivraison: z.string().nullable(),
          colis: z.string(),
          poidsKg: z.number(),
          retourneKg: z.number(),
        }),
      ),
      clients: z.array(clientReponse.schema),
    })
    .meta({ id: 'Rappel' }),
  (r: Rappel) => {
    const { venduKg, resteKg, expedieKg, retourneKg } = rendreTotaux(r.totaux)
    return {
      ...rendreResume(r),
      empreinte: r.empreinte,
      empreinteVerifiee: r.empreinteVerifiee,
      ...{ venduKg, resteKg, expedieKg, retourneKg },
      livraisons: r.livraisons.map(({ quantiteGrammes, ...l }) => ({
        ...l,
        quantiteKg: enKg(quantiteGrammes),
      })),
      lots: r.lots.map(
        ({ quantiteGrammes, engageGrammes, expedieGrammes, retourneGrammes, resteGrammes, ...l }) => ({
          ...l,
          quantiteKg: enKg(quantiteGrammes),
          engageKg: enKg(engageGrammes),
          expedieKg: enKg(expedieGrammes),
          retourneKg: enKg(retourneGrammes),
          resteKg: enKg(resteGrammes),
        }),
      ),
      commandes: r.commandes.map(({ poidsGrammes, retourneGrammes, ...k }) => ({
        ...k,
        poidsKg: enKg(poidsGrammes),
        retourneKg: enKg(retourneGrammes),
      })),
      clients: r.clients.map((c) => clientReponse.rendre(c)),
    }
  },
)
