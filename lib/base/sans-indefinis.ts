type SansIndefini<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/**
 * Drops the fields that were not given: with `strictUndefinedChecks` Prisma refuses `undefined` rather than
 * silently matching or ignoring it (fiabilite.md rule 2).
 */
export const sansIndefinis = <T extends object>(objet: T): SansIndefini<T> =>
  Object.fromEntries(Object.entries(objet).filter(([, valeur]) => valeur !== undefined)) as SansIndefini<T>
