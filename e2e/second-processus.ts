/** A second process of the application on the base of the demonstration world, by a wire that a story can cut. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { expect, request } from '@playwright/test'
import { demarrerPostgres } from '../lib/base/postgres-embarque'
import { connecter } from './connexion'
import { environnement, MONDE, PORT } from './serveurs'

const RACINE = join(import.meta.dirname, '..')
const PORT_DU_SECOND = PORT + 3

/** Between a process and PostgreSQL. */
async function poserFil(vers: number) {
  const bouts = new Set<Socket>()
  let coupe = false
  const fil = createServer((ici) => {
    if (coupe) return void ici.destroy()
    const la = connect(vers, '127.0.0.1')
    for (const [bout, autre] of [
      [ici, la],
      [la, ici],
    ] as const) {
      bouts.add(bout)
      bout
        .on('error', () => {})
        .on('close', () => {
          bouts.delete(bout)
          autre.destroy()
        })
      bout.pipe(autre)
    }
  }).listen(0, '127.0.0.1')
  await once(fil, 'listening')
  const couper = () => {
    coupe = true
    for (const bout of bouts) bout.destroy()
  }
  return {
    port: (fil.address() as AddressInfo).port,
    couper,
    retablir: () => {
      coupe = false
    },
    fermer: () => {
      couper()
      fil.close()
    },
  }
}

export interface Ligne {
  msg: string
  level: string
  reference?: string
  [champ: string]: unknown
}

export async function demarrerSecond(reglages: Record<string, string> = {}) {
  const base = await demarrerPostgres({ dossier: join(MONDE.donnees, 'postgres') })
  const url = new URL(base.url)
  const fil = await poserFil(Number(url.port))
  url.port = String(fil.port)
  const adresse = `http://localhost:${PORT_DU_SECOND}`
  const enfant = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/start.ts'], {
    cwd: RACINE,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      ...environnement({ ...MONDE, port: PORT_DU_SECOND }),
      DATABASE_URL: url.href,
      NOIXCOOP_JOURNAL: 'info',
      ...reglages,
    },
  })
  let journal = ''
  enfant.stderr.on('data', (morceau) => {
    journal += morceau
  })
  const fini = once(enfant, 'close')
  const fermer = async (signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') => {
    if (enfant.exitCode === null && enfant.signalCode === null) enfant.kill(signal)
    await fini
    fil.fermer()
    await base.arreter()
  }
  const anonyme = await request.newContext({ baseURL: adresse, extraHTTPHeaders: { Origin: adresse } })
  try {
    await expect
      .poll(
        () =>
          anonyme.get('/api/sante').then(
            (r) => r.status(),
            () => 0,
          ),
        { timeout: 60_000 },
      )
      .toBe(200)
  } catch (erreur) {
    await fermer()
    throw new Error(`The second process did not answer: ${journal}`, { cause: erreur })
  }
  const lignes = (): Ligne[] =>
    journal
      .split('\n')
      .filter((l) => l.startsWith('{') && l.endsWith('}'))
      .map((l) => JSON.parse(l) as Ligne)
  return {
    adresse,
    anonyme,
    fil,
    /** All it wrote on standard error. */
    journal: () => journal,
    lignes,
    /** The line of a request, once it is written. */
    async ligneDe(reference: string): Promise<Ligne> {
      const trouver = () => lignes().find((l) => l.msg === 'request' && l.reference === reference)
      await expect.poll(trouver, `line of ${reference}`).toBeTruthy()
      return trouver() as Ligne
    },
    async connecter(identifiant: string) {
      const appel = await request.newContext({ baseURL: adresse, extraHTTPHeaders: { Origin: adresse } })
      await connecter(appel, identifiant, { ...MONDE, adresse })
      return appel
    },
    fermer,
  }
}

export type Second = Awaited<ReturnType<typeof demarrerSecond>>
