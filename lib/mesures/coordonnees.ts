/** Addresses, telephones, e-mails, SIRET: the fields that producers and clients share. */
import { stdnum } from 'stdnum'
import { z } from 'zod'
import { texteSchema } from './texte'

export const codePostalSchema = z
  // A number in JSON has lost the 0 of 01000.
  .string({
    error: (p) =>
      p.input === undefined || p.input === null
        ? 'À renseigner.'
        : 'Un code postal est un texte de 5 chiffres : écrivez-le entre guillemets, par exemple "38210".',
  })
  .max(12, 'Un code postal compte 5 chiffres, par exemple 38210.')
  .transform((t) => t.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{5}$/, 'Un code postal compte 5 chiffres, par exemple 38210.'))

export const courrielSchema = texteSchema({ max: 254 }).pipe(
  z.email({ error: 'Écrivez une adresse comme contact@exemple.fr.' }),
)

export const telephoneSchema = texteSchema({ max: 24 }).pipe(
  z
    .string()
    .regex(/^\+?[0-9][0-9 .()-]{5,22}$/, 'Écrivez un numéro comme 04 76 07 00 00 ou +33 4 76 07 00 00.'),
)

/** 14 digits with a right key; La Poste's establishments have their own key, which the library knows. */
export const siretSchema = z
  .string()
  .max(24, 'Un SIRET compte 14 chiffres.')
  .transform((t) => t.replace(/[\s.]/g, ''))
  .pipe(
    z
      .string()
      .regex(/^\d{14}$/, { error: 'Un SIRET compte 14 chiffres.', abort: true })
      .refine(
        (t) => stdnum.FR?.siret?.validate(t).isValid ?? false,
        'La clé de ce SIRET est fausse : relisez-le.',
      ),
  )
