import { mkdirSync, writeFileSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { DOSSIER_MIGRATIONS, lireMigrations } from '../base/dossiers-migrations'
import { moteurSchema, SANS_FILTRE } from '../base/moteur-schema'
import { lireSchema } from '../base/schema'

const nom = process.argv[2] ?? ''
if (!/^[a-z0-9][a-z0-9_-]*$/.test(nom)) {
  console.error('Usage : npm run migration -- <nom> (minuscules sans accent, chiffres et tirets)')
  process.exit(1)
}

// The engine cannot read the present state of a real PostgreSQL through its adapter, but can read PGlite's:
// an empty base in memory is brought to today's migrations, then compared with the schema.
const memoire = await PGlite.create({ extensions: { unaccent, pg_trgm, btree_gist } })
try {
  for (const { sql } of lireMigrations()) await memoire.exec(sql)
  const sql = await ecart()
  if (sql === null) console.log('Rien à faire : les migrations disent déjà tout ce que dit le schéma.')
  else ecrire(sql)
} finally {
  await memoire.close()
}

async function ecart(): Promise<string | null> {
  const files = lireSchema()
  const moteur = await moteurSchema(new PrismaPGlite(memoire))
  const { stdout } = await moteur.diff({
    filters: SANS_FILTRE,
    script: true,
    exitCode: null,
    from: { tag: 'schemaDatasource', files, configDir: DOSSIER_MIGRATIONS },
    to: { tag: 'schemaDatamodel', files },
  })
  return !stdout || stdout.includes('-- This is an empty migration.') ? null : stdout
}

function ecrire(sql: string) {
  const instant = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const dossier = `${DOSSIER_MIGRATIONS}/${instant}_${nom.replaceAll('-', '_')}`
  mkdirSync(dossier, { recursive: true })
  writeFileSync(`${dossier}/migration.sql`, sql)
  console.log(`Écrite : prisma/migrations/${instant}_${nom.replaceAll('-', '_')}/migration.sql`)
  console.log(
    'Relisez-la, ajoutez-y les CHECK et les déclencheurs, puis essayez-la sur une copie de la base.',
  )
}
