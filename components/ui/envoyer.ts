/** One request to our own routes, and the four ways it can end. Nothing here throws. */

export type MethodeEnvoi = 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface ChampEnFaute {
  champ: string
  message: string
}

export type Envoi<R = unknown> =
  | { issue: 'ok'; statut: number; donnees: R; lieu: string | null }
  | { issue: 'probleme'; statut: number; detail: string; champs: ChampEnFaute[]; reference: string | null }
  /** 401: the session has ended; nothing was done. */
  | { issue: 'session' }
  /** The answer never came: the request may be sent again with the same key. */
  | { issue: 'reseau' }

export interface OptionsEnvoi {
  /** Idempotency-Key: the same for every retry of the same content. */
  cle?: string
  signal?: AbortSignal
}

const DETAIL_PAR_DEFAUT = 'L’opération n’a pas abouti. Rien n’est perdu : réessayez dans un instant.'

const texte = (valeur: unknown): string | null => (typeof valeur === 'string' && valeur ? valeur : null)

function lireChamps(brut: unknown): ChampEnFaute[] {
  if (!Array.isArray(brut)) return []
  return brut.flatMap((c: { champ?: unknown; message?: unknown } | null) =>
    c && typeof c.message === 'string' ? [{ champ: String(c.champ ?? ''), message: c.message }] : [],
  )
}

async function lireJson(reponse: Response): Promise<unknown> {
  try {
    const corps = await reponse.text()
    return corps ? JSON.parse(corps) : null
  } catch {
    return null
  }
}

/** `corps` goes as JSON; a form with a file goes as it is. */
export async function envoyer<R = unknown>(
  methode: MethodeEnvoi,
  url: string,
  corps?: unknown,
  { cle, signal }: OptionsEnvoi = {},
): Promise<Envoi<R>> {
  const entetes = new Headers({ Accept: 'application/json' })
  const json = corps !== undefined && !(corps instanceof FormData)
  if (json) entetes.set('Content-Type', 'application/json')
  if (cle) entetes.set('Idempotency-Key', cle)
  let reponse: Response
  try {
    const envoi: RequestInit = { method: methode, headers: entetes, credentials: 'same-origin' }
    if (corps instanceof FormData) envoi.body = corps
    else if (json) envoi.body = JSON.stringify(corps)
    if (signal) envoi.signal = signal
    reponse = await fetch(url, envoi)
  } catch {
    return { issue: 'reseau' }
  }
  if (reponse.status === 401) return { issue: 'session' }
  const recu = await lireJson(reponse)
  // The caller names R: it is the representation of the route it calls.
  if (reponse.ok)
    return { issue: 'ok', statut: reponse.status, donnees: recu as R, lieu: reponse.headers.get('Location') }
  const p = (recu ?? {}) as Record<string, unknown>
  return {
    issue: 'probleme',
    statut: reponse.status,
    detail: texte(p.detail) ?? texte(p.title) ?? DETAIL_PAR_DEFAUT,
    champs: lireChamps(p.champs),
    reference: texte(p.reference),
  }
}

export interface CleRetenue {
  contenu: string
  cle: string
}

/** Keeps one key while the content stays the same, also from before a reload; call `oublier` after a success. */
export function clesIdempotence(retenue: CleRetenue | null = null) {
  let connue = retenue
  return {
    retenue: () => connue,
    pour(...contenu: unknown[]): string {
      const empreinte = JSON.stringify(contenu)
      if (connue?.contenu !== empreinte) connue = { contenu: empreinte, cle: nouvelleCle() }
      return connue.cle
    },
    oublier() {
      connue = null
    },
  }
}

/** `randomUUID` exists on https and localhost only; a dock tablet reaches us by plain http on the local network. */
function nouvelleCle(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (o) => o.toString(16).padStart(2, '0')).join(
    '',
  )
}
