/** What a wing's finder gives to the search of the top bar: a record, and what tells it from its likes. */
export interface Trouvaille {
  /** `V058` */
  code: string
  /** « Verger du moulin » */
  nom: string
  /** « Franquette · Poliénas · Les noix de Polienas » */
  detail: string
  /** Its page. */
  chemin: string
  /** It bears the very code that was typed. */
  exact: boolean
}

/** Shown of each kind. */
export const TROUVAILLES_MONTREES = 6
/** One more is read, to know whether there are others. */
export const TROUVAILLES_LUES = TROUVAILLES_MONTREES + 1

/** Parts of a detail, without the empty ones. */
export const detailler = (...parts: (string | null | false)[]): string => parts.filter(Boolean).join(' · ')
