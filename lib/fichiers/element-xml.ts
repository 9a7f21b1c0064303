/** A document that was read, without anything of the library that read it. */
export interface ElementXml {
  /** Local name; with its namespace before it, between braces, when it has one. */
  nom: string
  attributs: readonly (readonly [nom: string, valeur: string])[]
  enfants: readonly ElementXml[]
  /** Its own text, without that of its children. */
  texte: string
  /** `xsi:nil="true"` */
  nul: boolean
}
