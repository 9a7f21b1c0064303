/** `npm run utilisateur`: the first account of a real base, a forgotten password, somebody who left. */
import { randomInt } from 'node:crypto'
import type { Utilisateur } from '@/lib/access/utilisateur'
import { formatJourLong } from '@/lib/mesures/jour'
import { secret } from '../base/donnees'
import { Empechement, estEmpechement } from '../base/empechement'
import { genererClient } from '../base/generation'
import { appliquerMigrations } from '../base/migrations'
import { ouvrirBase } from '../base/ouvrir-base'
import { lireMotDePasse } from './saisie-secrete'
import { AIDE, type Demande, lireDemande } from './utilisateur-arguments'

const LETTRES = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Five groups of four: 99 bits, read over the telephone without doubt (no l, 1, o, 0, i). */
const motDePasseTire = (): string =>
  Array.from({ length: 5 }, () =>
    Array.from({ length: 4 }, () => LETTRES[randomInt(LETTRES.length)]).join(''),
  ).join('-')

async function motDePassePour({ generer, identifiant }: Demande, nom: string): Promise<string> {
  const { refusDuMotDePasse } = await import('@/lib/access/mots-de-passe-publies')
  const clair = generer ? motDePasseTire() : await lireMotDePasse()
  // The use case lets scripts make the demonstration's accounts; this script makes real ones.
  const refus = await refusDuMotDePasse(clair, { identifiant, nom })
  if (refus !== null) throw new Empechement(`Mot de passe refusé. ${refus}`)
  return clair
}

function annoncer(
  { generer, identifiant }: Demande,
  clair: string,
  dernierJour: Utilisateur['motDePasseDernierJour'],
): void {
  console.log(
    generer
      ? `Mot de passe de ${identifiant}, montré cette seule fois : ${clair}`
      : 'Mot de passe enregistré.',
  )
  if (dernierJour)
    console.log(
      `Il ouvre le compte jusqu’au ${formatJourLong(dernierJour)}, le temps d’en choisir un autre dans « Mon compte ».`,
    )
}

async function executer(demande: Demande): Promise<void> {
  // The generated client may not exist when this file is read: everything that needs it comes late.
  const { ACTEUR_SYSTEME } = await import('@/lib/access/acteur')
  const { enregistrerUtilisateur, modifierUtilisateur } = await import('@/lib/access/utilisateur.usecases')
  const { enregistrerUtilisateurSchema } = await import('@/lib/access/utilisateur.schema')
  const { jugerSaisie } = await import('@/lib/core/saisie-invalide')
  const { listerUtilisateurs, lireUtilisateur } = await import('@/lib/access/utilisateur.queries')
  const { action, identifiant, nom, role, client } = demande
  if (action === 'liste') {
    const { elements } = await listerUtilisateurs(ACTEUR_SYSTEME, { limite: 200 })
    const ligne = (u: (typeof elements)[number]) =>
      `${u.identifiant.padEnd(24)} ${u.role.padEnd(13)} ${u.actif ? 'actif  ' : 'inactif'} ${u.nom}${u.client ? ` (${u.client})` : ''}`
    return console.log(elements.map(ligne).join('\n') || 'Aucun compte : créez celui de la direction.')
  }
  if (action === 'creer') {
    // Nobody types a password for an account whose very form is wrong.
    jugerSaisie(enregistrerUtilisateurSchema.omit({ motDePasse: true }), { identifiant, nom, role, client })
    const motDePasse = await motDePassePour(demande, nom ?? '')
    const saisie = { identifiant, nom, role, client, motDePasse }
    const { motDePasseDernierJour } = await enregistrerUtilisateur(ACTEUR_SYSTEME, saisie)
    console.log(`Compte ${identifiant} créé.`)
    return annoncer(demande, motDePasse, motDePasseDernierJour)
  }
  if (action === 'motdepasse') {
    const compte = await lireUtilisateur(ACTEUR_SYSTEME, { identifiant })
    const motDePasse = await motDePassePour(demande, compte.nom)
    const { motDePasseDernierJour } = await modifierUtilisateur(ACTEUR_SYSTEME, { identifiant, motDePasse })
    return annoncer(demande, motDePasse, motDePasseDernierJour)
  }
  if (action === 'second-facteur') {
    const { reinitialiserSecondFacteur } = await import('@/lib/access/second-facteur.usecases')
    await reinitialiserSecondFacteur(ACTEUR_SYSTEME, { identifiant, motif: 'En ligne de commande' })
    return console.log(`Le compte ${identifiant} n’a plus de second facteur : le mot de passe suffit.`)
  }
  await modifierUtilisateur(ACTEUR_SYSTEME, { identifiant, actif: action === 'reactiver' })
  console.log(
    `Compte ${identifiant} ${action === 'reactiver' ? 'réactivé' : 'désactivé : ses sessions sont fermées'}.`,
  )
}

/** The sentences of a refusal, field by field. */
function enPhrases(erreur: unknown): string {
  if (estEmpechement(erreur)) return erreur.message
  const { message, champs = [] } = erreur as {
    message?: string
    champs?: { champ: string; message: string }[]
  }
  if (champs.length > 1) return champs.map((c) => `${c.champ} : ${c.message}`).join('\n')
  return message ?? String(erreur)
}

async function lancer(demande: Demande): Promise<void> {
  genererClient()
  const base = await ouvrirBase()
  try {
    if (base.embarquee) await appliquerMigrations(base.url)
    process.env.NEXTAUTH_SECRET = secret()
    const { fermerDb } = await import('../base/client')
    await executer(demande).finally(fermerDb)
  } finally {
    await base.arreter()
  }
}

try {
  const demande = lireDemande(process.argv.slice(2))
  if (demande === null) console.log(AIDE)
  else await lancer(demande)
} catch (erreur) {
  console.error(enPhrases(erreur))
  process.exitCode = 1
}
