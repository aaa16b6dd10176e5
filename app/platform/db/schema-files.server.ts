import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'

/** The folder `prisma/` of a project, found from this file. */
export const prismaFolder = path.resolve(import.meta.dirname, '../../../prisma')

/** One file of the schema: its path and its text. */
export interface SchemaFile {
  readonly path: string
  readonly content: string
}

/** One migration: the name of its folder and the whole of its `migration.sql`. */
export interface Migration {
  readonly name: string
  readonly sql: string
}

/** Every `*.prisma` of `folder`, in the order of their names. */
export async function readSchemaFiles(folder = path.join(prismaFolder, 'schema')): Promise<SchemaFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.prisma')).sort()
  return Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name)
      return { path: file, content: await readFile(file, 'utf8') }
    }),
  )
}

/**
 * The migrations of `folder`, oldest first (their names begin with a time).
 * A folder that does not exist yet holds none.
 */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.sort().map(async (name) => ({
      name,
      sql: await readFile(path.join(folder, name, 'migration.sql'), 'utf8'),
    })),
  )
}
