/** Errors on the wire: RFC 9457 problems with one French sentence (contract, « Errors »). */
import { type Champ, type DomainError, estDomainError, type Genre } from '@/lib/core/domain-error'
import { journal } from '@/lib/core/journal'
import { referenceCourante } from '@/lib/core/reference'
import { compterRefus } from '@/lib/core/refus-comptes'

const STATUT: Record<Genre, number> = {
  introuvable: 404,
  refuse: 403,
  invalide: 422,
  impossible: 409,
  conflit: 409,
  occupe: 503,
}
const TITRE: Record<Genre, string> = {
  introuvable: 'Introuvable',
  refuse: 'Refusé',
  invalide: 'Saisie à corriger',
  impossible: 'Impossible dans cet état',
  conflit: 'Déjà pris',
  occupe: 'Momentanément occupé',
}

export interface Probleme {
  type: string
  title: string
  status: number
  detail: string
  champs?: Champ[]
  reference: string
}

/** What HTTP alone can refuse, with its own status. */
export class RefusHttp extends Error {
  constructor(
    readonly statut: 400 | 401 | 403 | 404 | 405 | 413 | 415 | 422 | 429,
    readonly genre: Genre,
    detail: string,
    readonly entetes: Record<string, string> = {},
    readonly champs: Champ[] = [],
  ) {
    super(detail)
  }
}

function corps(genre: Genre, status: number, detail: string, champs: Champ[] = []): Probleme {
  return {
    type: `/problemes/${genre}`,
    title: TITRE[genre],
    status,
    detail,
    ...(champs.length > 0 ? { champs } : {}),
    reference: referenceCourante(),
  }
}

/** A problem and the headers that go with it, before it is written in one form or another. */
export interface Refuse {
  probleme: Probleme
  entetes: Record<string, string>
}

/** 503 when the house is busy; 429 when this caller is, who is told how long. */
function deDomaine({ genre, message, champs, attenteSecondes, sorte }: DomainError): Refuse {
  compterRefus(sorte ?? genre)
  if (genre !== 'occupe') return { probleme: corps(genre, STATUT[genre], message, champs), entetes: {} }
  const statut = attenteSecondes === undefined ? STATUT.occupe : 429
  return {
    probleme: corps(genre, statut, message),
    entetes: { 'retry-after': String(attenteSecondes ?? 2) },
  }
}

/** The one translator of errors. A bug shows its reference only, and is logged under it. */
export function refusDe(erreur: unknown): Refuse {
  if (estDomainError(erreur)) return deDomaine(erreur)
  if (erreur instanceof RefusHttp) {
    compterRefus(`http-${erreur.statut}`)
    return {
      probleme: corps(erreur.genre, erreur.statut, erreur.message, erreur.champs),
      entetes: erreur.entetes,
    }
  }
  const probleme: Probleme = {
    ...corps(
      'occupe',
      500,
      'Une erreur de notre fait est survenue : réessayez, puis transmettez la référence à la direction.',
    ),
    type: 'about:blank',
    title: 'Erreur interne',
  }
  journal.error({ err: erreur, reference: probleme.reference }, 'unexpected error')
  return { probleme, entetes: {} }
}

export function reponseErreur(erreur: unknown): Response {
  const { probleme, entetes } = refusDe(erreur)
  return Response.json(probleme, {
    status: probleme.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...entetes },
  })
}

export const probleme405 = (admises: readonly string[]) =>
  new RefusHttp(405, 'refuse', `Cette adresse n’admet que ${admises.join(', ')}.`, {
    allow: admises.join(', '),
  })
