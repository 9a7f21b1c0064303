/**
 * Calls next-auth through its older interface, the one that takes plain values: no Next around it in tests, and what
 * it writes passes through our hands.
 */
import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth from 'next-auth'
import { optionsConnexion, type Suite } from '@/lib/access/options-connexion'
import type { SaisieAuth } from './auth-saisie'

export interface Appel {
  segments: string[]
  methode: string
  origine: string
  saisie: SaisieAuth
  error: string | undefined
  entetes: Headers
}

export type Reponse = Pick<Ecrite, 'statut' | 'entetes' | 'corps'>

/** The answer that next-auth writes into. */
class Ecrite {
  statut = 200
  readonly entetes = new Headers()
  corps: string | null = null

  status(statut: number) {
    this.statut = statut
    return this
  }
  getHeader(nom: string) {
    return nom.toLowerCase() === 'set-cookie'
      ? this.entetes.getSetCookie()
      : (this.entetes.get(nom) ?? undefined)
  }
  setHeader(nom: string, valeur: string | string[]) {
    this.entetes.delete(nom)
    for (const v of Array.isArray(valeur) ? valeur : [valeur]) this.entetes.append(nom, v)
    return this
  }
  json(corps: unknown) {
    return this.setHeader('content-type', 'application/json').send(JSON.stringify(corps))
  }
  send(corps: unknown) {
    this.corps = typeof corps === 'object' && corps !== null ? JSON.stringify(corps) : String(corps ?? '')
    return this
  }
  end() {
    return this
  }
}

/** The two cookies that next-auth is shown. */
function lireCookies(entetes: Headers): Record<string, string> {
  const paires = (entetes.get('cookie') ?? '').split(';').map((p) => {
    const egal = p.indexOf('=')
    return [p.slice(0, egal).trim(), p.slice(egal + 1).trim()] as const
  })
  return Object.fromEntries(
    paires
      .filter(([nom]) => /next-auth\.(?:csrf|session)-token$/.test(nom))
      .map(([nom, v]) => [nom, decoder(v)]),
  )
}

function decoder(valeur: string): string {
  try {
    return decodeURIComponent(valeur)
  } catch {
    return '' // a cookie of nobody's making
  }
}

export async function appelerNextAuth(appel: Appel, adresse: string, suite: Suite): Promise<Reponse> {
  const { segments, methode, origine, saisie, error, entetes } = appel
  // next-auth takes its own address from these two: each allowed host is answered under its own name.
  Object.assign(process.env, { AUTH_TRUST_HOST: '1' })
  delete process.env.NEXTAUTH_URL
  const { host, protocol } = new URL(origine)
  const ecrite = new Ecrite()
  const requete = {
    method: methode,
    query: { nextauth: segments, callbackUrl: saisie.callbackUrl, ...(error ? { error } : {}) },
    body: methode === 'POST' ? saisie : undefined,
    cookies: lireCookies(entetes),
    headers: { host, 'x-forwarded-proto': protocol.slice(0, -1) },
  }
  await NextAuth(
    requete as unknown as NextApiRequest,
    ecrite as unknown as NextApiResponse,
    optionsConnexion(adresse, suite),
  )
  sansCookieDeRetour(ecrite.entetes)
  return ecrite
}

/** The callback cookie is next-auth's memory of where to go; our pages say it in the address instead. */
function sansCookieDeRetour(entetes: Headers): void {
  const gardes = entetes.getSetCookie().filter((c) => !/next-auth\.callback-url=/.test(c.slice(0, 60)))
  entetes.delete('set-cookie')
  for (const cookie of gardes) entetes.append('set-cookie', cookie)
}
