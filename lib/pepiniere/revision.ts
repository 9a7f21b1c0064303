/**
 * A change of many prices by a percentage (question 2.5): previewed line by line, applied as previewed, undone to the
 * cent. Each price is rounded once, half up (docs/decisions/0023). Pure.
 */
import { reviserCentimes } from '@/lib/mesures/argent'
import { formatJour, type Jour } from '@/lib/mesures/jour'
import { enListe } from '@/lib/mesures/liste-en-mots'
import { enPourcentage } from '@/lib/mesures/pourcentage'
import { type CleTarif, codeTarif, direPlant, PRIX_MAXIMUM_CENTIMES, type Tarif } from './tarif'

export interface Criteres {
  ageMin: number | null
  ageMax: number | null
  espece: number | null
  usage: number | null
  variete: number | null
}

/** One price, as it was when the revision was prepared, and as it becomes. */
export interface LigneRevision extends CleTarif {
  varieteLibelle: string
  especeLibelle: string
  minCm: number
  maxCm: number
  avantCentimes: number
  apresCentimes: number
}

export interface TotalRevision {
  /** Prices looked at, and those that change by a cent at least. */
  nombre: number
  changes: number
  avantCentimes: number
  apresCentimes: number
}

export const ETATS_REVISION = ['preparee', 'appliquee', 'annulee', 'abandonnee'] as const
export type EtatRevision = (typeof ETATS_REVISION)[number]

export interface RevisionListee extends Criteres {
  id: number
  pourcentageDixMilliemes: number
  especeLibelle: string | null
  usageLibelle: string | null
  varieteLibelle: string | null
  /** From which day it may be applied. */
  date: Jour
  motif: string | null
  etat: EtatRevision
  /** Instants, ISO; who did it is an account, and the name it has today. */
  creeLe: string
  creePar: string
  creeParNom: string
  appliqueeLe: string | null
  appliqueePar: string | null
  appliqueeParNom: string | null
  annuleeLe: string | null
  annuleePar: string | null
  annuleeParNom: string | null
  motifAnnulation: string | null
  total: TotalRevision
}

export interface Revision extends RevisionListee {
  lignes: LigneRevision[]
}

/** The same question again, as the preview's own schema takes it: without what it leaves open. */
export const redemander = (r: RevisionListee): Record<string, number> => {
  const { ageMin, ageMax, espece, usage, variete } = r
  const dits = Object.entries({ ageMin, ageMax, espece, usage, variete })
  return Object.fromEntries([
    ['pourcentage', enPourcentage(r.pourcentageDixMilliemes)],
    ...dits.filter((d): d is [string, number] => d[1] !== null),
  ])
}

const entre = (valeur: number, min: number | null, max: number | null): boolean =>
  (min === null || valeur >= min) && (max === null || valeur <= max)

export const concerne = (c: Criteres, t: Pick<Tarif, 'age' | 'espece' | 'usage' | 'variete'>): boolean =>
  entre(t.age, c.ageMin, c.ageMax) &&
  (c.espece === null || c.espece === t.espece) &&
  (c.usage === null || c.usage === t.usage) &&
  (c.variete === null || c.variete === t.variete)

const enLigne = (t: Tarif, dixMilliemes: number): LigneRevision => ({
  variete: t.variete,
  age: t.age,
  dimension: t.dimension,
  varieteLibelle: t.varieteLibelle,
  especeLibelle: t.especeLibelle,
  minCm: t.minCm,
  maxCm: t.maxCm,
  avantCentimes: t.prixCentimes,
  apresCentimes: reviserCentimes(t.prixCentimes, dixMilliemes),
})

/** Every price that the criteria name, before and after. */
export const reviser = (
  tarifs: readonly Tarif[],
  criteres: Criteres,
  dixMilliemes: number,
): LigneRevision[] => tarifs.filter((t) => concerne(criteres, t)).map((t) => enLigne(t, dixMilliemes))

const somme = (lignes: readonly LigneRevision[], de: (l: LigneRevision) => number): number =>
  lignes.reduce((total, l) => total + de(l), 0)

export const totaliser = (lignes: readonly LigneRevision[]): TotalRevision => ({
  nombre: lignes.length,
  changes: lignes.filter((l) => l.apresCentimes !== l.avantCentimes).length,
  avantCentimes: somme(lignes, (l) => l.avantCentimes),
  apresCentimes: somme(lignes, (l) => l.apresCentimes),
})

