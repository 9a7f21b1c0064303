import { z } from 'zod'
import { representation, representationListe } from '@/lib/core/representation'
import { entierSchema, facultatif } from '@/lib/mesures/champ'
import { CODE_PRODUCTEUR, codeSchema } from '@/lib/mesures/code'
import { jourSchema } from '@/lib/mesures/jour'
import { texteSchema } from '@/lib/mesures/texte'
import type { CertificationSuivie } from './certification'

const code = codeSchema(CODE_PRODUCTEUR)
const fiche = {
  certification: texteSchema({ max: 40, vide: 'Choisissez une certification.' }),
  dateObtention: jourSchema,
  dateFin: facultatif(jourSchema),
  numero: facultatif(texteSchema({ max: 60 })),
  organisme: facultatif(texteSchema({ max: 120 })),
}

export const FIN_AVANT_OBTENTION = 'La fin de validité précède l’obtention : relisez les deux dates.'

export const certifierSchema = z
  .strictObject({ code, ...fiche })
  .refine((c) => !c.dateFin || c.dateFin >= c.dateObtention, {
    path: ['dateFin'],
    error: FIN_AVANT_OBTENTION,
  })

const cle = { code, id: entierSchema(1, 2_147_483_647) }
export const cleCertificationSchema = z.strictObject(cle)

export const modifierCertificationSchema = z.strictObject({
  ...cle,
  ...z.object(fiche).omit({ certification: true }).partial().shape,
  // Why it ends or is corrected: kept by the audit.
  motif: texteSchema({ max: 300, vide: 'Indiquez le motif.' }).optional(),
})

export const certificationReponse = representation(
  z
    .object({
      id: z.number().int(),
      certification: z.string(),
      nom: z.string(),
      dateObtention: z.string(),
      dateFin: z.string().nullable(),
      numero: z.string().nullable(),
      organisme: z.string().nullable(),
      valide: z.boolean(),
      echeance: z.boolean(),
      avertissements: z.array(z.string()),
    })
    .meta({ id: 'CertificationObtenue' }),
  (c: CertificationSuivie) => c,
)

const reference = representation(
  z.object({ code: z.string(), nom: z.string() }).meta({ id: 'Certification' }),
  (c: { code: string; nom: string }) => c,
)
export const certificationsReponse = representationListe(reference)
