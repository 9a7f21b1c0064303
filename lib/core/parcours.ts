/**
 * A list from its first row to its last, for a file: the keyset pages of the list's own read, one at a time, so that
 * memory holds one page. What is recorded meanwhile may or may not be in it; no row comes twice.
 */
import type { z } from 'zod'
import type { Acteur } from '@/lib/access/acteur'
import { dbEnLecture } from '@/lib/base/client'
import { champInvalide } from './domain-error'
import { type Contexte, contexte, enMots, lireSaisie, type Parcours, type Saisie } from './operation'
import type { PageDe } from './representation'

/** Larger than what a screen asks: a thousand rows cost one round of queries. */
const LIGNES_PAR_PAGE = 1_000

const PAGINATION = ['limite', 'suivant']

function refuserPagination(saisie: object): void {
  const champ = PAGINATION.find((nom) => Object.hasOwn(saisie, nom))
  if (champ) throw champInvalide(champ, `Un fichier contient toute la liste : retirez « ${champ} ».`)
}

type Lire<S extends z.ZodType, T> = (ctx: Contexte, saisie: z.output<S>) => Promise<PageDe<T>>

export async function parcourir<S extends z.ZodType, T>(
  schema: S,
  lire: Lire<S, T>,
  acteur: Acteur,
  saisie: Saisie,
): Promise<Parcours<T>> {
  const brute: unknown = typeof saisie === 'function' ? await saisie() : saisie
  const filtres = { ...(brute as object) }
  refuserPagination(filtres)
  const ctx = contexte(dbEnLecture(), acteur)
  const page = async (suivant: string | null) => {
    const lue = await lireSaisie(schema, suivant === null ? filtres : { ...filtres, suivant })
    return enMots(() => lire(ctx, { ...(lue as object), limite: LIGNES_PAR_PAGE } as z.output<S>))
  }
  const admise = await lireSaisie(schema, filtres)
  // Read before anything is answered: what is refused is refused with its status.
  const premiere = await page(null)
  async function* pages() {
    for (let p = premiere; ; p = await page(p.suivant)) {
      yield p.elements
      if (p.suivant === null) return
    }
  }
  return { saisie: admise as Record<string, unknown>, pages: pages() }
}
