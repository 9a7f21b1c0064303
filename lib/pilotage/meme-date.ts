/** Two campaigns cut at the same date of the year, so that a running one is not compared to a whole one. Pure. */
import { champInvalide } from '@/lib/core/domain-error'
import { formatJour, type Jour, plusAnnees } from '@/lib/mesures/jour'

/** The days of a campaign, both included. */
export interface Duree {
  annee: number
  debut: Jour
  fin: Jour
}
export interface Periode extends Duree {
  libelle: string
}

/** Last day that counts on either side; null when the campaign counts whole. */
export interface Coupe {
  a: Jour | null
  b: Jour | null
}

/** What is asked for: a day of one of the two, `fin` for whole campaigns, or nothing said. */
export type Jusqua = Jour | 'fin' | undefined

const ENTIERES: Coupe = { a: null, b: null }

export const contient = ({ debut, fin }: Duree, jour: Jour) => debut <= jour && jour <= fin

/** The earlier of both: past its end a campaign is whole. */
const auPlus = (jour: Jour, { fin }: Duree): Jour => (jour < fin ? jour : fin)

/**
 * The same date of the year in the other campaign: nuts follow the season, not the day on which a campaign was
 * opened. 29 February becomes the 28th where there is none; before the other campaign began, nothing of it counts.
 */
export const reporter = (jour: Jour, de: Duree, vers: Duree): Jour =>
  auPlus(plusAnnees(jour, vers.annee - de.annee), vers)

/** Without a wish, campaigns are cut at today when one of them is running, and whole otherwise. */
export function couper(a: Periode, b: Periode, jusqua: Jusqua, aujourdhui: Jour): Coupe {
  if (jusqua === 'fin') return ENTIERES
  const jour = jusqua ?? aujourdhui
  if (contient(b, jour)) {
    if (jusqua === undefined && a.annee === b.annee) return ENTIERES
    return { a: reporter(jour, b, a), b: jour }
  }
  if (contient(a, jour)) return { a: jour, b: reporter(jour, a, b) }
  if (jusqua === undefined) return ENTIERES
  throw champInvalide(
    'jusqua',
    `Le ${formatJour(jour)} n’est ni dans la campagne ${a.libelle} ni dans la campagne ${b.libelle} : donnez un jour de l’une des deux.`,
  )
}
