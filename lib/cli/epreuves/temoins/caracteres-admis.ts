/** Loaded before the application by the proof alone: forms let control characters through, and the base meets a NUL. */
const eprouver = RegExp.prototype.test

RegExp.prototype.test = function (this: RegExp, texte: string): boolean {
  return this.source.includes('\\p{Noncharacter_Code_Point}') ? false : eprouver.call(this, texte)
}
