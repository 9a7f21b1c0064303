import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import { lireSchema } from './schema'

type Wasm = WebAssembly.Exports & { __wbindgen_start(): void }

export const SANS_FILTRE = { externalTables: [], externalEnums: [] }

/** Prisma's own schema engine as a registry package: the CLI would fetch the same one from its host. */
export async function moteurSchema(usine: SqlMigrationAwareDriverAdapterFactory): Promise<SchemaEngine> {
  const js = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const chemin = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const octets = readFileSync(chemin.replace(/\.js$/, '.wasm'))
  const { instance } = await WebAssembly.instantiate(octets, { './schema_engine_bg.js': { ...js } })
  js.__wbg_set_wasm(instance.exports)
  ;(instance.exports as Wasm).__wbindgen_start()
  const datamodels = lireSchema().map(({ path, content }): [string, string] => [path, content])
  return js.SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(usine))
}
