/** deploy/sauvegarder.sh and exercer-restauration.sh, with commands that only say what they were asked. */
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dansRacine } from '@/lib/base/racine'

let dossier: string
beforeEach(() => {
  dossier = mkdtempSync(join(tmpdir(), 'noixcoop-sauvegardes-'))
})
afterEach(() => rmSync(dossier, { recursive: true }))

const SAUVER = 'for f; do :; done; echo tout > "$f"'
const jourDuNom = (d: Date) => d.toISOString().slice(0, 10)
const nom = (d: Date) => `noixcoop-${jourDuNom(d)}.sauvegarde`
const ilYA = (jours: number) => new Date(Date.now() - jours * 86_400_000)
const restent = () => readdirSync(dossier).filter((f) => f.startsWith('noixcoop-'))

/** Runs a script of deploy/ on the folder, with these commands in place of the machine's. */
function lancer(script: string, programmes: Record<string, string>, env: Record<string, string> = {}) {
  const outils = join(dossier, 'outils')
  mkdirSync(outils, { recursive: true })
  for (const [commande, texte] of Object.entries(programmes))
    writeFileSync(join(outils, commande), `#!/bin/sh\n${texte}\n`, { mode: 0o755 })
  return spawnSync('bash', [dansRacine(`deploy/${script}`), dossier], {
    env: {
      ...process.env,
      TZ: 'UTC',
      PATH: `${outils}:${process.env.PATH}`,
      DITS: join(dossier, 'dits'),
      ...env,
    },
    encoding: 'utf8',
  })
}
const dits = () => readFileSync(join(dossier, 'dits'), 'utf8').trim().split('\n')

test('backups rotate: 14 nights, 8 Sundays, 24 firsts of a month', () => {
  const jours = Array.from({ length: 800 }, (_, i) => ilYA(i + 1))
  for (const jour of jours) writeFileSync(join(dossier, nom(jour)), 'tout')
  expect(lancer('sauvegarder.sh', { npm: SAUVER }).status).toBe(0)
  const age = (d: Date) => (Date.now() - d.getTime()) / 86_400_000
  const attendus = jours.filter(
    (d) => age(d) < 14 || (age(d) < 56 && d.getUTCDay() === 0) || (age(d) < 700 && d.getUTCDate() === 1),
  )
  for (const jour of attendus) expect(restent()).toContain(nom(jour))
  expect(restent()).toContain(nom(new Date()))
  expect(restent().length).toBeGreaterThanOrEqual(14 + 6 + 20)
  expect(restent().length).toBeLessThanOrEqual(15 + 8 + 25)
})

test('what a killed backup left goes before the copy; a night that fails thins out nothing and copies nothing', () => {
  const copier = { rsync: 'echo "$*" >> "$DITS"' }
  const env = { NOIXCOOP_COPIE: 'sauvegarde@nas:/' }
  for (const jour of [20, 21, 22].map(ilYA)) writeFileSync(join(dossier, nom(jour)), 'tout')
  const avant = restent()
  const echec = lancer('sauvegarder.sh', { npm: `${SAUVER}; exit 1`, ...copier }, env)
  expect(echec.status).toBe(1)
  for (const f of avant) expect(restent()).toContain(f)
  expect(existsSync(join(dossier, nom(new Date())))).toBe(false)
  expect(existsSync(join(dossier, 'dits'))).toBe(false)

  writeFileSync(join(dossier, `${nom(ilYA(1))}.partiel.77.partiel`), 'moiti')
  expect(lancer('sauvegarder.sh', { npm: SAUVER, ...copier }, env).status).toBe(0)
  expect(restent().filter((f) => f.endsWith('.partiel'))).toEqual([])
  expect(dits()).toEqual([`--archive --ignore-existing ${dossier}/ sauvegarde@nas:/`])
})

const EXERCICE = { DATABASE_URL: 'postgresql://x:y@127.0.0.1:1/noixcoop_exercice' }
const COMMANDES = { psql: 'echo vider >> "$DITS"', npm: 'echo "$3 $5" >> "$DITS"' }

test('the exercise restores the last one between two emptyings, and proves the invariants', () => {
  for (const jour of [0, 1, 2].map(ilYA)) writeFileSync(join(dossier, nom(jour)), 'tout')
  expect(lancer('exercer-restauration.sh', COMMANDES, EXERCICE).status).toBe(0)
  expect(dits().map((d) => d.trim())).toEqual([
    'vider',
    `restauration ${join(dossier, nom(new Date()))}`,
    'controle',
    'vider',
  ])
})

test('it fails when the restore does, when there is no backup, and when the last one is old', () => {
  expect(lancer('exercer-restauration.sh', COMMANDES, EXERCICE).stderr).toContain('Aucune sauvegarde')
  const fichier = join(dossier, nom(new Date()))
  writeFileSync(fichier, 'tout')
  expect(lancer('exercer-restauration.sh', { ...COMMANDES, npm: 'exit 1' }, EXERCICE).status).toBe(1)
  utimesSync(fichier, ilYA(3), ilYA(3))
  const vieille = lancer('exercer-restauration.sh', COMMANDES, EXERCICE)
  expect(vieille.status).toBe(1)
  expect(vieille.stderr).toContain('a plus de deux jours')
})

test('an exercise is refused in any base but its own', () => {
  const essai = lancer('exercer-restauration.sh', COMMANDES, {
    DATABASE_URL: 'postgresql://x:y@127.0.0.1:1/noixcoop',
  })
  expect(essai.status).toBe(1)
  expect(essai.stderr).toContain('jamais une autre')
})
