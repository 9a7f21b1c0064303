/** Signing in: the same answer and the same time whether the account exists, is disabled or the password is wrong. */
import { randomBytes } from 'node:crypto'
import { db } from '@/lib/base/client'
import { maintenant } from '@/lib/core/horloge'
import { journal } from '@/lib/core/journal'
import { enMots } from '@/lib/core/operation'
import { dateVersJour, jourParis } from '@/lib/mesures/jour'
import type { SecondFacteur, Utilisateur } from '@/prisma/generated/client'
import { type Essai, eprouver, oublierEssais } from './essais'
import { verifier } from './mot-de-passe'
import { normaliser } from './mot-de-passe-saisi'
import { LONGUEUR_MAXIMUM } from './politique-mot-de-passe'
import { prendreCode } from './second-facteur'
import { expirationApres } from './session-duree'
import { formerIdentifiant } from './utilisateur'

export interface Connexion {
  identifiant: string
  motDePasse: string
  /** Of the application or a recovery one; only looked at when the account has a second factor. */
  codeTotp?: string
  adresse: string
}

type Compte = Pick<Utilisateur, 'id' | 'versionSession' | 'motDePasseEmpreinte' | 'motDePasseDernierJour'> & {
  secondFacteur: Pick<SecondFacteur, 'utilisateurId' | 'secretScelle' | 'activeLe'> | null
}

export interface Ouverte {
  utilisateurId: number
  sid: string
  versionSession: number
}

export type Issue =
  | { ouverte: Ouverte }
  | { refus: 'inconnu' }
  | { refus: 'attente'; secondes: number }
  /** The password is right and the account has a second factor: no code came (`faux: false`), or a wrong one. */
  | { refus: 'code'; faux: boolean }
  /** All is right, and the password was given by somebody else for days that are over. */
  | { refus: 'perime' }

/** 192 bits (OWASP ASVS 7.2.3 asks for 128; a UUID has 122). */
const SID_OCTETS = 24

const INCONNU: Issue = { refus: 'inconnu' }

/** Nothing to judge yet: it goes through `eprouver` as what neither failed nor succeeded. */
class CodeDemande extends Error {}

/** Told to the log (OWASP ASVS 16.3.1): who, whence, with how many factors, and how it ended. */
function noter(identifiant: string, adresse: string, facteurs: number, issue: Issue): void {
  const dit = { identifiant, adresse, facteurs, issue: 'refus' in issue ? issue.refus : 'ouverte' }
  if ('refus' in issue) journal.warn(dit, 'sign-in refused')
  else journal.info(dit, 'sign-in')
}

export async function connecter(connexion: Connexion): Promise<Issue> {
  const issue = await juger(connexion)
  // What is no identifier may be a password typed in the wrong field.
  const identifiant = formerIdentifiant(connexion.identifiant) ?? '?'
  noter(identifiant, connexion.adresse, connexion.codeTotp ? 2 : 1, issue)
  return issue
}

function juger({ identifiant: tape, motDePasse, codeTotp = '', adresse }: Connexion): Promise<Issue> {
  const identifiant = formerIdentifiant(tape)
  // Neither can be right; a text of a megabyte is not worth a hash.
  if (identifiant === null || motDePasse.length > LONGUEUR_MAXIMUM * 2) return Promise.resolve(INCONNU)
  return enMots(async () => {
    const instant = maintenant()
    const essais: Essai[] = [
      { sorte: 'adresse', nom: adresse },
      { sorte: 'compte', nom: identifiant },
    ]
    let codeFaux = false
    const regarder = async (): Promise<Compte | null> => {
      const compte = await db().utilisateur.findUnique({ where: { identifiant } })
      const juste = await verifier(compte?.motDePasseEmpreinte ?? null, normaliser(motDePasse))
      if (!juste || !compte?.actif) return null
      // Only now: a second question for accounts that exist would tell them by its time.
      const secondFacteur = await db().secondFacteur.findUnique({ where: { utilisateurId: compte.id } })
      if (!secondFacteur?.activeLe) return { ...compte, secondFacteur: null }
      // The attempt is given back, but the failures before it stay: the password alone clears no brake of codes.
      if (codeTotp.trim() === '') throw new CodeDemande()
      codeFaux = !(await prendreCode(secondFacteur, codeTotp, instant))
      return codeFaux ? null : { ...compte, secondFacteur }
    }
    const verdict = await eprouver(essais, instant, regarder).catch((erreur: unknown) => {
      if (erreur instanceof CodeDemande) return null
      throw erreur
    })
    if (verdict === null) return { refus: 'code', faux: false }
    if ('attenteSecondes' in verdict) return { refus: 'attente', secondes: verdict.attenteSecondes }
    const compte = verdict.verifie
    if (compte === null) return codeFaux ? { refus: 'code', faux: true } : INCONNU
    if (estPerime(compte, instant)) return { refus: 'perime' }
    await balayer(instant)
    const ouverte = await ouvrirSession(compte, instant)
    return ouverte ? { ouverte } : INCONNU
  })
}

const estPerime = ({ motDePasseDernierJour: dernier }: Compte, instant: Date): boolean =>
  dernier !== null && jourParis(instant) > dateVersJour(dernier)

/** Opened only if the account is still what was verified: a password changed meanwhile closes this door too. */
async function ouvrirSession(compte: Compte, instant: Date): Promise<Ouverte | null> {
  const { id, versionSession, motDePasseEmpreinte } = compte
  const sid = randomBytes(SID_OCTETS).toString('base64url')
  return db().$transaction(async (tx) => {
    const tenu = await tx.$queryRaw<unknown[]>`
      SELECT id FROM utilisateur WHERE id = ${id} AND actif AND version_session = ${versionSession}
      AND mot_de_passe_empreinte = ${motDePasseEmpreinte} FOR UPDATE`
    if (tenu.length === 0) return null
    // Set up or removed meanwhile: what was shown is not what the account asks for now.
    const facteur = await tx.secondFacteur.findUnique({ where: { utilisateurId: id } })
    if (facteur?.activeLe?.getTime() !== compte.secondFacteur?.activeLe?.getTime()) return null
    await tx.session.create({
      data: { id: sid, utilisateurId: id, creeLe: instant, expireLe: expirationApres(instant) },
    })
    await tx.utilisateur.update({ where: { id }, data: { derniereConnexionLe: instant } })
    return { utilisateurId: id, sid, versionSession }
  })
}

/** Sign-ins sweep what time has closed: no job for two small tables. */
async function balayer(instant: Date): Promise<void> {
  await db().session.deleteMany({ where: { expireLe: { lt: instant } } })
  await oublierEssais(instant)
}

/** Signing out ends this session alone, at once. */
export const fermerSession = (sid: string) => db().session.deleteMany({ where: { id: sid } })
