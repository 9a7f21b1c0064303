/**
 * The session's cookie. On https `__Host-` and Secure; on plain http neither, or a tablet of the dock on the local
 * network would lose it at once (fiabilite.md rule 4).
 */
import { enHttps } from './adresse-publique'

export const cookieSession = () => {
  const secure = enHttps()
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const
  return { name: `${secure ? '__Host-' : ''}next-auth.session-token`, options }
}

/** The value of one cookie as it was sent, undecoded; null when absent. Never throws, whatever the header holds. */
export function lireCookie(entetes: Headers, nom: string): string | null {
  for (const paire of (entetes.get('cookie') ?? '').split(';')) {
    const egal = paire.indexOf('=')
    if (egal > 0 && paire.slice(0, egal).trim() === nom) return paire.slice(egal + 1).trim()
  }
  return null
}
