/**
 * What imports share: a file in, a report out, all or nothing. Each record is judged by the schema and the rules of the
 * use case that records one; here stands only how what is wrong is told, line by line.
 */
import { z } from 'zod'
import type { ColonneLue } from '@/lib/fichiers/colonne-lue'
import { FichierIllisible } from '@/lib/fichiers/lecture'
import {
  EntetesRefusees,
  type FichierLu,
  type LigneLue,
  lireLignes,
  type Remarque,
} from '@/lib/fichiers/lire-lignes'
import { ouiNonSchema, vide } from '@/lib/mesures/filtre'
import { type Champ, type DomainError, invalide } from './domain-error'
import { representation } from './representation'
import { saisieInvalide } from './saisie-invalide'

/** Faults told one by one; beyond, their number is said. */
const REMARQUES_MAXIMUM = 200
const PREMIERS = 50

interface FichierRecu {
  nom: string
  octets: Uint8Array
}

const estFichier = (valeur: unknown): valeur is FichierRecu =>
  typeof valeur === 'object' && valeur !== null && 'octets' in valeur && valeur.octets instanceof Uint8Array

export const importSchema = z.strictObject({
  fichier: z
    .custom<FichierRecu>(estFichier, 'Choisissez un fichier CSV ou Excel.')
    .meta({ override: { type: 'string', format: 'binary' } }),
  /** Nothing is kept: what would be recorded is told. */
  apercu: vide(ouiNonSchema),
})

/** One record that was made, or would be. */
interface Cree {
  ligne: number
  code: string
  /** The file gave none. */
  codePropose: boolean
  libelle: string
  precision: string
}

export interface BilanImport {
  apercu: boolean
  nombre: number
  premiers: Cree[]
  avis: Remarque[]
  totalAvis: number
  erreurs: Remarque[]
  totalErreurs: number
}

const remarqueSchema = z
  .object({
    ligne: z.number().int(),
    colonne: z.string().nullable(),
    lu: z.string().nullable(),
    message: z.string(),
  })
  .meta({ id: 'RemarqueImport' })

export const bilanReponse = representation(
  z
    .object({
      apercu: z.boolean(),
      nombre: z.number().int(),
      premiers: z.array(
        z.object({
          ligne: z.number().int(),
          code: z.string(),
          codePropose: z.boolean(),
          libelle: z.string(),
          precision: z.string(),
        }),
      ),
      avis: z.array(remarqueSchema),
      totalAvis: z.number().int(),
      erreurs: z.array(remarqueSchema),
      totalErreurs: z.number().int(),
    })
    .meta({ id: 'BilanImport' }),
  (b: BilanImport) => b,
)

export const bilan = (
  apercu: boolean,
  crees: readonly Cree[],
  { avis, erreurs }: FichierLu,
): BilanImport => ({
  apercu,
  nombre: crees.length,
  premiers: crees.slice(0, PREMIERS),
  avis: avis.slice(0, REMARQUES_MAXIMUM),
  totalAvis: avis.length,
  erreurs: [...erreurs].sort((a, b) => a.ligne - b.ligne).slice(0, REMARQUES_MAXIMUM),
  totalErreurs: erreurs.length,
})

/** The rows of a file, or a refusal that names the field it came in. */
export async function lireImport(
  { octets }: FichierRecu,
  colonnes: readonly ColonneLue[],
): Promise<FichierLu> {
  try {
    return await lireLignes(octets, colonnes)
  } catch (erreur) {
    const enChamps = (messages: string[]): Champ[] =>
      messages.map((message) => ({ champ: 'fichier', message }))
    if (erreur instanceof FichierIllisible) throw invalide(erreur.message, enChamps([erreur.message]))
    if (erreur instanceof EntetesRefusees)
      throw invalide(
        erreur.raisons.length === 1
          ? erreur.message
          : `${erreur.raisons.length} titres de colonne sont à corriger.`,
        enChamps(erreur.raisons),
      )
    throw erreur
  }
}

const titreDe = (colonnes: readonly ColonneLue[], champ: string): string | null =>
  colonnes.find((c) => c.cle === champ)?.titre ?? null

/** Notes a refusal where its row stands; `noms` when a rule's field goes by another heading. */
export function noterRefus(
  fichier: FichierLu,
  ligne: LigneLue,
  refus: DomainError,
  colonnes: readonly ColonneLue[],
  noms: Record<string, string> = {},
): void {
  const champs = refus.champs.length > 0 ? refus.champs : [{ champ: '', message: refus.message }]
  for (const { champ, message } of champs) {
    const cle = noms[champ] ?? champ
    if (ligne.refuses.has(cle)) continue
    fichier.erreurs.push({ ligne: ligne.ligne, colonne: titreDe(colonnes, cle), lu: ligne.lu(cle), message })
  }
}

/** Each row as its schema reads it; what it refuses is noted. */
export function jugerLignes<S extends z.ZodType>(
  fichier: FichierLu,
  schema: S,
  colonnes: readonly ColonneLue[],
  saisieDe: (ligne: LigneLue) => unknown = (l) => l.saisie,
): { ligne: LigneLue; lue: z.output<S> }[] {
  return fichier.lignes.flatMap((ligne) => {
    const lue = schema.safeParse(saisieDe(ligne))
    if (lue.success) return [{ ligne, lue: lue.data }]
    noterRefus(fichier, ligne, saisieInvalide(lue.error), colonnes)
    return []
  })
}

/** A code, a number of the register: once in a file. */
export function refuserDoublons(
  fichier: FichierLu,
  lignes: readonly { ligne: LigneLue; valeur: string | number | undefined }[],
  colonne: ColonneLue | undefined,
): void {
  const vues = new Map<string | number, number>()
  for (const { ligne, valeur } of lignes) {
    if (valeur === undefined) continue
    const premiere = vues.get(valeur)
    if (premiere === undefined) vues.set(valeur, ligne.ligne)
    else
      fichier.erreurs.push({
        ligne: ligne.ligne,
        colonne: colonne?.titre ?? null,
        lu: String(valeur),
        message: `${valeur} est donné deux fois, lignes ${premiere} et ${ligne.ligne} : gardez-en une.`,
      })
  }
}

const placer = ({ ligne, colonne, message }: Remarque): string =>
  colonne === null ? `Ligne ${ligne} : ${message}` : `Ligne ${ligne}, colonne « ${colonne} » : ${message}`

/** All or nothing: one fault, and nothing is recorded. */
export function refuserErreurs({ erreurs, totalErreurs }: BilanImport): void {
  const [premiere] = erreurs
  if (!premiere) return
  const dites = totalErreurs > erreurs.length ? ` Les ${erreurs.length} premières sont dites.` : ''
  throw invalide(
    totalErreurs === 1
      ? placer(premiere)
      : `${totalErreurs} erreurs dans ce fichier, rien n’est enregistré.${dites} Corrigez-les, puis renvoyez-le.`,
    erreurs.map((e) => ({ champ: `lignes.${e.ligne}`, message: placer(e) })),
  )
}
