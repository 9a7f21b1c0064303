/** `npm start` on a built application: it answers, it ends, and it leaves nothing behind. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { environnement, type Maison, MONDE, PORT, VIDE } from './serveurs'

const RACINE = join(import.meta.dirname, '..')
const MAISON: Maison = {
  ...VIDE,
  port: PORT + 2,
  adresse: `http://localhost:${PORT + 2}`,
  donnees: `${VIDE.donnees}-demarrage`,
}
const SECOND_DEPART_MS = 10_000

test.describe.configure({ mode: 'serial', timeout: 120_000 })

/** As from a terminal: npm and all it starts in one group, which Ctrl-C reaches whole. */
const lancer = (maison: Maison) =>
  spawn('npm', ['start', '--silent'], {
    cwd: RACINE,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environnement(maison) },
  })

const lire = (fichier: string): string => {
  try {
    return readFileSync(fichier, 'utf8')
  } catch {
    return '' // ended while we looked, or not ours to read
  }
}

/** Processes that name the data folder, as an argument or in their environment. */
const restants = (): string[] =>
  readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid) && Number(pid) !== process.pid)
    .filter((pid) => ['cmdline', 'environ'].some((f) => lire(`/proc/${pid}/${f}`).includes(MAISON.donnees)))
    .map((pid) => `${pid} ${lire(`/proc/${pid}/cmdline`).replaceAll('\0', ' ')}`)

const repond = () =>
  fetch(`${MAISON.adresse}/api/sante`).then(
    async (r) => (await r.json()) as { etat?: string; base?: string },
    () => null,
  )

async function attendre(): Promise<number> {
  const depart = performance.now()
  await expect.poll(repond, { timeout: 90_000, intervals: [100] }).toMatchObject({ etat: 'ok', base: 'ok' })
  return performance.now() - depart
}

function signaler(enfant: ChildProcess, signal: 'SIGINT' | 'SIGTERM', groupe: boolean): void {
  if (enfant.pid === undefined) throw new Error('npm did not start')
  process.kill(groupe ? -enfant.pid : enfant.pid, signal)
}

async function arreter(enfant: ChildProcess, signal: 'SIGINT' | 'SIGTERM', groupe: boolean): Promise<void> {
  const fin = once(enfant, 'close')
  signaler(enfant, signal, groupe)
  await fin
  expect(restants()).toEqual([])
  expect(await repond()).toBeNull()
}

test('the first start answers, and SIGTERM ends all of it', async () => {
  const enfant = lancer(MAISON)
  await attendre()
  expect(restants().length).toBeGreaterThan(1)
  await arreter(enfant, 'SIGTERM', false)
})

test('a second start takes less than 10 seconds, and Ctrl-C ends all of it', async () => {
  const enfant = lancer(MAISON)
  expect(await attendre()).toBeLessThan(SECOND_DEPART_MS)
  await arreter(enfant, 'SIGINT', true)
})

test('when the terminal goes, it goes on answering and still stops when asked', async () => {
  const enfant = lancer(MAISON)
  await attendre()
  for (const flux of [enfant.stdout, enfant.stderr]) flux.destroy()
  expect(await repond()).toMatchObject({ etat: 'ok' })
  // « Arrêt en cours… » is now written to nobody: it used to fail for ever, and the signal with it.
  await arreter(enfant, 'SIGTERM', false)
})

test('a port that is taken gives one sentence, and exit 1', async () => {
  const enfant = lancer({ ...MAISON, port: MONDE.port })
  let dit = ''
  for (const flux of [enfant.stdout, enfant.stderr]) flux.on('data', (morceau) => (dit += morceau))
  const [code] = await once(enfant, 'close')
  expect(code).toBe(1)
  expect(dit.trim()).toMatch(new RegExp(`^Le port ${MONDE.port} est déjà pris : [^\\n]+\\.$`))
  expect(restants()).toEqual([])
})
