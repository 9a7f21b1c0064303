/**
 * The one error that rules and use cases throw: a French sentence that says what to do, and the fields it is about.
 * Anything else that is thrown is a bug and is shown as a reference only.
 */
export type Genre = 'introuvable' | 'refuse' | 'invalide' | 'impossible' | 'conflit' | 'occupe'

export interface Champ {
  /** Name of the input field, dotted for nested ones: `lots.0.quantiteKg`. */
  champ: string
  message: string
}

// `instanceof` can fail across bundles (Next compiles a module once per layer), so the error carries a mark.
const MARQUE = Symbol.for('noixcoop.DomainError')

export class DomainError extends Error {
  readonly genre: Genre
  readonly champs: Champ[]

  constructor(genre: Genre, detail: string, champs: Champ[] = []) {
    super(detail)
    this.name = 'DomainError'
    this.genre = genre
    this.champs = champs
    Object.defineProperty(this, MARQUE, { value: true })
  }
}

export const estDomainError = (e: unknown): e is DomainError =>
  typeof e === 'object' && e !== null && MARQUE in e

/** Absent or out of reach: both answer alike (fiabilite.md rule 6). */
export const introuvable = (detail: string) => new DomainError('introuvable', detail)
export const refuse = (detail: string) => new DomainError('refuse', detail)
/** The input itself is wrong. */
export const invalide = (detail: string, champs: Champ[] = []) => new DomainError('invalide', detail, champs)
/** The input is right, but the state of things forbids it. */
export const impossible = (detail: string, champs: Champ[] = []) =>
  new DomainError('impossible', detail, champs)
/** Somebody else already took it. */
export const conflit = (detail: string, champs: Champ[] = []) => new DomainError('conflit', detail, champs)
export const occupe = (detail: string) => new DomainError('occupe', detail)

/** About one field: the sentence stands beside it and heads the summary. */
const surUnChamp =
  (refus: (detail: string, champs: Champ[]) => DomainError) => (champ: string, message: string) =>
    refus(message, [{ champ, message }])

export const champInvalide = surUnChamp(invalide)
export const champImpossible = surUnChamp(impossible)
export const champConflit = surUnChamp(conflit)
