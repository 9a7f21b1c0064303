/** The scripts of deploy/ on this machine, with versions that only answer: they switch, go back, and throw away the old. */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  utimesSync,
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

const NOIXCOOP_MIGRER_URL = 'postgresql://proprietaire@ici/noixcoop'

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
      NOIXCOOP_MIGRER_URL,
    }
    Object.assign(env, outils({ npm: 'exit 0' }))
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

  const deployer = (depuis: string, vers = '--local', de: Record<string, string> = {}) =>
    spawnSync('bash', [join(DEPLOY, 'deployer.sh'), '--depuis', depuis, vers], {
      env: { ...env, ...de },
      encoding: 'utf8',
    })
  /** Commands of the machine that are ours for a while, first in the PATH. */
  function outils(programmes: Record<string, string>): Record<string, string> {
    const dossier = mkdtempSync(join(racine, 'outils-'))
    for (const [nom, texte] of Object.entries(programmes))
      writeFileSync(join(dossier, nom), `#!/bin/bash\n${texte}\n`, { mode: 0o755 })
    return { PATH: `${dossier}:${env.PATH}` }
  }
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
    expect(existsSync(join(racine, 'precedente'))).toBe(false)
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

    expect(deployer(version('dddd', 'malade')).status).toBe(1)
    expect(readlinkSync(join(racine, 'precedente'))).toMatch(/-cccc$/)

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

  test('migrations run in the new version, with the account that owns, before the switch; without them nothing is switched', () => {
    const avant = courante()
    const npm = (fin: string) =>
      outils({
        npm: `echo "$* $DATABASE_URL $(cat REVISION) $(readlink ../../courante)" > "$NOIXCOOP_RACINE/migrations"\n${fin}`,
      })
    const echec = deployer(version('gggg', 'sain'), '--local', npm('exit 1'))
    expect(echec.status).toBe(1)
    expect(courante()).toBe(avant)
    expect(relances()).toEqual([''])

    expect(deployer(version('hhhh', 'sain'), '--local', npm('exit 0')).status).toBe(0)
    const dit = readFileSync(join(racine, 'migrations'), 'utf8').trim()
    expect(dit).toBe(`run --silent migrer ${NOIXCOOP_MIGRER_URL} hhhh ${avant}`)
    expect(courante()).toMatch(/-hhhh$/)
  }, 20_000)

  test('an address that bash cut at its « & » is told, and nothing is switched', () => {
    const avant = courante()
    const reglages = join(racine, 'deploiement.env')
    writeFileSync(
      reglages,
      'unset NOIXCOOP_MIGRER_URL\nNOIXCOOP_MIGRER_URL=postgresql://a@b/c?sslmode=verify-full&sslrootcert=/d\n',
    )
    const refus = deployer(version('iiii', 'sain'), '--local', { NOIXCOOP_DEPLOIEMENT: reglages })
    expect([refus.status, courante()]).toEqual([1, avant])
    expect(refus.stderr).toContain(`NOIXCOOP_MIGRER_URL manque dans ${reglages}`)
    const sans = spawnSync(
      'bash',
      [join(DEPLOY, 'deployer.sh'), '--sans-migrer', '--depuis', version('jjjj', 'sain'), '--local'],
      { env: { ...env, NOIXCOOP_DEPLOIEMENT: reglages }, encoding: 'utf8' },
    )
    expect([sans.status, sans.stderr]).toEqual([0, ''])
    expect(courante()).toMatch(/-jjjj$/)
  }, 20_000)

  /** `ssh OPTIONS HOST COMMAND` on this machine. */
  const SSH = 'while [[ $1 == -* ]]; do shift 2; done; shift; exec bash -c "$*"'
  const sansRsync = spawnSync('rsync', ['--version']).error !== undefined

  test.skipIf(sansRsync)(
    'by SSH: readable by others, and one with the version before where the bytes are the same',
    () => {
      const envoyer = (revision: string) => {
        const dossier = version(revision, 'sain')
        // As mktemp makes it, and dated by its own installation as npm does.
        chmodSync(dossier, 0o700)
        chmodSync(join(dossier, 'lib/cli/start.ts'), 0o600)
        utimesSync(
          join(dossier, 'lib/cli/start.ts'),
          new Date(),
          new Date(Date.now() - 1_000 * revision.charCodeAt(0)),
        )
        const { status, stderr } = deployer(dossier, 'deploiement@serveur', outils({ ssh: SSH }))
        expect(stderr).toBe('')
        expect(status).toBe(0)
        return join(racine, courante())
      }
      const premiere = envoyer('iiii')
      expect(statSync(premiere).mode & 0o777).toBe(0o755)
      expect(statSync(join(premiere, 'lib/cli/start.ts')).mode & 0o777).toBe(0o644)
      const seconde = envoyer('jjjj')
      const numero = (dossier: string, fichier: string) => statSync(join(dossier, fichier)).ino
      expect(numero(seconde, 'lib/cli/start.ts')).toBe(numero(premiere, 'lib/cli/start.ts'))
      expect(numero(seconde, 'REVISION')).not.toBe(numero(premiere, 'REVISION'))
    },
    30_000,
  )
})
