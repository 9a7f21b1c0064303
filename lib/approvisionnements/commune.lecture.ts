/** How a commune and its periods in the area are read from the base, for queries and use cases alike. */
import type { Tx } from '@/lib/base/client'
import { introuvable } from '@/lib/core/domain-error'
import { dateVersJour, dateVersJourOuNul, type Jour } from '@/lib/mesures/jour'
import type { AireAoc } from '@/prisma/generated/client'
import { aireDu } from './aoc'
import type { Aire, Commune } from './commune'

export const enAire = ({ id, depuis, jusqua, source }: AireAoc): Aire => ({
  id,
  depuis: dateVersJour(depuis),
  jusqua: dateVersJourOuNul(jusqua),
  source,
})

export async function lireCommunes(tx: Tx, cles: string[], aujourdhui: Jour): Promise<Commune[]> {
  const lignes = await tx.commune.findMany({
    where: { insee: { in: cles } },
    include: { aires: { orderBy: { depuis: 'desc' } } },
  })
  return lignes.map((ligne) => {
    const aires = ligne.aires.map(enAire)
    return { ...ligne, aireAoc: aireDu(aires, aujourdhui) !== undefined, aires }
  })
}

export async function ficheCommune(tx: Tx, insee: string, aujourdhui: Jour): Promise<Commune> {
  const [commune] = await lireCommunes(tx, [insee], aujourdhui)
  if (!commune) throw introuvable(`La commune ${insee} n’est pas dans la liste : cherchez-la par son nom.`)
  return commune
}
