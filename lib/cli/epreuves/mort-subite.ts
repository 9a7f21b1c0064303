/** `kill -9` of the application and of PostgreSQL while sixteen people write. */
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { executerInvariants } from '../../base/invariants'
import { portLibre } from '../../base/port'
import { dormir } from '../../base/processus'
import { quantile } from '../banc-mesure'
import { avecBase } from './base'
import { type Ecrivains, mettreAuTravail } from './ecritures'
import { type Epreuve, type Essai, exiger } from './epreuve'
import {
  type Application,
  arreterApplication,
  attendre,
  estFinie,
  lancerApplication,
  type Maison,
  monterMaison,
  ouvrirApplication,
} from './maison'
import { preparerTerrain } from './monde'
import type { Personne } from './personne'

const TOURS = { court: 5, entier: 50 }
const ECRIVAINS = 16
const LOTS = 4
/** To the first good answer: of a new process of the application, of the old one over a PostgreSQL that was restarted. */
const REPRISE_MS = { application: 3_000, postgres: 5_000 }

type Cible = keyof typeof REPRISE_MS
/** `npm test` runs where others may work too: there, coming back may cost twice what the first start did. */
const MARGE = 2

/** The one variant that a file of `temoins/` makes. */
const MENTEUR = 'accuse-avant-commit'
/** Whom a variant needs killed. */
const CIBLES: Readonly<Record<string, Cible>> = {
  [MENTEUR]: 'application',
  'commit-asynchrone': 'postgres',
  'sans-veille': 'postgres',
}

interface Scene {
  essai: Essai
  maison: Maison
  port: number
  application: Application
  direction: Personne
  ecrivains: Ecrivains
  /** How long the application took to start at first, in this very run. */
  premierDepartMs: number
  /** What the base held before anybody wrote. */
  avant: Comptes
}

interface Comptes {
  livraisons: number
  commandes: number
}

async function compter(maison: Maison): Promise<Comptes> {
  return avecBase(maison, async (session) => {
    const { rows } = await session.query<Comptes>(
      'SELECT (SELECT count(*)::int FROM livraison) AS livraisons, (SELECT count(*)::int FROM commande) AS commandes',
    )
    return rows[0] ?? { livraisons: 0, commandes: 0 }
  })
}

/** An application that is given an address keeps no watch over its server. */
const options = ({ temoin }: Essai, { postgres }: Maison, port: number) => ({
  port,
  temoin: temoin === MENTEUR ? MENTEUR : undefined,
  ...(temoin === 'sans-veille' ? { base: postgres.url } : {}),
})

async function installer(essai: Essai): Promise<Scene> {
  const maison = await monterMaison(essai)
  const port = await portLibre()
  const debut = performance.now()
  const { application, direction } = await ouvrirApplication(maison, options(essai, maison, port))
  const scene = { essai, maison, port, application, direction, premierDepartMs: performance.now() - debut }
  essai.aLaFin(() => arreterApplication(scene.application))
  if (essai.temoin === 'commit-asynchrone') await rendreAsynchrone(maison)
  const terrain = await preparerTerrain(direction, LOTS)
  const avant = await compter(maison)
  faireMentir(scene)
  const ecrivains = mettreAuTravail(essai, direction, terrain, ECRIVAINS)
  return Object.assign(scene, { ecrivains, avant })
}

/** PostgreSQL says it is done before it is written. The application refuses to start so: it is set behind its back. */
const rendreAsynchrone = (maison: Maison) =>
  avecBase(maison, async (session) => {
    await session.query('ALTER SYSTEM SET synchronous_commit = off')
    await session.query("ALTER SYSTEM SET wal_writer_delay = '10s'")
    await session.query('SELECT pg_reload_conf()')
  })

/** Each process anew, once its records are made. */
const faireMentir = ({ essai, application }: Pick<Scene, 'essai' | 'application'>) =>
  essai.temoin === MENTEUR && application.enfant.kill('SIGUSR2')

const lireBien = (direction: Personne) => async () =>
  (await direction.envoyer('GET', '/api/livraisons?limite=1')).statut === 200

/** Kills, and returns after how many milliseconds the house answered well again. */
async function tuer(scene: Scene, cible: Cible): Promise<number> {
  const { maison, port, direction, essai } = scene
  if (cible === 'application') {
    const fin = once(scene.application.enfant, 'exit')
    scene.application.enfant.kill('SIGKILL')
    await fin
    const debut = performance.now()
    scene.application = lancerApplication(maison, options(essai, maison, port))
    exiger(await attendre(scene.application, lireBien(direction)), 'L’application tuée n’a pas redémarré.')
    const ms = performance.now() - debut
    faireMentir(scene)
    return ms
  }
  const fiche = join(maison.postgres.dossier, 'base/postmaster.pid')
  const pid = Number.parseInt(readFileSync(fiche, 'utf8'), 10)
  const debut = performance.now()
  process.kill(pid, 'SIGKILL')
  // The old processes may answer one last time.
  while (
    Number.parseInt(lireOuVide(fiche), 10) === pid &&
    performance.now() - debut < 1_000 &&
    !estFinie(scene.application)
  )
    await dormir(5)
  const repond = await attendre(scene.application, lireBien(direction))
  exiger(
    repond,
    `L’application ne répond plus depuis la mort de PostgreSQL${estFinie(scene.application) ? ', elle s’est arrêtée' : ''}. Ses derniers mots : ${scene.application.dit().slice(-600)}`,
  )
  return performance.now() - debut
}

