import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dansRacine } from './racine'

export const DOSSIER_MIGRATIONS = dansRacine('prisma/migrations')

/** `empreinte` is the checksum Prisma keeps in `_prisma_migrations`. */
export type Migration = { nom: string; sql: string; empreinte: string }

export function lireMigrations(dossier = DOSSIER_MIGRATIONS): Migration[] {
  if (!existsSync(dossier)) return []
  return readdirSync(dossier)
    .filter((nom) => existsSync(`${dossier}/${nom}/migration.sql`))
    .sort()
    .map((nom) => {
      const sql = readFileSync(`${dossier}/${nom}/migration.sql`, 'utf8')
      return { nom, sql, empreinte: createHash('sha256').update(sql).digest('hex') }
    })
}
