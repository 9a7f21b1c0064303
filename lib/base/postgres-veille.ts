/** The watch over a PostgreSQL that may end without us: killed for want of memory, by mistake, by a fault of its own. */
import { raison } from './empechement'
import { dormir } from './processus'

export interface Veille {
  dire(phrase: string): void
  /** It cannot be kept alive: `phrase` says why and what to do. */
  abandonner(phrase: string): void
  /** We are stopping: its end is then ours. */
  enArret(): boolean
}

interface Veillee {
  vivant(): boolean
  /** On the same port, which is in everybody's address. Rejects when it does not start. */
  relancer(): Promise<void>
  journal: string
}

const PAS_MS = 100
const RELANCES = 5
const FENETRE_MS = 10 * 60_000

/** Starts it again when it ends, five times in ten minutes at most. Returns how to stop watching. */
export function veiller({ vivant, relancer, journal }: Veillee, veille: Veille): () => Promise<void> {
  let finie = false
  const relances: number[] = []
  const enFin = () => finie || veille.enArret()

  async function soigner(): Promise<void> {
    relances.push(Date.now())
    const recentes = relances.filter((le) => le > Date.now() - FENETRE_MS).length
    if (recentes > RELANCES) {
      finie = true
      return veille.abandonner(
        `PostgreSQL s’est arrêté ${recentes} fois en dix minutes : lisez ${journal}, puis redémarrez l’application.`,
      )
    }
    const debut = performance.now()
    veille.dire(`PostgreSQL s’est arrêté sans qu’on le demande : il redémarre (${recentes} sur ${RELANCES}).`)
    await relancer().then(
      () => veille.dire(`PostgreSQL répond de nouveau, en ${Math.round(performance.now() - debut)} ms.`),
      (erreur: unknown) => veille.dire(`PostgreSQL n’a pas redémarré : ${raison(erreur)}`),
    )
  }

  const ronde = (async () => {
    while (!enFin()) {
      if (!vivant()) await soigner()
      await dormir(PAS_MS)
    }
  })()
  return async () => {
    finie = true
    await ronde
  }
}
