import { z } from 'zod'
import { representation } from '@/lib/core/representation'
import { facultatif } from '@/lib/mesures/champ'
import { CODE_LIVRAISON, codeSchema } from '@/lib/mesures/code'
import { enKg, poidsKgSchema } from '@/lib/mesures/poids'
import { texteSchema } from '@/lib/mesures/texte'
import { netGrammes, PESEES_MAXIMUM, type Pesee, peseesFautives, refusTare } from './pesee'

const TROP_DE_PESEES = `Au plus ${PESEES_MAXIMUM} pesées par livraison.`

const champs = { brutKg: poidsKgSchema(), tareKg: poidsKgSchema({ minGrammes: 0 }) }
const enGrammes = ({ brutKg, tareKg }: { brutKg: number; tareKg: number }) => ({
  brutGrammes: brutKg,
  tareGrammes: tareKg,
})

/** All the weighings of a delivery at once, each above its tare and together within one delivery. */
export const peseesSchema = z
  .array(z.strictObject(champs).transform(enGrammes), { error: 'Donnez la liste des pesées.' })
  .min(1, 'Pesez au moins une remorque.')
  .max(PESEES_MAXIMUM, TROP_DE_PESEES)
  .superRefine((pesees, ctx) => {
    for (const { champ, message } of peseesFautives(pesees))
      ctx.addIssue({ code: 'custom', message, path: champ.split('.').slice(1) })
  })

export const motifDepassementSchema = facultatif(
  texteSchema({ max: 300, vide: 'Dites pourquoi la coopérative prend ces noix au-delà du plafond.' }),
)

export const peserSchema = z
  .strictObject({
    code: codeSchema(CODE_LIVRAISON),
    ...champs,
    motifDepassement: motifDepassementSchema,
  })
  .transform(({ brutKg, tareKg, ...reste }) => ({ ...reste, pesee: enGrammes({ brutKg, tareKg }) }))
  .superRefine(({ pesee }, ctx) => {
    const message = refusTare(pesee)
    if (message) ctx.addIssue({ code: 'custom', message, path: ['tareKg'] })
  })

export const cloturerPeseeSchema = z.strictObject({ code: codeSchema(CODE_LIVRAISON) })

export const peseeReponse = representation(
  z
    .object({ numero: z.number().int(), brutKg: z.number(), tareKg: z.number(), netKg: z.number() })
    .meta({ id: 'Pesee' }),
  (p: Pesee) => ({
    numero: p.numero,
    brutKg: enKg(p.brutGrammes),
    tareKg: enKg(p.tareGrammes),
    netKg: enKg(netGrammes(p)),
  }),
)
