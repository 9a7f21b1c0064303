/** Signing in by next-auth's own routes, and the ways it can end. Nothing here throws. */

export type IssueConnexion =
  | { issue: 'ok' }
  /** Wrong, unknown or disabled: the server does not say which. */
  | { issue: 'refus' }
  /** The password is right: the code of the second factor is asked for, or was wrong. */
  | { issue: 'code'; faux: boolean }
  /** All was right, but the password was given for days that are over. */
  | { issue: 'perime' }
  | { issue: 'attente'; secondes: number }
  | { issue: 'panne'; detail: string }
  | { issue: 'reseau' }

const PANNE = 'La connexion n’a pas abouti : réessayez dans un instant.'

export interface SaisieConnexion {
  identifiant: string
  motDePasse: string
  codeTotp: string
}

export async function seConnecter(saisie: SaisieConnexion): Promise<IssueConnexion> {
  try {
    const jeton = await fetch('/api/auth/csrf', { headers: { Accept: 'application/json' } })
    if (!jeton.ok) return await enIssue(jeton)
    const { csrfToken } = (await jeton.json()) as { csrfToken: string }
    const corps = new URLSearchParams({ csrfToken, ...saisie, callbackUrl: '/', json: 'true' })
    return await enIssue(await fetch('/api/auth/callback/credentials', { method: 'POST', body: corps }))
  } catch {
    return { issue: 'reseau' }
  }
}

async function enIssue(reponse: Response): Promise<IssueConnexion> {
  const recu = ((await reponse.json().catch(() => null)) ?? {}) as { url?: unknown; detail?: unknown }
  if (reponse.status === 429)
    return { issue: 'attente', secondes: Number(reponse.headers.get('Retry-After')) || 1 }
  if (reponse.status === 401) {
    const erreur = /[?&]error=(CodeDemande|CodeFaux|MotDePassePerime)$/.exec(String(recu.url))?.[1]
    if (erreur === undefined) return { issue: 'refus' }
    return erreur === 'MotDePassePerime'
      ? { issue: 'perime' }
      : { issue: 'code', faux: erreur === 'CodeFaux' }
  }
  // A 200 whose address names an error (a stale csrf token, say) has opened nothing.
  if (reponse.ok && typeof recu.url === 'string' && !/[?&](?:error|csrf)=/.test(recu.url))
    return { issue: 'ok' }
  return { issue: 'panne', detail: typeof recu.detail === 'string' ? recu.detail : PANNE }
}
