import type { IncomingMessage } from 'node:http'

/**
 * Counts the bytes of a body that did not say its length, whoever reads it or nobody: Node would otherwise swallow an
 * endless body after the answer. `push` is how the parser hands each piece over, hence the one place to count without
 * starting to read.
 */
export function compterCorps(requete: IncomingMessage, maximum: number, surExces: () => void): void {
  const pousser = requete.push.bind(requete)
  let total = 0
  requete.push = (morceau: Buffer | string | null, codage?: BufferEncoding) => {
    total += morceau === null ? 0 : Buffer.byteLength(morceau)
    if (total > maximum) {
      requete.push = () => true
      surExces()
      return true
    }
    return pousser(morceau, codage)
  }
}
