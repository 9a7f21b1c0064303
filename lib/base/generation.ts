import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Empechement } from './empechement'
import { dansRacine, RACINE } from './racine'
import { lireSchema } from './schema'

const SORTIE = dansRacine('prisma/generated')
const EMPREINTE = dansRacine('prisma/generated/.empreinte')

/** Writes the Prisma client when the schema or Prisma changed. Returns whether it had to. */
export function genererClient(): boolean {
  const voulue = empreinte()
  if (existsSync(EMPREINTE) && readFileSync(EMPREINTE, 'utf8') === voulue) return false
  const prisma = createRequire(import.meta.url).resolve('prisma/build/index.js')
  const essai = spawnSync(process.execPath, [prisma, 'generate'], {
    cwd: RACINE,
    encoding: 'utf8',
    // Any existing file will do: the generator never starts it, and nothing is fetched (docs/decisions/0001).
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' },
  })
  if (essai.status !== 0 || !existsSync(SORTIE)) {
    throw new Empechement(`Le client Prisma n'a pas pu être généré.\n${essai.stdout}${essai.stderr}`)
  }
  writeFileSync(EMPREINTE, voulue)
  return true
}

function empreinte(): string {
  const hash = createHash('sha256').update(readFileSync(dansRacine('node_modules/prisma/package.json')))
  for (const { path, content } of lireSchema()) hash.update(`\0${path}\0${content}`)
  return hash.digest('hex')
}
