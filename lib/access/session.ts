/**
 * Who acts, read anew from the base at each request. The cookie only names a session row and the version of its user,
 * so that sign-out, disabling and demotion work at the next request (fiabilite.md rule 4).
 */
import { decode } from 'next-auth/jwt'
import { db, lirePrepare } from '@/lib/base/client'
import { maintenant } from '@/lib/core/horloge'
import { enMots } from '@/lib/core/operation'
import { demandeCourante } from '@/lib/core/reference'
import { Prisma } from '@/prisma/generated/client'
import type { Compte } from './acteur'
import { cookieSession, lireCookie } from './cookies'
import { acteurDuJeton } from './jeton-presente'
import { secondFacteurExige } from './second-facteur'
import { secretDesSessions } from './secret'
import { estAProlonger, expirationApres } from './session-duree'

export interface Identite {
  acteur: Compte
  /**
   * A cookie is sent by the browser on its own: changing requests then have to prove whence they come. A token opens
   * the web service and nothing else.
   */
  par: 'cookie' | 'jeton'
}

interface Scelle {
  sid: string
  versionSession: number
}

type Ligne = Omit<Compte, 'sessionId' | 'secondFacteurAttendu'> & { expireLe: Date; secondFacteur: boolean }

/**
 * What cookies held that this process opened: to open one again (a key derived, a seal broken) cost a tenth of an answer
 * and says the same. Whether the session lives, and what its user may do, is never kept: the base tells.
 */
const ouverts = new Map<string, Scelle & { secret: string; expireS: number }>()
const OUVERTS_MAXIMUM = 1_000

function dejaOuvert(jeton: string, secret: string): Scelle | null {
  const connu = ouverts.get(jeton)
  return connu && connu.secret === secret && Date.now() < connu.expireS * 1_000 ? connu : null
}

async function ouvrir(jeton: string): Promise<Scelle | null> {
  const secret = secretDesSessions()
  const connu = dejaOuvert(jeton, secret)
  if (connu) return connu
  try {
    const { sid, versionSession, exp } = (await decode({ token: jeton, secret })) ?? {}
    if (typeof sid !== 'string' || typeof versionSession !== 'number') return null
    if (ouverts.size >= OUVERTS_MAXIMUM) ouverts.clear()
    ouverts.set(jeton, { sid, versionSession, secret, expireS: Number(exp) })
    return { sid, versionSession }
  } catch {
    return null // expired, of another key, or no token at all
  }
}

/** Session and user in one query; nothing for a closed session, a disabled account or an older version of it. */
const lire = ({ sid, versionSession }: Scelle, instant: Date) =>
  lirePrepare<Ligne>(
    'session',
    Prisma.sql`
    SELECT u.id AS "utilisateurId", u.identifiant, u.nom, u.role::text AS role, u.client_code AS "clientCode",
           s.expire_le AS "expireLe", f.active_le IS NOT NULL AS "secondFacteur",
           u.mot_de_passe_dernier_jour::text AS "motDePasseDernierJour"
    FROM session s JOIN utilisateur u ON u.id = s.utilisateur_id
      LEFT JOIN second_facteur f ON f.utilisateur_id = u.id
    WHERE s.id = ${sid} AND s.expire_le > ${instant} AND u.actif AND u.version_session = ${versionSession}`,
  )

const prolonger = (sid: string, instant: Date) =>
  db().session.updateMany({ where: { id: sid }, data: { expireLe: expirationApres(instant) } })

/** The line of the request tells who asked, by number. */
function noter(identite: Identite | null): Identite | null {
  const demande = demandeCourante()
  if (demande && identite) {
    const { utilisateurId, jetonId } = identite.acteur
    Object.assign(demande, jetonId === undefined ? { compte: utilisateurId } : { jeton: jetonId })
  }
  return identite
}

/** The person behind a request, or null for a stranger. Only a missing base throws (503). */
export const acteurDe = async (entetes: Headers): Promise<Identite | null> => noter(await identifier(entetes))

async function identifier(entetes: Headers): Promise<Identite | null> {
  // A program that shows a bad token is a stranger, even with a cookie beside it.
  const autorisation = entetes.get('authorization')
  if (autorisation !== null) {
    const programme = await acteurDuJeton(autorisation)
    return programme && { acteur: programme, par: 'jeton' }
  }
  const jeton = lireCookie(entetes, cookieSession().name)
  const scelle = jeton && (await ouvrir(jeton))
  if (!scelle) return null
  return enMots(async () => {
    const instant = maintenant()
    const [ligne] = await lire(scelle, instant)
    if (!ligne) return null
    const { expireLe, secondFacteur, ...personne } = ligne
    const attendu = !secondFacteur && (await secondFacteurExige(personne.role))
    if (estAProlonger(expireLe, instant)) await prolonger(scelle.sid, instant)
    const acteur = { ...personne, sessionId: scelle.sid }
    return { acteur: attendu ? { ...acteur, secondFacteurAttendu: true } : acteur, par: 'cookie' }
  })
}

/** The person at a browser, for pages: a program is none. */
export async function personneDe(entetes: Headers): Promise<Compte | null> {
  const identite = await acteurDe(entetes)
  return identite?.par === 'cookie' ? identite.acteur : null
}
