/**
 * next-auth told our way: credentials, sealed tokens that name a session row and nothing else. Made anew for each
 * request, so that what `authorize` found (a wait, a missing base) reaches the door instead of being swallowed.
 */
import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { journal } from '@/lib/core/journal'
import { enHttps } from './adresse-publique'
import { connecter, fermerSession, type Issue } from './connexion'
import { cookieSession } from './cookies'
import { secretDesSessions } from './secret'
import { DUREE_TOTALE_S } from './session-duree'

/** What happened inside next-auth, which only knows yes and no. */
export interface Suite {
  issue?: Issue
  erreur?: unknown
}

const champ = { type: 'text' }

const fournisseur = (adresse: string, suite: Suite) =>
  Credentials({
    name: 'NOIXCOOP',
    credentials: { identifiant: champ, motDePasse: champ, codeTotp: champ },
    async authorize(saisie) {
      try {
        const { identifiant = '', motDePasse = '', codeTotp = '' } = saisie ?? {}
        suite.issue = await connecter({ identifiant, motDePasse, codeTotp, adresse })
        if ('refus' in suite.issue) return null
        const { utilisateurId, ...ouverte } = suite.issue.ouverte
        return { id: String(utilisateurId), ...ouverte }
      } catch (erreur) {
        suite.erreur = erreur
        return null
      }
    },
  })

export const optionsConnexion = (adresse: string, suite: Suite): NextAuthOptions => ({
  secret: secretDesSessions(),
  session: { strategy: 'jwt', maxAge: DUREE_TOTALE_S },
  useSecureCookies: enHttps(),
  cookies: { sessionToken: cookieSession() },
  pages: { signIn: '/connexion', signOut: '/connexion', error: '/connexion' },
  providers: [fournisseur(adresse, suite)],
  callbacks: {
    // No name, no role, no address in the token: all of it is read anew at each request.
    jwt: ({ token, user }) => (user ? { sid: user.sid, versionSession: user.versionSession } : token),
    // The door only lets paths of ours through.
    redirect: ({ url, baseUrl }) => (url.startsWith('/') ? `${baseUrl}${url}` : baseUrl),
  },
  events: {
    async signOut({ token }) {
      if (token?.sid) await fermerSession(token.sid)
    },
  },
  logger: {
    error: (code, details) => journal.debug({ code, details }, 'next-auth'),
    warn: (code) => journal.debug({ code }, 'next-auth'),
    debug: () => {},
  },
})
