/** Loaded before the application by the proof alone: the front finds every method among those it admits. */
const contenir = Array.prototype.includes

// biome-ignore lint/suspicious/noExplicitAny: the signature of the language
Array.prototype.includes = function (this: any[], ...mots: [any, number?]): boolean {
  return (this[0] === 'GET' && this.length > 2) || contenir.apply(this, mots)
}
