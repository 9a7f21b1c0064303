/**
 * Civil days. A `Jour` is a string `2025-10-03`; comparing two is comparing strings. This file alone crosses to
 * `Date`: Paris midnight written to a date column becomes the day before, so columns take UTC midnight.
 */
import { CalendarDate, parseDate } from '@internationalized/date'
import { z } from 'zod'

declare const marque: unique symbol
export type Jour = string & { readonly [marque]: 'Jour' }

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/
const FRANCAIS = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/

/** Reads `2010-04-18` or `18/04/2010`; null when it is no day of the calendar (30 February). */
export function lireJour(texte: string): Jour | null {
  const t = texte.trim()
  const francais = FRANCAIS.exec(t)
  const iso = francais
    ? `${francais[3]}-${(francais[2] ?? '').padStart(2, '0')}-${(francais[1] ?? '').padStart(2, '0')}`
    : t
  if (!ISO.test(iso)) return null
  try {
    const jour = parseDate(iso)
    return jour.year >= 1800 && jour.year <= 2999 ? (jour.toString() as Jour) : null
  } catch {
    return null
  }
}

/** A day known to be right: constants and tests. Throws on anything else. */
export function jour(texte: string): Jour {
  const lu = lireJour(texte)
  if (lu === null) throw new Error(`Not a day: ${texte}`)
  return lu
}

/** From a `@db.Date` column. */
export const dateVersJour = (date: Date): Jour => date.toISOString().slice(0, 10) as Jour
export const dateVersJourOuNul = (date: Date | null): Jour | null => date && dateVersJour(date)
/** To a `@db.Date` column. */
export const jourVersDate = (j: Jour): Date => new Date(`${j}T00:00:00Z`)
export const jourVersDateOuNul = (j: Jour | null | undefined): Date | null => (j ? jourVersDate(j) : null)

const PARIS = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})
/** The civil day it is in Paris at that instant. */
export const jourParis = (instant: Date): Jour => PARIS.format(instant) as Jour

/** Days from one to the other; negative when the second comes first. */
export const joursEntre = (de: Jour, a: Jour): number =>
  (jourVersDate(a).getTime() - jourVersDate(de).getTime()) / 86_400_000

export const plusJours = (j: Jour, jours: number): Jour =>
  parseDate(j).add({ days: jours }).toString() as Jour
/** The same date in another year; 29 February becomes the 28th where there is none. */
export const plusAnnees = (j: Jour, annees: number): Jour =>
  parseDate(j).add({ years: annees }).toString() as Jour
export const premierJour = (annee: number, mois: number, quantieme = 1): Jour =>
  new CalendarDate(annee, mois, quantieme).toString() as Jour
export const anneeDe = (j: Jour): number => Number(j.slice(0, 4))

const COURT = new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', dateStyle: 'short' })
const LONG = new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', dateStyle: 'full' })
/** `18/04/2010` */
export const formatJour = (j: Jour): string => COURT.format(jourVersDate(j))
/** `dimanche 18 avril 2010`, `vendredi 1er octobre 2010`: Intl leaves the first of the month without its ending. */
export const formatJourLong = (j: Jour): string => LONG.format(jourVersDate(j)).replace(' 1 ', ' 1er ')

/** Input: a day as typed or as a program writes it. */
export const jourSchema = z
  .string({
    error: (p) =>
      p.input === undefined
        ? 'Indiquez le jour, comme 18/04/2010.'
        : 'Écrivez le jour comme 18/04/2010 ou 2010-04-18.',
  })
  .max(10, 'Écrivez le jour comme 18/04/2010 ou 2010-04-18.')
  .transform((texte, ctx): Jour => {
    const lu = lireJour(texte)
    if (lu !== null) return lu
    const message =
      ISO.test(texte.trim()) || FRANCAIS.test(texte.trim())
        ? 'Ce jour n’existe pas dans le calendrier : relisez la date.'
        : 'Écrivez le jour comme 18/04/2010 ou 2010-04-18.'
    ctx.addIssue({ code: 'custom', message })
    return z.NEVER
  })
  .meta({ id: 'Jour', description: 'Civil day, AAAA-MM-JJ (JJ/MM/AAAA accepted)', example: '2010-04-18' })
