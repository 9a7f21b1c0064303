import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
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
  const dossier = construire()
  const pile = [
    `at async e (${dossier}/1jng_(acces)_[code]_page.js:1:20)`,
    `at async f (${dossier}/sans-carte.js:1:20)`,
    'at g (/x/node_modules/pg/lib/client.js:12:3)',
  ].join('\n')
  expect(pileDOrigine(pile)).toBe(
    [
      'at async e (lib/access/droits.ts:41:3)',
      `at async f (${dossier}/sans-carte.js:1:20)`,
      'at g (/x/node_modules/pg/lib/client.js:12:3)',
    ].join('\n'),
  )
})
