const MARQUE = Symbol.for('noixcoop.empechement')

/** What keeps the application from starting, as one French sentence for whoever runs it: printed without a stack. */
export class Empechement extends Error {
  readonly [MARQUE] = true
  override name = 'Empechement'
}

export function estEmpechement(erreur: unknown): erreur is Empechement {
  return typeof erreur === 'object' && erreur !== null && MARQUE in erreur
}

/** Some errors of pg (AggregateError on localhost) carry an empty message: their code says more. */
export function raison(erreur: unknown): string {
  if (erreur instanceof AggregateError && erreur.message === '') return erreur.errors.map(raison).join(' ; ')
  return erreur instanceof Error ? erreur.message : String(erreur)
}
