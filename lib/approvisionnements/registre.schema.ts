import { z } from 'zod'
import { representation, representationListe } from '@/lib/core/representation'
import { pagination } from '@/lib/mesures/curseur'
import { ouiNonSchema, vide } from '@/lib/mesures/filtre'
import { jourSchema } from '@/lib/mesures/jour'
import type { Inscription, TotalRegistre } from './registre'

const filtres = {
  // The register as it stood that day: later entries and leavings are not in it. Today without it.
  au: vide(jourSchema),
  // Members of that day alone.
  enCours: vide(ouiNonSchema),
}

export const lireRegistreSchema = z.strictObject({ ...pagination(z.tuple([z.int32()])), ...filtres })
export const totaliserRegistreSchema = z.strictObject(filtres)

const inscriptionReponse = representation(
  z
    .object({
      numero: z.number().int(),
      dateAdhesion: z.string(),
      dateSortie: z.string().nullable(),
      partsSociales: z.number().int().nullable(),
      producteur: z.string(),
      raisonSociale: z.string(),
      adresse: z.string(),
      codePostal: z.string(),
      ville: z.string(),
      enCours: z.boolean(),
      numeroPrecedent: z.number().int().nullable(),
      tardive: z.boolean(),
    })
    .meta({ id: 'Inscription' }),
  (i: Inscription) => i,
)

export const registreReponse = representationListe(inscriptionReponse)

export const totalRegistreReponse = representation(
  z
    .object({
      inscriptions: z.number().int(),
      adherents: z.number().int(),
      partsSociales: z.number().int(),
      derniereAdhesion: z.string().nullable(),
    })
    .meta({ id: 'TotalRegistre' }),
  (t: TotalRegistre) => t,
)
