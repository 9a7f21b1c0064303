export const codesRestantsEnMots = (nombre: number): string =>
  nombre === 0
    ? 'Plus aucun code de secours.'
    : `${nombre} code${nombre > 1 ? 's' : ''} de secours restant${nombre > 1 ? 's' : ''}.`
