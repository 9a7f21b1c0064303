import { z } from 'zod'
import { type PageDe, representation, representationListe } from '@/lib/core/representation'
import { enEuros } from '@/lib/mesures/argent'
import { facultatif } from '@/lib/mesures/champ'
import { pagination } from '@/lib/mesures/curseur'
import { enMetres } from '@/lib/mesures/hauteur'
import { jourSchema } from '@/lib/mesures/jour'
import { enPourcentage, pourcentageSchema } from '@/lib/mesures/pourcentage'
import { texteSchema } from '@/lib/mesures/texte'
import {
  ageSchema,
  idEspeceSchema,
  idRevisionSchema,
  idUsageSchema,
  idVarieteSchema,
} from './identifiant.schema'
import {
  ETATS_REVISION,
  type LigneRevision,
  type Revision,
  type RevisionListee,
  type TotalRevision,
} from './revision'
import { filtresTarif } from './tarif.schema'

const AGES_INVERSES = {
  path: ['ageMax'],
  error: 'L’âge maximum est en dessous de l’âge minimum : échangez-les.',
}
const agesDansLOrdre = (s: { ageMin?: number | null | undefined; ageMax?: number | null | undefined }) =>
  s.ageMin === undefined ||
  s.ageMin === null ||
  s.ageMax === undefined ||
  s.ageMax === null ||
  s.ageMin <= s.ageMax

export const preparerRevisionSchema = z
  .strictObject({
    pourcentage: pourcentageSchema,
    ageMin: facultatif(ageSchema),
    ageMax: facultatif(ageSchema),
    espece: facultatif(idEspeceSchema),
    usage: facultatif(idUsageSchema),
    variete: facultatif(idVarieteSchema),
    date: facultatif(jourSchema),
    motif: facultatif(texteSchema({ max: 300 })),
  })
  .refine(agesDansLOrdre, AGES_INVERSES)

export const apercuRevisionSchema = z
  .strictObject({ pourcentage: pourcentageSchema, ...filtresTarif })
  .refine(agesDansLOrdre, AGES_INVERSES)

export const cleRevisionSchema = z.strictObject({ id: idRevisionSchema })
export const annulerRevisionSchema = cleRevisionSchema.extend({ motif: texteSchema({ max: 300 }).optional() })
export const listerRevisionsSchema = z.strictObject(pagination(z.tuple([z.number().int()])))

const entier = z.number().int()
const entierOuNul = entier.nullable()
const texteOuNul = z.string().nullable()
const euros = z.string()

const ligne = z
  .object({
    variete: entier,
    varieteLibelle: z.string(),
    especeLibelle: z.string(),
    age: entier,
    dimension: entier,
    minM: z.number(),
    maxM: z.number(),
    avant: euros,
    apres: euros,
  })
  .meta({ id: 'LigneRevision' })

const total = z.object({ nombre: entier, changes: entier, avant: euros, apres: euros, effet: euros })

const enLigne = ({
  minCm,
  maxCm,
  avantCentimes,
  apresCentimes,
  ...l
}: LigneRevision): z.input<typeof ligne> => ({
  ...l,
  minM: enMetres(minCm),
  maxM: enMetres(maxCm),
  avant: enEuros(avantCentimes),
  apres: enEuros(apresCentimes),
})

/** A fall has its sign: `-12.50`. */
const enEurosSignes = (centimes: number): string =>
  centimes < 0 ? `-${enEuros(-centimes)}` : enEuros(centimes)

const enTotal = ({
  nombre,
  changes,
  avantCentimes,
  apresCentimes,
}: TotalRevision): z.input<typeof total> => ({
  nombre,
  changes,
  avant: enEuros(avantCentimes),
  apres: enEuros(apresCentimes),
  effet: enEurosSignes(apresCentimes - avantCentimes),
})

const revision = z.object({
  id: entier,
  pourcentage: z.number(),
  ageMin: entierOuNul,
  ageMax: entierOuNul,
  espece: entierOuNul,
  especeLibelle: texteOuNul,
  usage: entierOuNul,
  usageLibelle: texteOuNul,
  variete: entierOuNul,
  varieteLibelle: texteOuNul,
  date: z.string(),
  motif: texteOuNul,
  etat: z.enum(ETATS_REVISION),
  creeLe: z.string(),
  creePar: z.string(),
  creeParNom: z.string(),
  appliqueeLe: texteOuNul,
  appliqueePar: texteOuNul,
  appliqueeParNom: texteOuNul,
  annuleeLe: texteOuNul,
  annuleePar: texteOuNul,
  annuleeParNom: texteOuNul,
  motifAnnulation: texteOuNul,
  total,
})

const enListee = ({ pourcentageDixMilliemes, total: t, ...r }: RevisionListee): z.input<typeof revision> => ({
  ...r,
  pourcentage: enPourcentage(pourcentageDixMilliemes),
  total: enTotal(t),
})

export const revisionReponse = representation(
  revision.extend({ lignes: z.array(ligne) }).meta({ id: 'RevisionTarif' }),
  ({ lignes, ...r }: Revision) => ({ ...enListee(r), lignes: lignes.map(enLigne) }),
)
export const revisionsReponse = representationListe(
  representation(revision.meta({ id: 'RevisionTarifListee' }), enListee),
)
export type PageRevisions = PageDe<RevisionListee>

export interface ApercuRevision {
  /** Why it could not be prepared so. */
  obstacle: string | null
  lignes: LigneRevision[]
  total: TotalRevision
}

export const apercuReponse = representation(
  z.object({ obstacle: texteOuNul, lignes: z.array(ligne), total }).meta({ id: 'ApercuRevision' }),
  (a: ApercuRevision) => ({ obstacle: a.obstacle, lignes: a.lignes.map(enLigne), total: enTotal(a.total) }),
)
