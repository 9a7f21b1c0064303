/** A list as its file, and the same without its codes: for what goes out and comes back. */
import type { Operation } from '@/lib/core/operation'
import type { PageDe } from '@/lib/core/representation'
import { ECRIVAINS } from '@/lib/fichiers/format'
import { DIRECTION } from './monde-de-test'

async function octetsDe(morceaux: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const lus: Uint8Array[] = []
  for await (const morceau of morceaux) lus.push(morceau)
  return Buffer.concat(lus)
}

export async function fichiersDe<T>(operation: Operation<PageDe<T>>, format: 'csv' | 'xlsx') {
  const { fichier } = operation.declaration
  if (!fichier) throw new Error('no file')
  let nombre = 0
  const pages = async function* () {
    const { pages: lues } = (await operation.parcourir?.(DIRECTION, {})) ?? { pages: [] }
    for await (const page of lues) {
      nombre += page.length
      yield page
    }
  }
  const entier = await octetsDe(ECRIVAINS[format](fichier, pages()))
  const total = nombre
  const colonnes = fichier.colonnes.filter((c) => c.cle !== 'code')
  return {
    entier,
    sansCodes: await octetsDe(ECRIVAINS[format]({ ...fichier, colonnes }, pages())),
    nombre: total,
  }
}
