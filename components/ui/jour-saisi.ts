import { CalendarDate } from '@internationalized/date'
import { formatJourLong, type Jour } from '@/lib/mesures/jour'

const FORMES = [
  { motif: /^(\d{4})-(\d{1,2})-(\d{1,2})$/, ordre: [1, 2, 3] },
  { motif: /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/, ordre: [3, 2, 1] },
  { motif: /^(\d{2})(\d{2})(\d{4}|\d{2})$/, ordre: [3, 2, 1] },
] as const

const annee = (lue: string) => (lue.length === 2 ? 2000 + Number(lue) : Number(lue))

/** The day meant by what was typed (18/04/2010, 18.4.10, 18042010, 2010-04-18), or null. No 30 February. */
export function lireJourSaisi(texte: string): CalendarDate | null {
  for (const { motif, ordre } of FORMES) {
    const trouve = motif.exec(texte.trim())
    if (!trouve) continue
    const [a, m, j] = ordre.map((i) => trouve[i] ?? '') as [string, string, string]
    const jour = new CalendarDate(annee(a), Number(m), Number(j))
    return jour.month === Number(m) && jour.day === Number(j) ? jour : null
  }
  return null
}

/** What to say of a text that is no day: one written as a day should be is not blamed for its form. */
export const refusDeJour = (texte: string): string =>
  FORMES.some(({ motif }) => motif.test(texte.trim()))
    ? 'Ce jour n’existe pas dans le calendrier'
    : 'Date non reconnue : jj/mm/aaaa'

/** « 18/04/2010 », the form that people write and the server reads. */
export const ecrireJour = (jour: CalendarDate): string =>
  `${String(jour.day).padStart(2, '0')}/${String(jour.month).padStart(2, '0')}/${jour.year}`

/** « dimanche 18 avril 2010 ». */
export const jourEnMots = (jour: CalendarDate): string => formatJourLong(jour.toString() as Jour)

/** From the form that addresses hold; what is no day of the calendar stays as it came, for the server to refuse. */
export const jourIsoVersSaisie = (iso: string): string => {
  const lu = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? lireJourSaisi(iso) : null
  return lu ? ecrireJour(lu) : iso
}
