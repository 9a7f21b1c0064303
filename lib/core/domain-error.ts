/**
 * The one error that rules and use cases throw: a French sentence that says what to do, and the fields it is about.
 * Anything else that is thrown is a bug and is shown as a reference only.
 */
export type Genre = 'introuvable' | 'refuse' | 'invalide' | 'impossible' | 'conflit' | 'occupe'

/** What a refusal is counted as, where its genre says too little. */
export type Sorte = 'stock' | 'debit' | 'frein'

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
  /** The same demand may come back after so long: set when its author asked too often. */
  readonly attenteSecondes: number | undefined
  readonly sorte: Sorte | undefined

  constructor(
    genre: Genre,
    detail: string,
    champs: Champ[] = [],
    { attenteSecondes, sorte }: { attenteSecondes?: number; sorte?: Sorte | undefined } = {},
  ) {
    super(detail)
    this.name = 'DomainError'
    this.genre = genre
    this.champs = champs
    this.attenteSecondes = attenteSecondes
    this.sorte = sorte
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
/** Too many attempts: this author waits, nobody else does. */
export const attendre = (secondes: number, sorte: Sorte = 'frein') =>
  new DomainError(
    'occupe',
    `Trop d’essais : attendez ${secondes} seconde${secondes > 1 ? 's' : ''}, puis recommencez.`,
    [],
    { attenteSecondes: secondes, sorte },
  )

/** About one field: the sentence stands beside it and heads the summary. */
const surUnChamp =
  (refus: (detail: string, champs: Champ[]) => DomainError) => (champ: string, message: string) =>
    refus(message, [{ champ, message }])

export const champInvalide = surUnChamp(invalide)
export const champImpossible = surUnChamp(impossible)
export const champConflit = surUnChamp(conflit)

/** Less is left than is asked for. */
export const manqueDeStock = (champ: string, message: string) =>
  new DomainError('impossible', message, [{ champ, message }], { sorte: 'stock' })

/** What another wing refuses is said beside the field of ours that it came from: `.catch(presDe('date'))`. */
export const presDe =
  (champ: string) =>
  (erreur: unknown): never => {
    throw estDomainError(erreur) ? champInvalide(champ, erreur.message) : erreur
  }
