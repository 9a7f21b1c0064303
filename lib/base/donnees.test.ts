import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dansRacine } from './racine'

let dossier: string
beforeEach(() => {
  dossier = mkdtempSync(join(tmpdir(), 'noixcoop-secret-'))
})
afterEach(() => rmSync(dossier, { recursive: true, force: true }))

const ADRESSE = pathToFileURL(dansRacine('lib/base/donnees.ts')).href
/** Loads everything, says so, and asks for the secret when told: all of them in the same millisecond. */
const PROGRAMME = `
  const { secret } = await import(${JSON.stringify(ADRESSE)})
  process.stdin.once('data', () => {
    try { process.stdout.write(secret()) } catch (e) { process.stdout.write('refus: ' + e.message) }
    process.exit()
  })
  process.stderr.write('pret')`

function lancer(): ChildProcess {
  const { NEXTAUTH_SECRET: _, ...env } = process.env
  return spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', PROGRAMME], {
    cwd: dansRacine(),
    env: { ...env, NOIXCOOP_DONNEES: dossier },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
}

/** What so many first starts at once read. */
async function secrets(combien: number): Promise<string[]> {
  const enfants = Array.from({ length: combien }, lancer)
  await Promise.all(enfants.map((e) => new Promise((suite) => e.stderr?.once('data', suite))))
  for (const e of enfants) e.stdin?.write('partez')
  return Promise.all(enfants.map((e) => (e.stdout ? text(e.stdout) : '')))
}

describe('the secret of an installation', () => {
  it('is one, for this account alone, when six first starts come at once', async () => {
    const lus = await secrets(6)
    expect(new Set(lus).size).toBe(1)
    expect(lus[0]).toMatch(/^[\w-]{43}$/)
    expect(readFileSync(join(dossier, 'secret'), 'utf8')).toBe(lus[0])
    expect(statSync(join(dossier, 'secret')).mode & 0o777).toBe(0o600)
    expect(readdirSync(dossier)).toEqual(['secret'])
  })

  it('is never empty: a writing that was cut keeps the application from starting', async () => {
    writeFileSync(join(dossier, 'secret'), '')
    expect(await secrets(1)).toEqual([expect.stringMatching(/^refus: Le fichier .* est vide/)])
  })
})
