import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { genererClient } from './generation'
import { appliquerMigrations } from './migrations'
import { demarrerPostgres } from './postgres-embarque'
import { signaler } from './postgres-serveur'
import { ligneDeCommande } from './processus'
import { resteUnUsager } from './usagers'

/** Names the model base of a running server: set by `npm test` and by vitest's own start, read by baseDeTest. */
export const ADRESSE_DU_MODELE = 'NOIXCOOP_POSTGRES_ESSAI'

const PREFIXE = 'noixcoop-essai-'
const VIEUX_MS = 10 * 60_000

/**
 * One PostgreSQL for all the tests, in a temporary folder, deaf to power cuts. Its first base is the model: migrated,
 * with the reference data, left alone so that it can be copied.
 */
export async function demarrerServeurDeTest(): Promise<{ url: string; arreter(): Promise<void> }> {
  genererClient()
  balayer()
  const dossier = mkdtempSync(join(tmpdir(), PREFIXE))
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

/** Tests that were killed left their server running: the next ones stop it. */
function balayer() {
  for (const nom of readdirSync(tmpdir()).filter((n) => n.startsWith(PREFIXE))) {
    const dossier = join(tmpdir(), nom)
    try {
      if (Date.now() - statSync(dossier).mtimeMs < VIEUX_MS || resteUnUsager(dossier)) continue
      const pid = Number.parseInt(readFileSync(join(dossier, 'base/postmaster.pid'), 'utf8'), 10)
      if (ligneDeCommande(pid).includes(dossier)) signaler(pid, 'SIGQUIT')
      rmSync(dossier, { recursive: true, force: true })
    } catch {
      // Someone else's, or being swept by another run.
    }
  }
}
