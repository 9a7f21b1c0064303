import { readdirSync, readFileSync } from 'node:fs'
import { dansRacine } from './racine'

const DOSSIER = dansRacine('prisma/schema')

/** The files of the Prisma schema, in a fixed order, in the shape the schema engine takes. */
export function lireSchema(): { path: string; content: string }[] {
  return readdirSync(DOSSIER)
    .filter((nom) => nom.endsWith('.prisma'))
    .sort()
    .map((path) => ({ path, content: readFileSync(`${DOSSIER}/${path}`, 'utf8') }))
}
