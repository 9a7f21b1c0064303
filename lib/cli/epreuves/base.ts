/** The base of a proof: looked at past the application, or used by the use cases of this very process. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { appliquerMigrations } from '../../base/migrations'
import { demarrerPostgres } from '../../base/postgres-embarque'
import { dansRacine } from '../../base/racine'
import type { Essai } from './epreuve'
import type { Maison } from './maison'

export async function avecBase<T>(maison: Maison, action: (session: pg.Client) => Promise<T>): Promise<T> {
  const session = new pg.Client({ connectionString: maison.postgres.url })
  session.on('error', () => {})
  await session.connect()
  return action(session).finally(() => session.end())
}

/** A base of its own with the reference data, which is DATABASE_URL until the proof ends. Deaf to power cuts. */
export async function ouvrirBaseIci(essai: Essai): Promise<string> {
  mkdirSync(dansRacine('.resultats'), { recursive: true })
  const dossier = mkdtempSync(dansRacine('.resultats/epreuve-'))
  essai.aLaFin(async () => rmSync(dossier, { recursive: true, force: true }))
  const postgres = await demarrerPostgres({
    dossier: join(dossier, 'postgres'),
    rapide: true,
    journal: () => {},
  })
  essai.aLaFin(postgres.arreter)
  await appliquerMigrations(postgres.url)
  const { DATABASE_URL: avant } = process.env
  process.env.DATABASE_URL = postgres.url
  // The generated client may not exist when this file is read.
  const { db, fermerDb } = await import('../../base/client')
  essai.aLaFin(async () => {
    await fermerDb()
    if (avant === undefined) delete process.env.DATABASE_URL
    else process.env.DATABASE_URL = avant
  })
  // What proofs break on purpose is no news.
  const { journal } = await import('../../core/journal')
  journal.level = 'error'
  const { chargerReferences } = await import('@/prisma/reference')
  await chargerReferences(db())
  return postgres.url
}
