/** The scripts of deploy/ on this machine, with versions that only answer: they switch, go back, and throw away the old. */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { portLibre } from '@/lib/base/port'
import { RACINE } from '@/lib/base/racine'

const DEPLOY = join(RACINE, 'deploy')
const scripts = readdirSync(DEPLOY).filter((f) => f.endsWith('.sh'))

test.each(scripts)('%s is shell', (script) => {
  execFileSync('bash', ['-n', join(DEPLOY, script)])
  expect(readFileSync(join(DEPLOY, script), 'utf8')).toContain('\nset -euo pipefail\n')
})

/** Stands for the application: its port, and whether its base answers, as the version says. */
const SERVEUR = `
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
const [racine, port] = process.argv.slice(2)
const etat = readFileSync(racine + '/courante/etat', 'utf8')
createServer((_, r) => r.writeHead(etat === 'sain' ? 200 : 503).end('{"etat":"ok","base":"' + (etat === 'sain' ? 'ok' : 'absente') + '"}'))
  .listen(Number(port), () => writeFileSync(racine + '/pid-' + port, String(process.pid)))
`
const REDEMARRER = `
[ ! -f "$NOIXCOOP_RACINE/pid-$1" ] || kill "$(cat "$NOIXCOOP_RACINE/pid-$1")" || true
rm -f "$NOIXCOOP_RACINE/pid-$1"
echo "$1 $(readlink "$NOIXCOOP_RACINE/courante")" >> "$NOIXCOOP_RACINE/relances"
sleep 0.2
node "$NOIXCOOP_RACINE/serveur.mjs" "$NOIXCOOP_RACINE" "$1" 9>&- > /dev/null 2>&1 &
`

describe('a server of its own', () => {
  let racine: string
  let ports: number[]
  let env: NodeJS.ProcessEnv
  beforeAll(async () => {
    racine = mkdtempSync(join(tmpdir(), 'noixcoop-deploiement-'))
    ports = [await portLibre(), await portLibre()]
    writeFileSync(join(racine, 'serveur.mjs'), SERVEUR)
    env = {
      ...process.env,
      NOIXCOOP_RACINE: racine,
      NOIXCOOP_DEPLOIEMENT: '/dev/null',
      NOIXCOOP_PORTS: ports.join(' '),
      NOIXCOOP_REDEMARRER: REDEMARRER,
      NOIXCOOP_PATIENCE: '2',
      NOIXCOOP_PAUSE: '0',
      NOIXCOOP_GARDER: '2',
    }
  })
  afterAll(() => {
    for (const port of ports) {
      try {
        process.kill(Number(readFileSync(join(racine, `pid-${port}`), 'utf8')))
      } catch {
        // It never started.
      }
    }
    rmSync(racine, { recursive: true, force: true })
  })
  beforeEach(() => writeFileSync(join(racine, 'relances'), ''))

  /** A folder that holds what a built version must. */
  function version(revision: string, etat: 'sain' | 'malade', manque?: string): string {
    const dossier = join(racine, 'source', revision)
    const pieces = ['.next/BUILD_ID', '.next/empreinte', 'node_modules/next/package.json', 'lib/cli/start.ts']
    for (const piece of pieces.filter((p) => p !== manque)) {
      mkdirSync(join(dossier, piece, '..'), { recursive: true })
      writeFileSync(join(dossier, piece), '')
    }
    cpSync(DEPLOY, join(dossier, 'deploy'), { recursive: true })
    writeFileSync(join(dossier, 'REVISION'), revision)
    writeFileSync(join(dossier, 'etat'), etat)
    return dossier
  }

  const deployer = (depuis: string) =>
    spawnSync('bash', [join(DEPLOY, 'deployer.sh'), '--local', '--depuis', depuis], { env, encoding: 'utf8' })
  const courante = () => readlinkSync(join(racine, 'courante'))
  const relances = () => readFileSync(join(racine, 'relances'), 'utf8').trim().split('\n')
  const sante = async (port: number) =>
    (await fetch(`http://localhost:${port}/`, { headers: { connection: 'close' } })).status

  test('versions follow one another, each process after the other; a sick one goes back; the old go', async () => {
    const premiere = deployer(version('aaaa', 'sain'))
    expect(premiere.stderr).toBe('')
    expect(premiere.status).toBe(0)
    expect(courante()).toMatch(/^versions\/\d{8}T\d{6}Z-aaaa$/)
    expect(relances()).toEqual(ports.map((p) => `${p} ${courante()}`))
    for (const port of ports) expect(await sante(port)).toBe(200)

    const avant = courante()
    writeFileSync(join(racine, 'relances'), '')
    const malade = deployer(version('bbbb', 'malade'))
    expect(malade.status).toBe(1)
    expect(malade.stderr).toContain(`Le processus ${ports[0]} ne répond pas : retour à ${avant}`)
    expect(courante()).toBe(avant)
    // The first was started anew twice, there and back; the second never stopped.
    expect(relances().map((r) => r.replace(/ .*-/, ' '))).toEqual([`${ports[0]} bbbb`, `${ports[0]} aaaa`])
    for (const port of ports) expect(await sante(port)).toBe(200)

    expect(deployer(version('cccc', 'sain')).status).toBe(0)
    expect(readlinkSync(join(racine, 'precedente'))).toBe(avant)
    expect(deployer(version('dddd', 'sain')).status).toBe(0)
    // Two are kept: the sick one and the first are gone.
    expect(
      readdirSync(join(racine, 'versions'))
        .map((v) => v.slice(-4))
        .sort(),
    ).toEqual(['cccc', 'dddd'])

    const retour = spawnSync(
      'bash',
      [join(racine, 'courante/deploy/basculer.sh'), 'precedente', '--sans-migrer'],
      { env, encoding: 'utf8' },
    )
    expect(retour.status).toBe(0)
    expect(courante()).toMatch(/-cccc$/)
  }, 60_000)

  test('what is not whole is not switched to', () => {
    const avant = courante()
    const refus = deployer(version('eeee', 'sain', 'lib/cli/start.ts'))
    expect(refus.status).toBe(1)
    expect(refus.stderr).toContain('il manque lib/cli/start.ts')
    expect(deployer(version('ffff', 'sain', '.next/BUILD_ID')).stderr).toContain('n’est pas construit')
    expect(courante()).toBe(avant)
    expect(relances()).toEqual([''])
  })
})

