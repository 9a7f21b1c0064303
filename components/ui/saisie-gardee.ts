/**
 * What was typed and not saved, kept in this browser (docs/decisions/0014): it survives a cut of the network, a reload
 * and a closed tab. One record for each user and form; nothing here throws when the browser keeps nothing.
 */
import type { CleRetenue } from './envoyer'

/** Raised when the shape changes: what an older page kept is then left aside. */
const VERSION = 1
/** Less than the server keeps idempotency keys (30 days): a save that is sent again can still be recognised. */
const JOURS_GARDES = 14
const JOUR_MS = 86_400_000

export interface SaisieGardee {
  /** Instant of the last change, in ms. */
  le: number
  /** Text by field, as typed. */
  valeurs: Readonly<Record<string, string>>
  /** The key of a save whose answer is not known: the same content sent again is the same save. */
  envoi: CleRetenue | null
}

interface Enregistrement extends SaisieGardee {
  version: number
  sur: string
}

/** Where it is kept: forms of one user never show to another. */
export const cleSaisie = (utilisateur: string, formulaire: string): string =>
  `noixcoop.saisie.${utilisateur}.${formulaire}`

const estTextes = (v: unknown): v is Record<string, string> =>
  typeof v === 'object' && v !== null && Object.values(v).every((t) => typeof t === 'string')

function lireEnvoi(v: unknown): CleRetenue | null {
  const { contenu, cle } = (v ?? {}) as Partial<Record<keyof CleRetenue, unknown>>
  return typeof contenu === 'string' && typeof cle === 'string' ? { contenu, cle } : null
}

/**
 * What was kept, unless it is of another version, too old, or typed upon something that has changed since (`sur`):
 * it would then cover what somebody else saved.
 */
export function lireSaisie(brut: string | null, sur: string, maintenantMs: number): SaisieGardee | null {
  if (brut === null) return null
  try {
    const { version, le, valeurs, envoi, sur: base } = JSON.parse(brut) as Partial<Enregistrement>
    if (version !== VERSION || base !== sur || typeof le !== 'number' || !estTextes(valeurs)) return null
    if (maintenantMs - le > JOURS_GARDES * JOUR_MS) return null
    return { le, valeurs, envoi: lireEnvoi(envoi) }
  } catch {
    return null
  }
}

export const ecrireSaisie = (saisie: SaisieGardee, sur: string): string =>
  JSON.stringify({ version: VERSION, sur, ...saisie } satisfies Enregistrement)
