/**
 * The public address, `NOIXCOOP_URL`: the host people type and whether they come by https. Unset, the application is
 * reached on this machine by plain http.
 */
const TOUJOURS = ['localhost', '127.0.0.1', '[::1]']

/** null when unset; throws on nonsense, so that the start stops instead of serving under a wrong name. */
export function adressePublique(valeur = process.env.NOIXCOOP_URL): URL | null {
  if (!valeur) return null
  const url = URL.canParse(valeur) ? new URL(valeur) : null
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Error(`NOIXCOOP_URL doit être une adresse http(s)://…, pas « ${valeur} ».`)
  return url
}

export const enHttps = (): boolean => adressePublique()?.protocol === 'https:'

/** Names by which the application may be called, without port. `NOIXCOOP_HOTES` adds some, between commas. */
export function hotesAdmis(): ReadonlySet<string> {
  const publique = adressePublique()?.hostname
  const autres = (process.env.NOIXCOOP_HOTES ?? '').split(',').map((h) => h.trim().replace(/:\d+$/, ''))
  return new Set(
    [...TOUJOURS, ...(publique ? [publique] : []), ...autres.filter(Boolean)].map((h) => h.toLowerCase()),
  )
}

/** The origin a request came to: https for the public host alone, since only the proxy in front of it speaks it. */
export function origineDe(hote: string): string {
  const publique = adressePublique()
  const https = publique?.protocol === 'https:' && publique.host === hote.toLowerCase()
  return `${https ? 'https' : 'http'}://${hote}`
}