test('backups rotate: 14 nights, 8 Sundays, 24 firsts of a month', () => {
  const dossier = mkdtempSync(join(tmpdir(), 'noixcoop-sauvegardes-'))
  const outils = join(dossier, 'outils')
  mkdirSync(outils)
  // Stands for « npm run sauvegarde -- FICHIER ».
  writeFileSync(join(outils, 'npm'), '#!/bin/sh\nfor f; do :; done\necho tout > "$f"\n', { mode: 0o755 })
  const nom = (d: Date) => `noixcoop-${d.toISOString().slice(0, 10)}.sauvegarde`
  const ilYA = (jours: number) => new Date(Date.now() - jours * 86_400_000)
  const jours = Array.from({ length: 800 }, (_, i) => ilYA(i + 1))
  for (const jour of jours) writeFileSync(join(dossier, nom(jour)), 'tout')
  execFileSync('bash', [join(DEPLOY, 'sauvegarder.sh'), dossier], {
    env: { ...process.env, TZ: 'UTC', PATH: `${outils}:${process.env.PATH}` },
  })
  const restent = readdirSync(dossier).filter((f) => f.endsWith('.sauvegarde'))
  const age = (d: Date) => (Date.now() - d.getTime()) / 86_400_000
  const attendus = jours.filter(
    (d) =>
      age(d) < 13.5 + 0.5 || (age(d) < 56 && d.getUTCDay() === 0) || (age(d) < 700 && d.getUTCDate() === 1),
  )
  for (const jour of attendus) expect(restent).toContain(nom(jour))
  expect(restent).toContain(nom(new Date()))
  expect(restent.length).toBeGreaterThanOrEqual(14 + 6 + 20)
  expect(restent.length).toBeLessThanOrEqual(15 + 8 + 25)
  rmSync(dossier, { recursive: true })
})

test('an exercise is refused in any base but its own', () => {
  const script = join(DEPLOY, 'exercer-restauration.sh')
  const essai = spawnSync('bash', [script, '/tmp'], {
    env: { ...process.env, DATABASE_URL: 'postgresql://x:y@127.0.0.1:1/noixcoop' },
    encoding: 'utf8',
  })
  expect(essai.status).toBe(1)
  expect(essai.stderr).toContain('jamais une autre')
})
