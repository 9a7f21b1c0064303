/**
 * Pieces of work that would wait for one another on one row of the base wait here instead, without a connection: two
 * hundred orders on one lot leave the other connections to everybody else (measured: docs/mesures.md). It is a
 * courtesy within one process; the lock of the base alone keeps the balance. Long reads that keep the whole machine
 * busy, dashboards and comparisons, wait here for the same reason.
 */
import { FileDAttente } from '@/lib/base/file-d-attente'
import { occupe } from './domain-error'

const ATTENTE_MAXIMUM = 1_000

const CLE = Symbol.for('noixcoop.tours')
// Next loads this file once per bundle: the queues are the process's.
const partage = globalThis as { [CLE]?: Map<string, { file: FileDAttente; presents: number }> }

const TROP_DEMANDE = () =>
  occupe(
    'Trop de personnes le demandent au même moment : réessayez dans un instant, rien n’a été enregistré.',
  )

/** Pieces of work that wait here. */
export const enAttenteDeLeurTour = (): number =>
  [...(partage[CLE]?.values() ?? [])].reduce((somme, { file }) => somme + file.longueur, 0)

/** How many long reads of one name run together: one waits for the processor while the other waits for the base. */
const LECTURES_ENSEMBLE = 2

export const lireTourATour = <T>(objet: string, lecture: () => Promise<T>): Promise<T> =>
  chacunSonTour(objet, lecture, LECTURES_ENSEMBLE)

export async function chacunSonTour<T>(objet: string, travail: () => Promise<T>, places = 1): Promise<T> {
  partage[CLE] ??= new Map()
  const tours = partage[CLE]
  const tour = tours.get(objet) ?? { file: new FileDAttente(places, ATTENTE_MAXIMUM), presents: 0 }
  tours.set(objet, tour)
  tour.presents++
  try {
    return await tour.file.passer(travail, TROP_DEMANDE)
  } finally {
    tour.presents--
    if (tour.presents === 0) tours.delete(objet)
  }
}
