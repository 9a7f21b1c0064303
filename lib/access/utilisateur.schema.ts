import { z } from 'zod'
import { type PageDe, representation, representationListe } from '@/lib/core/representation'
import { booleenSchema } from '@/lib/mesures/champ'
import { idClientSchema } from '@/lib/mesures/code'
import { pagination } from '@/lib/mesures/curseur'
import { ouiNonSchema, vide } from '@/lib/mesures/filtre'
import { texteSchema } from '@/lib/mesures/texte'
import type { Compte } from './acteur'
import { ROLES } from './droits'
import { motDePasseSchema } from './mot-de-passe-saisi'
import { formerIdentifiant, type Utilisateur } from './utilisateur'

const FORME =
  'Écrivez l’identifiant en 2 à 40 lettres sans accent, chiffres, points ou tirets, comme claire.vallin.'

export const identifiantSchema = z
  .string({ error: (p) => (p.input === undefined ? 'À renseigner.' : 'Donnez un texte.') })
  .max(80, FORME)
  .transform((texte, ctx) => {
    const identifiant = formerIdentifiant(texte)
    if (identifiant !== null) return identifiant
    ctx.addIssue({ code: 'custom', message: FORME })
    return z.NEVER
  })

const nomSchema = texteSchema({ max: 80, vide: 'Indiquez le nom de la personne.' })
const roleSchema = z.enum(ROLES)
/** A form sends an empty text where there is no client. */
const clientFacultatif = z.union([z.null(), z.literal('').transform(() => null), idClientSchema]).optional()

export const enregistrerUtilisateurSchema = z.strictObject({
  identifiant: identifiantSchema,
  nom: nomSchema,
  role: roleSchema,
  client: clientFacultatif,
  actif: booleenSchema.optional(),
  motDePasse: motDePasseSchema,
})

export const modifierUtilisateurSchema = z.strictObject({
  identifiant: identifiantSchema,
  nom: nomSchema.optional(),
  role: roleSchema.optional(),
  client: clientFacultatif,
  actif: booleenSchema.optional(),
  motDePasse: motDePasseSchema.optional(),
})

export const cleUtilisateurSchema = z.strictObject({ identifiant: identifiantSchema })

export const listerUtilisateursSchema = z.strictObject({
  ...pagination(z.tuple([z.string()])),
  role: vide(roleSchema),
  actif: vide(ouiNonSchema),
})

export const listerCollegues = z.strictObject(pagination(z.tuple([z.string()])))

export const changerMotDePasseSchema = z.strictObject({ ancien: motDePasseSchema, nouveau: motDePasseSchema })

export const utilisateurReponse = representation(
  z
    .object({
      identifiant: z.string(),
      nom: z.string(),
      role: roleSchema,
      client: z.string().nullable(),
      actif: z.boolean(),
      creeLe: z.string(),
      derniereConnexionLe: z.string().nullable(),
      secondFacteur: z.boolean(),
      motDePasseDernierJour: z.string().nullable(),
    })
    .meta({ id: 'Utilisateur' }),
  (u: Utilisateur) => u,
)
export const utilisateursReponse = representationListe(utilisateurReponse)
export type PageUtilisateurs = PageDe<Utilisateur>

/** To the people of the same client: who signs in for it, and no more. */
export const colleguesReponse = representationListe(
  representation(
    z
      .object({
        identifiant: z.string(),
        nom: z.string(),
        actif: z.boolean(),
        derniereConnexionLe: z.string().nullable(),
      })
      .meta({ id: 'UtilisateurDuClient' }),
    ({ identifiant, nom, actif, derniereConnexionLe }: Utilisateur) => ({
      identifiant,
      nom,
      actif,
      derniereConnexionLe,
    }),
  ),
)

export const compteReponse = representation(
  z
    .object({ identifiant: z.string(), nom: z.string(), role: roleSchema, client: z.string().nullable() })
    .meta({ id: 'Compte' }),
  ({ identifiant, nom, role, clientCode }: Compte) => ({ identifiant, nom, role, client: clientCode }),
)
