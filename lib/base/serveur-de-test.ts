import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { genererClient } from './generation'
import { appliquerMigrations } from './migrations'
import { demarrerPostgres } from './postgres-embarque'

/** Names the model base of a running server: set by `npm test` and by vitest's own start, read by baseDeTest. */
export const ADRESSE_DU_MODELE = 'NOIXCOOP_POSTGRES_ESSAI'

/**
 * One PostgreSQL for all the tests, in a temporary folder, deaf to power cuts. Its first base is the model: migrated,
 * with the reference data, left alone so that it can be copied.
 */
export async function demarrerServeurDeTest(): Promise<{ url: string; arreter(): Promise<void> }> {
  genererClient()
  const dossier = mkdtempSync(join(tmpdir(), 'noixcoop-essai-'))
  const serveur = await demarrerPostgres({ dossier, rapide: true, journal: () => {} })
  const arreter = async () => {
    await serveur.arreter()
    for (const place of [dossier, serveur.dossier]) rmSync(place, { recursive: true, force: true })
  }
  try {
    await appliquerMigrations(serveur.url)
    await garnir(serveur.url)
  } catch (erreur) {
    await arreter()
    throw erreur
  }
  return { url: serveur.url, arreter }
}

async function garnir(url: string) {
  const { creerDb } = await import('./client')
  const { chargerReferences } = await import('@/prisma/reference')
  const db = creerDb(url)
  await chargerReferences(db)
  await db.$disconnect()
}
