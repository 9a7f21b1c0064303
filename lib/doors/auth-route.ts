/** The door of next-auth: `/api/auth/*`. It checks first what next-auth would answer 500 to (fiabilite.md rule 3). */
import { origineDe } from '@/lib/access/adresse-publique'
import { fermerSession, type Issue } from '@/lib/access/connexion'
import type { Suite } from '@/lib/access/options-connexion'
import { personneDe } from '@/lib/access/session'
import { compterRefus } from '@/lib/core/refus-comptes'
import { type Appel, appelerNextAuth, type Reponse } from './auth-nextauth'
import { cheminDeRetour, lireSaisieAuth } from './auth-saisie'
import { ENTETE_ADRESSE } from './front-entetes'
import { etrangere, provenanceDe } from './origine'
import { probleme405, RefusHttp, reponseErreur } from './probleme'

type Refus = Exclude<Issue, { ouverte: unknown } | { refus: 'inconnu' }>
type Contexte = { params: Promise<{ nextauth: string[] }> }

/** Every action we know, with its methods; next-auth's others (`_log`, e-mail, OAuth) do not exist here. */
const ACTIONS = new Map([
  ['csrf', ['GET']],
  ['providers', ['GET']],
  ['session', ['GET']],
  ['signin', ['GET', 'POST']],
  ['signin/credentials', ['GET', 'POST']],
  ['signout', ['GET', 'POST']],
  ['callback/credentials', ['POST']],
  ['error', ['GET']],
])

/** A word of next-auth (`CredentialsSignin`), never a text to be shown or put in a header. */
const MOT = /^[A-Za-z]{1,40}$/

function verifier(requete: Request, segments: string[]): void {
  const methodes = ACTIONS.get(segments.join('/'))
  if (!methodes) throw new RefusHttp(404, 'introuvable', 'Rien ne se trouve à cette adresse de connexion.')
  const methode = requete.method === 'HEAD' ? 'GET' : requete.method
  if (!methodes.includes(methode)) throw probleme405(methodes)
  if (requete.method === 'POST' && etrangere(provenanceDe(requete.headers)))
    throw new RefusHttp(403, 'refuse', 'Cette demande vient d’un autre site : recommencez depuis NOIXCOOP.')
}

async function lireAppel(requete: Request, segments: string[]): Promise<Appel> {
  const recherche = new URL(requete.url).searchParams
  const origine = origineDe(requete.headers.get('host') ?? 'localhost')
  const saisie = requete.method === 'POST' ? await lireSaisieAuth(requete) : {}
  const retour = saisie.callbackUrl || recherche.get('callbackUrl')
  const error = recherche.get('error') ?? undefined
  return {
    segments,
    methode: requete.method === 'HEAD' ? 'GET' : requete.method,
    origine,
    saisie: { ...saisie, callbackUrl: retour ? cheminDeRetour(retour, origine) : '/' },
    error: error !== undefined && MOT.test(error) ? error : segments[0] === 'error' ? 'Default' : undefined,
    entetes: requete.headers,
  }
}

/** Where a form without script comes back, and what a program reads; next-auth has words for neither. */
function lieuDuRefus(issue: Refus): string {
  if (issue.refus === 'attente') return `/connexion?error=Attente&secondes=${issue.secondes}`
  if (issue.refus === 'perime') return '/connexion?error=MotDePassePerime'
  return `/connexion?error=${issue.faux ? 'CodeFaux' : 'CodeDemande'}`
}

function enReponse(ecrite: Reponse, { issue, erreur }: Suite): Response {
  if (erreur !== undefined) throw erreur
  const { entetes } = ecrite
  entetes.set('cache-control', 'private, no-store')
  if (issue && 'refus' in issue && issue.refus !== 'inconnu') {
    if (issue.refus === 'attente') compterRefus('frein')
    // Known and unknown accounts wait alike; only whoever tries too often sees it.
    if (issue.refus === 'attente') entetes.set('retry-after', String(issue.secondes))
    const lieu = lieuDuRefus(issue)
    if (entetes.has('location')) entetes.set('location', lieu)
    else
      return Response.json({ url: lieu }, { status: issue.refus === 'attente' ? 429 : 401, headers: entetes })
  }
  return new Response(ecrite.corps, { status: ecrite.statut, headers: entetes })
}

/** Who is signed in, as next-auth's clients ask; `{}` for a stranger. Read from the base, not from the token. */
async function session(requete: Request): Promise<Response> {
  const acteur = await personneDe(requete.headers)
  const user = acteur && {
    identifiant: acteur.identifiant,
    name: acteur.nom,
    role: acteur.role,
    client: acteur.clientCode,
  }
  return Response.json(user ? { user } : {}, { headers: { 'cache-control': 'private, no-store' } })
}

/** A new sign-in in the same browser takes the place of the session it had. */
async function fermerCelleDAvant(entetes: Headers): Promise<void> {
  const avant = await personneDe(entetes)
  if (avant?.sessionId) await fermerSession(avant.sessionId)
}

async function porte(requete: Request, { params }: Contexte): Promise<Response> {
  try {
    const { nextauth: segments } = await params
    verifier(requete, segments)
    if (segments[0] === 'session') return await session(requete)
    const suite: Suite = {}
    const adresse = requete.headers.get(ENTETE_ADRESSE) ?? 'inconnue'
    const ecrite = await appelerNextAuth(await lireAppel(requete, segments), adresse, suite)
    if (suite.issue && 'ouverte' in suite.issue) await fermerCelleDAvant(requete.headers)
    return enReponse(ecrite, suite)
  } catch (erreur) {
    return reponseErreur(erreur)
  }
}

export const routesConnexion = {
  GET: porte,
  POST: porte,
  PUT: porte,
  PATCH: porte,
  DELETE: porte,
  OPTIONS: porte,
}