const lireOuVide = (chemin: string): string => {
  try {
    return readFileSync(chemin, 'utf8')
  } catch {
    return ''
  }
}

/** Every acknowledged write is there as it was told, once, and nothing else is. */
async function verifier({ maison, ecrivains, avant }: Scene): Promise<void> {
  const { livraisons, commandes, lots, repetes } = await avecBase(maison, async (session) => {
    const lire = async <T extends pg.QueryResultRow>(sql: string) => (await session.query<T>(sql)).rows
    return {
      livraisons: await lire<{ code: string; kg: number }>(
        'SELECT code, quantite_grammes / 1000 AS kg FROM livraison',
      ),
      commandes: await lire<{ code: string; kg: number }>(
        'SELECT numero AS code, poids_grammes / 1000 AS kg FROM commande',
      ),
      lots: await lire<{ code: string; kg: number }>(
        'SELECT livraison_code AS code, (sum(quantite_grammes) / 1000)::int AS kg FROM lot GROUP BY 1',
      ),
      repetes: await lire<{ operation: string; code: string; n: number }>(
        // A PUT is asked again without harm, and says so in the audit each time: it takes no key.
        "SELECT operation, code, count(*)::int AS n FROM audit WHERE operation LIKE 'POST %' GROUP BY 1, 2 HAVING count(*) > 1",
      ),
    }
  })
  const presents = {
    livraison: new Map(livraisons.map((l) => [l.code, l.kg])),
    commande: new Map(commandes.map((c) => [c.code, c.kg])),
    calibrage: new Map(lots.map((l) => [l.code, l.kg])),
  }
  const perdues = ecrivains.ecritures.filter((e) => e.code !== null && presents[e.genre].get(e.code) !== e.kg)
  exiger(
    perdues.length === 0,
    `${perdues.length} écritures acquittées sont perdues, dont ${perdues[0]?.genre} ${perdues[0]?.code}.`,
  )
  const [repete] = repetes
  exiger(repete === undefined, `${repete?.operation} a eu ${repete?.n} effets sur ${repete?.code}.`)
  const faites = (genre: string) => ecrivains.ecritures.filter((e) => e.genre === genre).length
  for (const [genre, avantElles, maintenant] of [
    ['livraison', avant.livraisons, livraisons.length],
    ['commande', avant.commandes, commandes.length],
  ] as const)
    exiger(
      maintenant - avantElles === faites(genre),
      `${faites(genre)} ${genre}s ont été demandées et la base en tient ${maintenant - avantElles} : une a été faite deux fois, ou pas.`,
    )
  const rompus = (await executerInvariants(maison.postgres.url)).filter(({ total }) => total > 0)
  exiger(rompus.length === 0, `Invariant rompu : ${rompus[0]?.code} ${rompus[0]?.phrase}.`)
}

async function executer(essai: Essai): Promise<string> {
  const scene = await installer(essai)
  const { ecrivains } = scene
  const temps: Record<Cible, number[]> = { application: [], postgres: [] }
  let redemandees = 0
  for (let tour = 0; tour < TOURS[essai.taille]; tour++) {
    const cible = CIBLES[essai.temoin ?? ''] ?? (tour % 2 === 0 ? 'application' : 'postgres')
    await dormir(essai.hasard.entier(300, 1_500))
    const ms = await tuer(scene, cible)
    temps[cible].push(ms)
    await ecrivains.pause()
    // A new key for the same write is what a client must not do.
    redemandees += await ecrivains.redemander(essai.temoin === 'cle-neuve' ? () => randomUUID() : undefined)
    await verifier(scene)
    essai.dire(
      `${tour + 1}. ${cible} : répond après ${Math.round(ms)} ms, ${ecrivains.ecritures.length} écritures, ${redemandees} redemandées`,
    )
    ecrivains.reprendre()
  }
  for (const cible of ['application', 'postgres'] as const) {
    const mediane = quantile(temps[cible], 0.5)
    const borne =
      essai.taille === 'entier'
        ? REPRISE_MS[cible]
        : Math.max(REPRISE_MS[cible], MARGE * scene.premierDepartMs)
    exiger(
      Number.isNaN(mediane) || mediane <= borne,
      `Après la mort de ${cible}, la maison répond en ${Math.round(mediane)} ms : il en faut moins de ${Math.round(borne)}.`,
    )
  }
  const dire = (serie: number[]) =>
    serie.length === 0
      ? '—'
      : `${Math.round(quantile(serie, 0.5))} ms (au plus ${Math.round(Math.max(...serie))})`
  return `${ecrivains.ecritures.length} écritures, ${redemandees} redemandées, 0 perdue, 0 doublée ; l’application revient en ${dire(temps.application)}, PostgreSQL en ${dire(temps.postgres)}.`
}

export const MORT_SUBITE: Epreuve = {
  nom: 'mort-subite',
  phrase:
    'l’application puis PostgreSQL tués sous 16 écrivains : rien d’acquitté n’est perdu, rien n’est doublé, tout répond de nouveau',
  temoins: {
    [MENTEUR]: 'l’application acquitte avant que PostgreSQL ait confirmé',
    'commit-asynchrone': 'PostgreSQL confirme avant d’avoir écrit (synchronous_commit = off)',
    'sans-veille': 'personne ne relance PostgreSQL',
    'cle-neuve': 'ce qui n’a pas eu de réponse est redemandé sous une autre clé',
  },
  temoinsCourts: [MENTEUR, 'commit-asynchrone'],
  seule: true,
  executer,
}
