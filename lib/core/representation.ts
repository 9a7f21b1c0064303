import { z } from 'zod'

/**
 * What an operation answers on the wire: the schema that OpenAPI shows, and the one function that turns a record of
 * ours (grams, integer cents) into it (kg, euros).
 */
export interface Representation<R> {
  readonly schema: z.ZodType
  rendre(resultat: R): unknown
}

export const representation = <S extends z.ZodType, R>(
  schema: S,
  rendre: (r: R) => z.input<S>,
): Representation<R> => ({
  schema,
  rendre,
})

/** A page of a list and the cursor to the next one; null at the end. */
export interface PageDe<T> {
  elements: T[]
  suivant: string | null
}

export const representationListe = <T>(element: Representation<T>): Representation<PageDe<T>> => ({
  schema: z.object({ elements: z.array(element.schema), suivant: z.string().nullable() }),
  rendre: (page) => ({ elements: page.elements.map((e) => element.rendre(e)), suivant: page.suivant }),
})