/** Why such a revision cannot be prepared; null when it can. */
export function obstacleAPreparer(lignes: readonly LigneRevision[]): string | null {
  if (lignes.length === 0)
    return 'Aucun prix ne répond à ces critères : élargissez l’âge, l’espèce, l’usage ou la variété.'
  if (lignes.every((l) => l.apresCentimes === l.avantCentimes))
    return 'Arrondis au centime, aucun de ces prix ne change : donnez un pourcentage plus grand.'
  const gratuit = lignes.find((l) => l.apresCentimes < 1)
  if (gratuit) return `Le prix de ${direPlant(gratuit)} tomberait à zéro : excluez-le ou baissez moins.`
  const cher = lignes.find((l) => l.apresCentimes > PRIX_MAXIMUM_CENTIMES)
  return cher ? `Le prix de ${direPlant(cher)} dépasserait 10 000 € : excluez-le ou augmentez moins.` : null
}

const NOMMES = 5

/** « franquette, 3 ans, 0,60 à 1,00 m ; mayette … et 4 autres » */
function nommer(lignes: readonly LigneRevision[]): string {
  const noms = lignes.slice(0, NOMMES).map((l) => `« ${direPlant(l)} »`)
  const reste = lignes.length - noms.length
  return enListe(reste > 0 ? [...noms, `${reste} autre${reste > 1 ? 's' : ''}`] : noms)
}

/** The prices that are no longer what the preview said, those that came since and those that left. */
export function perimees(
  lignes: readonly LigneRevision[],
  maintenant: readonly LigneRevision[],
): LigneRevision[] {
  const prix = (toutes: readonly LigneRevision[]) =>
    new Map(toutes.map((l) => [codeTarif(l), l.avantCentimes]))
  const [prevus, courants] = [prix(lignes), prix(maintenant)]
  return [
    ...lignes.filter((l) => courants.get(codeTarif(l)) !== l.avantCentimes),
    ...maintenant.filter((l) => !prevus.has(codeTarif(l))),
  ]
}

export const direPerimees = (lignes: readonly LigneRevision[]): string =>
  `Depuis l’aperçu, ${lignes.length > 1 ? 'des prix ont' : 'un prix a'} changé, été ajouté${lignes.length > 1 ? 's' : ''} ou retiré${lignes.length > 1 ? 's' : ''} : ${nommer(lignes)}. Abandonnez cette révision et préparez-en une autre.`

/** The applied prices that are no longer what the revision made of them: putting them back would undo somebody else. */
export const retouchees = (
  lignes: readonly LigneRevision[],
  courants: ReadonlyMap<string, number>,
): LigneRevision[] => lignes.filter((l) => courants.get(codeTarif(l)) !== l.apresCentimes)

export const direRetouchees = (lignes: readonly LigneRevision[]): string =>
  `Depuis l’application, ${lignes.length > 1 ? 'des prix ont' : 'un prix a'} changé ou disparu : ${nommer(lignes)}. Remettez-${lignes.length > 1 ? 'les' : 'le'} d’abord à ce que la révision en avait fait, ou corrigez les prix un par un.`

type Etat = Pick<RevisionListee, 'id' | 'etat' | 'date'>

/** Why it cannot be applied today; null when it can. */
export function obstacleAAppliquer({ id, etat, date }: Etat, aujourdhui: Jour): string | null {
  if (etat === 'appliquee') return `La révision n° ${id} est déjà appliquée : elle ne l’est jamais deux fois.`
  if (etat === 'annulee') return `La révision n° ${id} a été appliquée puis annulée : préparez-en une autre.`
  if (etat === 'abandonnee') return `La révision n° ${id} est abandonnée : préparez-en une autre.`
  return date > aujourdhui
    ? `La révision n° ${id} s’applique à partir du ${formatJour(date)} : revenez ce jour-là, ou préparez-en une autre.`
    : null
}

/** Why it cannot be undone nor given up; null when it can. */
export const obstacleAAnnuler = ({ id, etat }: Etat): string | null =>
  etat === 'annulee' || etat === 'abandonnee'
    ? `La révision n° ${id} est déjà ${etat === 'annulee' ? 'annulée' : 'abandonnée'} : ses prix ne bougent plus.`
    : null

/** In which state its instants put it. */
export const etatDe = (appliquee: boolean, annulee: boolean): EtatRevision => {
  if (appliquee) return annulee ? 'annulee' : 'appliquee'
  return annulee ? 'abandonnee' : 'preparee'
}
