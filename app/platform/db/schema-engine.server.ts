import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { connectionFields } from './connection-fields.server.ts'
import { MigrationAdapterFactory } from './migration-adapter.server.ts'
import type { Migration, SchemaFile } from './schema-files.server.ts'

declare global {
  // The name that Prisma's WebAssembly module calls when its Rust code panics.
  var PRISMA_WASM_PANIC_REGISTRY: { set_message(message: string): void } | undefined
}

type EngineModule = typeof import('@prisma/schema-engine-wasm/schema_engine_bg')

let loading: Promise<EngineModule> | undefined

/**
 * Instantiates the module by hand: its own entry file imports the `.wasm` as if it were JavaScript,
 * which Node 20 cannot.
 */
async function loadModule(): Promise<EngineModule> {
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')
  const bytes = await readFile(path.join(path.dirname(entry), 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...glue } })
  glue.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start !== 'function') throw new Error('The schema engine has no start function')
  start()
  return glue
}

/** Entities outside the schema. There are none: Graphile Worker's live in a schema of their own. */
export const noFilters = { externalTables: [], externalEnums: [] }

/**
 * Runs `work` with Prisma's own schema engine (compiled to WebAssembly) on the database at `url`,
 * and closes everything afterwards. What goes wrong is thrown with the engine's message and, where a
 * script failed, PostgreSQL's own error as its cause.
 */
export async function withSchemaEngine<T>(
  url: string,
  schema: readonly SchemaFile[],
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  let panic: string | undefined
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => (panic = message) }
  const { SchemaEngine } = await (loading ??= loadModule())
  const factory = new MigrationAdapterFactory(connectionFields(url))
  try {
    const datamodels = schema.map((file): [string, string] => [file.path, file.content])
    const bound = bindMigrationAwareSqlAdapterFactory(factory)
    const engine = await SchemaEngine.new({ datamodels }, () => {}, bound)
    try {
      return await work(engine)
    } finally {
      if (panic === undefined) engine.free()
    }
  } catch (error) {
    if (panic !== undefined) throw new Error(`The schema engine stopped: ${panic}`, { cause: error })
    // PostgreSQL's own words say more than the engine's.
    if (factory.scriptError && error instanceof Error) error.cause = factory.scriptError
    throw error
  } finally {
    await factory.close()
  }
}

/** The migrations as the engine wants them handed over. */
export function migrationList(folder: string, migrations: readonly Migration[]): MigrationList {
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  }
}
