/**
 * A text that begins like a formula is run by the spreadsheet that opens it (contract, « Files »): an apostrophe before
 * it makes it a text again. Numbers are no texts: -12,5 stays a number.
 */
const FORMULE = /^[=+\-@\t\r]/
const NEUTRALISE = /^'(?=[=+\-@\t\r])/

export const neutraliser = (texte: string): string => (FORMULE.test(texte) ? `'${texte}` : texte)

/** What we neutralised on the way out comes back as it was. */
export const retablir = (texte: string): string => texte.replace(NEUTRALISE, '')
