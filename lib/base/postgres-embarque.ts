import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { Empechement, raison } from './empechement'
import { estLibre, portLibre } from './port'
import { type Compte, choisirCompte } from './postgres-compte'
import {
  arreterServeur,
  creerBase,
  finDuJournal,
  lancerServeur,
  portDuMort,
  resteDuMort,
  type Serveur,
  serveurTourne,
  serveurVivant,
  signaler,
} from './postgres-serveur'
import { type Veille, veiller } from './postgres-veille'
import { dormir } from './processus'
import { desinscrire, inscrire, resteUnUsager, seul } from './usagers'

/** `dossier` is where the data really are (see postgres-compte.ts). */
export type Postgres = {
  url: string
  dossier: string
  /** Starts it again when it ends without us; returns how to stop watching. */
  veiller(veille: Veille): () => Promise<void>
  arreter(): Promise<void>
}

type Demande = {
  dossier: string
  journal?: (phrase: string) => void
  /** For tests alone: a power cut would lose data. verifierReglages refuses such a server. */
  rapide?: boolean
}

/**
 * The PostgreSQL that comes with the packages, on 127.0.0.1 and a port of its own. A server that outlived its
 * program (kill -9) or that another program uses is joined; the last of its users stops it.
 */
export async function demarrerPostgres({
  dossier,
  journal = console.log,
  rapide,
}: Demande): Promise<Postgres> {
  const place = resolve(dossier)
  mkdirSync(place, { recursive: true, mode: 0o700 })
  return seul(place, async () => {
    const compte = choisirCompte(place, journal)
    const motDePasse = await preparer(compte, journal)
    inscrire(place)
    try {
      const joindre = (port?: number) => joindreOuLancer(compte, motDePasse, rapide === true, port)
      return poignee(place, compte, await joindre(), joindre, motDePasse)
    } catch (erreur) {
      desinscrire(place)
      if (!resteUnUsager(place)) await arreterServeur(compte)
      throw erreur
    }
  })
}

async function preparer(compte: Compte, journal: (phrase: string) => void): Promise<string> {
  const fichier = join(compte.dossier, 'mot-de-passe')
  if (!existsSync(join(compte.dossier, 'base'))) {
    journal('Création de la base de données…')
    writeFileSync(fichier, randomBytes(24).toString('base64url'), { mode: 0o600 })
    if (compte.proprietaire) chownSync(fichier, compte.proprietaire.uid, compte.proprietaire.gid)
    await creerBase(compte, fichier)
  }
  return readFileSync(fichier, 'utf8')
}

/** Where the server listens (postgres-serveur.ts). */
const HOTE = '127.0.0.1'

const adresse = (port: number, motDePasse: string, base: string) =>
  `postgresql://noixcoop:${motDePasse}@${HOTE}:${port}/${base}`

/** `voulu`: the only port that will do, since it is in everybody's address. */
async function joindreOuLancer(
  compte: Compte,
  motDePasse: string,
  rapide: boolean,
  voulu?: number,
): Promise<Serveur> {
  // The port of the one that died, where others may be waiting for it.
  const prefere = voulu ?? portDuMort(compte)
  const limite = Date.now() + REPRISE_MS
  for (let echecs = 0; ; ) {
    const vivant = serveurVivant(compte)
    const port = vivant ? vivant.port : await choisirPort(prefere, voulu === undefined ? null : limite)
    const enfant = vivant ? null : lancerServeur(compte, port, rapide ? 'rapide' : 'sure')
    const serveur = await attendre(compte, motDePasse, enfant)
    if (serveur) return serveur
    // What is left of the dead one ends by itself, once it sees that it is alone: a query at work sees it late.
    if (resteDuMort(compte) && Date.now() < limite) await dormir(PATIENCE_MS)
    // Someone else may have taken the port in between.
    else if (++echecs >= 3) throw new Empechement(`PostgreSQL n'a pas démarré :\n${finDuJournal(compte)}`)
  }
}

/** `limite`: no other port will do, and until then whoever has it may go: a connection of anybody's takes it for a moment. */
async function choisirPort(prefere: number | null, limite: number | null): Promise<number> {
  for (;;) {
    if (prefere && (await estLibre(prefere, HOTE))) return prefere
    if (limite === null) return portLibre(HOTE)
    if (Date.now() > limite)
      throw new Empechement(`son port ${prefere} a été pris par un autre programme : libérez-le.`)
    await dormir(PATIENCE_MS)
  }
}

const APPARITION_MS = 3_000
const REPRISE_MS = 60_000
const PATIENCE_MS = 200

/** Until it accepts us: it may be replaying its journal after a power cut. Null when it died or never appeared. */
async function attendre(
  compte: Compte,
  motDePasse: string,
  enfant: ChildProcess | null,
): Promise<Serveur | null> {
  const debut = Date.now()
  let vu = false
  while (Date.now() - debut < (vu ? REPRISE_MS : APPARITION_MS)) {
    const serveur = serveurVivant(compte)
    if (!serveur && (vu || (enfant && enfant.exitCode !== null))) return null
    if (serveur?.port) {
      vu = true
      const refus = await ouvrirBase(serveur.port, motDePasse)
      if (refus === null) return serveur
      if (refus.definitif) throw new Empechement(`PostgreSQL refuse la connexion : ${refus.motif}`)
    }
    await dormir(20)
  }
  return null
}

const BASE = 'noixcoop'

async function ouvrirBase(port: number, motDePasse: string) {
  const session = new pg.Client({ connectionString: adresse(port, motDePasse, 'postgres') })
  session.on('error', () => {})
  try {
    await session.connect()
    const { rowCount } = await session.query('SELECT 1 FROM pg_database WHERE datname = $1', [BASE])
    if (rowCount === 0) await session.query(`CREATE DATABASE ${BASE}`)
    return null
  } catch (erreur) {
    // Class 28: wrong password or account; anything else (starting up, shutting down) may pass.
    const code = (erreur as { code?: string }).code ?? ''
    return { definitif: code.startsWith('28'), motif: raison(erreur) }
  } finally {
    await session.end().catch(() => {})
  }
}

function poignee(
  place: string,
  compte: Compte,
  serveur: Serveur,
  joindre: (port: number) => Promise<Serveur>,
  motDePasse: string,
): Postgres {
  let { pid } = serveur
  const { port } = serveur
  const relancer = () =>
    seul(place, async () => {
      const nouveau = await joindre(port)
      pid = nouveau.pid
      // Another program may have started it, elsewhere.
      if (nouveau.port !== port)
        throw new Empechement(
          `son port ${port} a été pris, il est sur ${nouveau.port} : redémarrez l’application.`,
        )
    })
  const quitter = () => {
    desinscrire(place)
    if (!resteUnUsager(place)) signaler(pid, 'SIGINT')
  }
  // For a process.exit() that forgot us: nothing asynchronous can run any more.
  process.once('exit', quitter)
  return {
    url: adresse(port, motDePasse, BASE),
    dossier: compte.dossier,
    veiller: (veille) => {
      const journal = join(compte.dossier, 'journal.log')
      return veiller({ vivant: () => serveurTourne(compte, pid), relancer, journal }, veille)
    },
    arreter: () =>
      seul(place, async () => {
        process.off('exit', quitter)
        desinscrire(place)
        if (!resteUnUsager(place)) await arreterServeur(compte)
      }),
  }
}
