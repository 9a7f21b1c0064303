import { z } from 'zod'
import { representation, representationListe } from '@/lib/core/representation'
import { entierSchema } from '@/lib/mesures/champ'
import { vide } from '@/lib/mesures/filtre'
import { jourSchema } from '@/lib/mesures/jour'
import { enTaux, partSchema } from '@/lib/mesures/part'
import { texteSchema } from '@/lib/mesures/texte'
import { REGLES_AU_CHOIX } from './aoc-verger'
import type { Campagne } from './campagne'

const anneeSchema = entierSchema(2000, 2099, 'Donnez la première année de la campagne, par exemple 2025.')

export const cleCampagneSchema = z.strictObject({ annee: anneeSchema })
export const cleJourSchema = z.strictObject({ jour: jourSchema })
/** A day to judge on; today without it. */
export const leSchema = vide(jourSchema)

/** Closing and reopening say why: the audit keeps it. */
export const motiverCampagneSchema = z.strictObject({
  annee: anneeSchema,
  motif: texteSchema({ max: 300, vide: 'Indiquez le motif.' }),
})

const LISTE = `Donnez la liste des règles qui décident, parmi ${REGLES_AU_CHOIX.join(', ')}.`
const reglesSchema = z
  .array(z.enum(REGLES_AU_CHOIX, { error: `Choisissez parmi ${REGLES_AU_CHOIX.join(', ')}.` }), {
    error: LISTE,
  })
  .max(20, LISTE)
  .refine((regles) => new Set(regles).size === regles.length, {
    error: 'Une règle est donnée deux fois : retirez-en une.',
  })

export const modifierCampagneSchema = motiverCampagneSchema.extend({
  calibreMinimumAocMm: entierSchema(1, 60, 'Un calibre en millimètres entiers, de 1 à 60.').optional(),
  plafondNonAdherents: partSchema.optional(),
  reglesAoc: reglesSchema.optional(),
})

export const campagneReponse = representation(
  z
    .object({
      annee: z.number().int(),
      libelle: z.string(),
      debut: z.string(),
      calibreMinimumAocMm: z.number().int(),
      plafondNonAdherents: z.number(),
      reglesAoc: z.array(z.enum(REGLES_AU_CHOIX)),
      cloturee: z.string().nullable(),
    })
    .meta({ id: 'Campagne' }),
  ({ plafondNonAdherentsPourMille, ...campagne }: Campagne) => ({
    ...campagne,
    plafondNonAdherents: enTaux(plafondNonAdherentsPourMille),
  }),
)

export const campagnesReponse = representationListe(campagneReponse)
