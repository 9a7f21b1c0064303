import { z } from 'zod'
import { cleCampagneSchema } from '@/lib/approvisionnements/campagne.schema'
import { representation } from '@/lib/core/representation'
import { enEuros } from '@/lib/mesures/argent'
import { vide } from '@/lib/mesures/filtre'
import { jourSchema } from '@/lib/mesures/jour'
import { enKg } from '@/lib/mesures/poids'
import {
  type Chiffre,
  type Comparaison,
  ecart,
  type LigneComparee,
  type Liste,
  RUBRIQUES,
  type Unite,
  variationDixMilliemes,
} from './comparaison'

const { annee } = cleCampagneSchema.shape

/** Two campaigns by their first years: this one and the one before, unless told. */
export const comparerCampagnesSchema = z.strictObject({
  a: vide(annee),
  b: vide(annee),
  /** The last day that counts, in one of the two; `fin` for whole campaigns. */
  jusqua: vide(z.union([z.literal('fin'), jourSchema])),
})

/** On the wire: kilograms, counts, euros as decimal strings, rates. */
const EN_VALEUR: Record<Unite, (entier: number) => number | string> = {
  KG: enKg,
  NOMBRE: (n) => n,
  EUROS: enEuros,
  PART: (dixMilliemes) => dixMilliemes / 10_000,
}

/** `/livraisons?campagne=2025`: the page of the list; behind `/api/`, its rows, and `…/total` their sum. */
export const adresseListe = ({ nom, filtres }: Liste): string =>
  `/${nom}?${new URLSearchParams(filtres as Record<string, string>)}`

const adresseTotal = ({ nom, filtres }: Liste): string =>
  `/api/${nom}/total?${new URLSearchParams(filtres as Record<string, string>)}`

const valeurSchema = z.union([z.number(), z.string()]).nullable()
const chiffreSchema = z.object({
  valeur: valeurSchema,
  /** The route whose field of that name equals this figure. */
  total: z.string().nullable(),
  champ: z.string().nullable(),
})
const coteSchema = z.object({
  annee: z.number().int(),
  libelle: z.string(),
  debut: z.string(),
  fin: z.string(),
  jusqua: z.string().nullable(),
})
const ligneSchema = z.object({
  rubrique: z.enum(Object.keys(RUBRIQUES) as [keyof typeof RUBRIQUES]),
  code: z.string(),
  libelle: z.string(),
  unite: z.enum(['KG', 'NOMBRE', 'EUROS', 'PART']),
  a: chiffreSchema,
  b: chiffreSchema,
  ecart: valeurSchema,
  variation: z.number().nullable(),
})

export function rendreLigne(ligne: LigneComparee): z.input<typeof ligneSchema> {
  const dire = (entier: number | null) => (entier === null ? null : EN_VALEUR[ligne.unite](entier))
  const chiffre = ({ valeur, liste }: Chiffre) => ({
    valeur: dire(valeur),
    total: liste && adresseTotal(liste),
    champ: liste?.champ ?? null,
  })
  const variation = variationDixMilliemes(ligne)
  return {
    rubrique: ligne.rubrique,
    code: ligne.code,
    libelle: ligne.libelle,
    unite: ligne.unite,
    a: chiffre(ligne.a),
    b: chiffre(ligne.b),
    ecart: dire(ecart(ligne)),
    variation: variation === null ? null : variation / 10_000,
  }
}

export const comparaisonReponse = representation(
  z
    .object({
      a: coteSchema,
      b: coteSchema,
      elements: z.array(ligneSchema),
      suivant: z.string().nullable(),
    })
    .meta({ id: 'Comparaison' }),
  ({ a, b, elements, suivant }: Comparaison) => ({ a, b, elements: elements.map(rendreLigne), suivant }),
)
