import { CalendarDate, today } from '@internationalized/date'
import { formatJourLong, type Jour } from '@/lib/mesures/jour'

const FORMES = [
  { motif: /^(\d{4})-(\d{1,2})-(\d{1,2})$/, ordre: [1, 2, 3] },
  { motif: /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/, ordre: [3, 2, 1] },
  { motif: /^(\d{2})(\d{2})(\d{4}|\d{2})$/, ordre: [3, 2, 1] },
] as const

/** A day as it is said in the middle of a season: 3/12, or 0312 where the keys of a telephone have figures alone. */
const SANS_ANNEE = /^(\d{1,2})[/.\- ](\d{1,2})$|^(\d{2})(\d{2})$/

const annee = (lue: string) => (lue.length === 2 ? 2000 + Number(lue) : Number(lue))

/** null where the calendar has no such day: CalendarDate brings 31/11 back to the 30th. */
function jourDuCalendrier(a: number, mois: number, j: number): CalendarDate | null {
  const jour = new CalendarDate(a, mois, j)
  return jour.month === mois && jour.day === j ? jour : null
}

/** A 29 February has no other within four years of it. */
const ANS_AUTOUR = [-4, -3, -2, -1, 0, 1, 2, 3, 4]

/** Of what has happened, or of what is still to come; today is both. */
export type Quand = 'passe' | 'avenir'

interface Reperes {
  /** Unsaid, the day may be either. */
  quand?: Quand | undefined
  aujourdhui?: CalendarDate
}

const estDe = (quand: Quand | undefined, ecart: number): boolean =>
  quand === undefined || (quand === 'passe' ? ecart <= 0 : ecart >= 0)

/**
 * Of the years around, the one whose day is nearest, among those that what is asked admits: 28/10 of a delivery corrected in
 * May is of last autumn. Where both ways are open it is beyond half a year another than the one meant; the words under the
 * field say which.
 */
function jourLePlusProche(mois: number, j: number, quand: Quand | undefined, aujourdhui: CalendarDate) {
  const ecart = (jour: CalendarDate) => jour.compare(aujourdhui)
  const jours = ANS_AUTOUR.flatMap((ans) => jourDuCalendrier(aujourdhui.year + ans, mois, j) ?? [])
  const admis = jours.filter((jour) => estDe(quand, ecart(jour)))
  return admis.toSorted((un, autre) => Math.abs(ecart(un)) - Math.abs(ecart(autre)))[0] ?? null
}

/**
 * The day meant by what was typed (18/04/2010, 18.4.10, 18042010, 2010-04-18; 18/4 is the nearest one), or null. No 30
 * February.
 */
export function lireJourSaisi(
  texte: string,
  { quand, aujourdhui = today('Europe/Paris') }: Reperes = {},
): CalendarDate | null {
  const court = SANS_ANNEE.exec(texte.trim())
  if (court) {
    const [, j = court[3], m = court[4]] = court
    return jourLePlusProche(Number(m), Number(j), quand, aujourdhui)
  }
  for (const { motif, ordre } of FORMES) {
    const trouve = motif.exec(texte.trim())
    if (!trouve) continue
    const [a, m, j] = ordre.map((i) => trouve[i] ?? '') as [string, string, string]
    return jourDuCalendrier(annee(a), Number(m), Number(j))
  }
  return null
}

/** What to say of a text that is no day: one written as a day should be is not blamed for its form. */
export const refusDeJour = (texte: string): string =>
  [SANS_ANNEE, ...FORMES.map(({ motif }) => motif)].some((motif) => motif.test(texte.trim()))
    ? 'Ce jour n’existe pas dans le calendrier'
    : 'Date non reconnue : jj/mm/aaaa'

/** « 18/04/2010 », the form that people write and the server reads. */
export const ecrireJour = (jour: CalendarDate): string =>
  `${String(jour.day).padStart(2, '0')}/${String(jour.month).padStart(2, '0')}/${jour.year}`

/** « dimanche 18 avril 2010 ». */
export const jourEnMots = (jour: CalendarDate): string => formatJourLong(jour.toString() as Jour)

/** What an address holds, or was kept of an entry while it was typed; what is no day stays as it came, for the server to refuse. */
export const jourEnSaisie = (texte: string, quand?: Quand): string => {
  const lu = lireJourSaisi(texte, { quand })
  return lu ? ecrireJour(lu) : texte
}

/** Whether a day was typed with its year: without it, it may only be on its way to one. */
export const porteSonAnnee = (texte: string): boolean => !SANS_ANNEE.test(texte.trim())
