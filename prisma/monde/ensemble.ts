import { ACTEUR_SYSTEME } from '@/lib/access/acteur'
import { db } from '@/lib/base/client'
import { type Contexte, contexte } from '@/lib/core/operation'

const DELAI_MS = 60_000

/** Many acts in one transaction, for the first start to be quick; each is checked and audited as its own. */
export const ensemble = <T>(actes: (ctx: Contexte) => Promise<T>): Promise<T> =>
  db().$transaction((tx) => actes(contexte(tx, ACTEUR_SYSTEME)), { timeout: DELAI_MS })
