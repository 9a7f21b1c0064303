import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { RACINE } from '../base/racine'
import { pileDOrigine } from './pile-d-origine'

/** One mapping: the first column of the built line is line 41, column 3 of its source. */
const CARTE = {
  version: 3,
  sources: ['../../../../lib/access/droits.ts'],
  sourcesContent: [null],
  names: [],
  mappings: 'AAwCE',
}

function construire(): string {
  const racine = mkdtempSync(join(tmpdir(), 'noixcoop-pile-'))
  onTestFinished(() => rmSync(racine, { recursive: true, force: true }))
  const dossier = join(racine, '.next/server/chunks/ssr')
  mkdirSync(dossier, { recursive: true })
  writeFileSync(join(dossier, '1jng_(acces)_[code]_page.js.map'), JSON.stringify(CARTE))
  return dossier
}

test('frames of built files are told where they were written, the others as they are', () => {
  const suivies = process.sourceMapsEnabled
  process.setSourceMapsEnabled(false)
  onTestFinished(() => process.setSourceMapsEnabled(suivies))
  const dossier = construire()
  expect(
    pileDOrigine([
      `at async e (${dossier}/1jng_(acces)_[code]_page.js:1:20)`,
      `at ${dossier}/1jng_(acces)_[code]_page.js:1:20`,
      `at async f (${dossier}/sans-carte.js:1:20)`,
      'at g (/x/node_modules/pg/lib/client.js:12:3)',
    ]),
  ).toEqual([
    'at async e (lib/access/droits.ts:41:3)',
    'at lib/access/droits.ts:41:3',
    `at async f (${dossier}/sans-carte.js:1:20)`,
    'at g (/x/node_modules/pg/lib/client.js:12:3)',
  ])
})

/** As `start` does: maps are followed while the program is read, and no more once it runs. */
const PROGRAMME = `
const { pileDOrigine } = await import('./lib/core/pile-d-origine.ts')
const { lirePort } = await import('./lib/base/port.ts')
process.setSourceMapsEnabled(false)
process.env.PORT = 'rien'
try { lirePort() } catch (e) { console.log(pileDOrigine(e.stack.split('\\n').slice(1, 3).map((l) => l.trim())).join('|')) }
`

test('so are frames of what tsx reads', () => {
  const mots = ['--import', 'tsx', '--input-type=module', '--eval', PROGRAMME]
  const dit = execFileSync(process.execPath, mots, { cwd: RACINE, encoding: 'utf8' })
  const lignes = readFileSync(join(RACINE, 'lib/base/port.ts'), 'utf8').split('\n')
  const jet = lignes.findIndex((l) => l.includes('throw') || l.includes('new Empechement')) + 1
  expect(dit).toMatch(new RegExp(`lib/base/port\\.ts:${jet}:`))
})
