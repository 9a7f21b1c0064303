/** Joins class names, leaving out what is absent. */
export const classes = (...noms: (string | false | null | undefined)[]): string =>
  noms.filter(Boolean).join(' ')
