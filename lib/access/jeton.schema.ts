import { z } from 'zod'
import { representation, representationListe } from '@/lib/core/representation'
import { entierSchema, facultatif } from '@/lib/mesures/champ'
import { idClientSchema } from '@/lib/mesures/code'
import { pagination } from '@/lib/mesures/curseur'
import { jourSchema } from '@/lib/mesures/jour'
import { texteSchema } from '@/lib/mesures/texte'
import { ETATS_JETON, type Jeton, type JetonNeuf } from './jeton'

const numeroSchema = entierSchema(1, 2_147_483_647)

/** Of which client, `carr15432`. */
export const enregistrerJetonSchema = z.strictObject({
  id: idClientSchema,
  nom: texteSchema({ max: 60, vide: 'Nommez le programme qui s’en servira, par exemple « ERP achats ».' }),
  expireLe: facultatif(jourSchema),
})

export const listerJetonsSchema = z.strictObject({
  ...pagination(z.tuple([z.string().regex(/^\d{1,10}$/)])),
  id: idClientSchema,
})

export const cleJetonSchema = z.strictObject({ id: idClientSchema, jeton: numeroSchema })

const jeton = z.object({
  id: z.number().int(),
  client: z.string(),
  nom: z.string(),
  debut: z.string(),
  expireLe: z.string().nullable(),
  creeLe: z.string(),
  creePar: z.string(),
  revoqueLe: z.string().nullable(),
  derniereUtilisationLe: z.string().nullable(),
  etat: z.enum(ETATS_JETON),
  requetes30Jours: z.number().int(),
})

export const jetonReponse = representation(jeton.meta({ id: 'Jeton' }), (j: Jeton) => j)
export const jetonsReponse = representationListe(jetonReponse)

export const jetonNeufReponse = representation(
  jeton.extend({ jeton: z.string().nullable() }).meta({ id: 'JetonNeuf' }),
  (j: JetonNeuf) => j,
)
