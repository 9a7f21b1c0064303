import { executerInvariants, type Invariant } from '../base/invariants'

/** Proves the invariants on a base and says what it found; true when all of them hold. */
export async function controler(url: string): Promise<boolean> {
  const resultats = await executerInvariants(url)
  for (const invariant of resultats) dire(invariant)
  const rompus = resultats.filter(({ total }) => total > 0).length
  console.log(rompus === 0 ? 'Tous les invariants sont tenus.' : `Invariants rompus : ${rompus}.`)
  return rompus === 0
}

function dire({ code, phrase, total, lignes }: Invariant) {
  console.log(`${code.padEnd(3)} ${phrase} : ${total === 0 ? 'tenu' : `ROMPU (${total})`}`)
  if (total === 0) return
  console.table(lignes)
  if (total > lignes.length) console.log(`… et ${total - lignes.length} autres.`)
}
