/** Signing in: the same answer and the same time whether the account exists, is disabled or the password is wrong. */
import { randomUUID } from 'node:crypto'
import { db } from '@/lib/base/client'
import { maintenant } from '@/lib/core/horloge'
import { enMots } from '@/lib/core/operation'
import type { Utilisateur } from '@/prisma/generated/client'
import { type Essai, eprouver, oublierEssais } from './essais'
import { verifier } from './mot-de-passe'
import { normaliser } from './mot-de-passe-saisi'
import { LONGUEUR_MAXIMUM } from './politique-mot-de-passe'
import { expirationApres } from './session-duree'
import { formerIdentifiant } from './utilisateur'

export interface Connexion {
  identifiant: string
  motDePasse: string
  adresse: string
}

type Compte = Pick<Utilisateur, 'id' | 'versionSession' | 'motDePasseEmpreinte'>

export interface Ouverte {
  utilisateurId: number
  sid: string
  versionSession: number
}

export type Issue = { ouverte: Ouverte } | { refus: 'inconnu' } | { refus: 'attente'; secondes: number }

const INCONNU: Issue = { refus: 'inconnu' }

export function connecter({ identifiant: tape, motDePasse, adresse }: Connexion): Promise<Issue> {
  const identifiant = formerIdentifiant(tape)
  // Neither can be right; a text of a megabyte is not worth a hash.
  if (identifiant === null || motDePasse.length > LONGUEUR_MAXIMUM * 2) return Promise.resolve(INCONNU)
  return enMots(async () => {
    const instant = maintenant()
    const essais: Essai[] = [
      { sorte: 'adresse', nom: adresse },
      { sorte: 'compte', nom: identifiant },
    ]
    const verdict = await eprouver(essais, instant, async () => {
      const compte = await db().utilisateur.findUnique({ where: { identifiant } })
      const juste = await verifier(compte?.motDePasseEmpreinte ?? null, normaliser(motDePasse))
      return juste && compte?.actif ? compte : null
    })
    if ('attenteSecondes' in verdict) return { refus: 'attente', secondes: verdict.attenteSecondes }
    const compte = verdict.verifie
    if (compte === null) return INCONNU
    await balayer(instant)
    const ouverte = await ouvrirSession(compte, instant)
    return ouverte ? { ouverte } : INCONNU
  })
}

/** Opened only if the account is still what was verified: a password changed meanwhile closes this door too. */
async function ouvrirSession(compte: Compte, instant: Date): Promise<Ouverte | null> {
  const { id, versionSession, motDePasseEmpreinte } = compte
  const sid = randomUUID()
  return db().$transaction(async (tx) => {
    const tenu = await tx.$queryRaw<unknown[]>`
      SELECT id FROM utilisateur WHERE id = ${id} AND actif AND version_session = ${versionSession}
      AND mot_de_passe_empreinte = ${motDePasseEmpreinte} FOR UPDATE`
    if (tenu.length === 0) return null
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
