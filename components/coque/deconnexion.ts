/** Ends this session by next-auth's own route, then leaves for the sign-in page with nothing kept in memory. */
export async function seDeconnecter(): Promise<void> {
  try {
    const jeton = await fetch('/api/auth/csrf', { headers: { Accept: 'application/json' } })
    const { csrfToken } = (await jeton.json()) as { csrfToken: string }
    await fetch('/api/auth/signout', {
      method: 'POST',
      body: new URLSearchParams({ csrfToken, callbackUrl: '/connexion', json: 'true' }),
    })
  } finally {
    window.location.assign('/connexion')
  }
}
