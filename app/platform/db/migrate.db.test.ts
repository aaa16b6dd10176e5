import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDatabase, dropDatabase } from '#tests/setup/cluster.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import { withDatabase } from './connection-fields.server.ts'
import { openDatabase } from './client.server.ts'
import { MigrationError } from './migration-error.server.ts'
import { authorMigration, checkDrift, diff, migrate } from './migrate.server.ts'

describe('the project’s own migrations', () => {
  it('give exactly the schema of prisma/schema', async () => {
    expect(await diff(testDatabase().url)).toEqual({ state: 'clean' })
  })

  it('are what the database has, and a second run changes nothing', async () => {
    const { url } = testDatabase()
    expect(await migrate(url)).toEqual([])
    expect(await checkDrift(url)).toEqual({ state: 'clean' })
  })

  it('notice a table that was changed by hand', async () => {
    const { url, prisma } = testDatabase()
    await prisma.$executeRaw`ALTER TABLE "MarketSetting" ADD COLUMN "byHand" text`
    const drift = await checkDrift(url)
    await prisma.$executeRaw`ALTER TABLE "MarketSetting" DROP COLUMN "byHand"`
    expect(drift).toMatchObject({ state: 'drift', sql: expect.stringContaining('DROP COLUMN "byHand"') })
  })
})

describe('migrations as they are written', () => {
  const name = 'migrations_being_written'
  let url: string
  let folders: { schema: string; migrations: string }

  beforeEach(async () => {
    const base = await mkdtemp(path.join(os.tmpdir(), 'cholang-migrations-'))
    folders = { schema: path.join(base, 'schema'), migrations: path.join(base, 'migrations') }
    await mkdir(folders.schema)
    await writeSchema('model Jar {\n  id Int @id\n}')
    const cluster = { url: withDatabase(testDatabase().url, 'postgres') }
    await dropDatabase(cluster, name)
    url = await createDatabase(cluster, name)
  })
  afterEach(() => rm(path.dirname(folders.schema), { recursive: true, force: true }))

  const writeSchema = (models: string) =>
    writeFile(
      path.join(folders.schema, 'schema.prisma'),
      `datasource db {\n  provider = "postgresql"\n}\n${models}\n`,
    )

  async function writeMigration(migration: string, sql: string) {
    await mkdir(path.join(folders.migrations, migration), { recursive: true })
    await writeFile(path.join(folders.migrations, migration, 'migration.sql'), sql)
  }

  async function rows(sql: string): Promise<unknown> {
    const database = openDatabase(url)
    try {
      return await database.prisma.$queryRawUnsafe(sql)
    } finally {
      await database.close()
    }
  }

  it('hold what the schema says, under the time and name of their making', async () => {
    const now = new Date('2026-11-22T03:04:05Z')
    const file = await authorMigration(url, 'jars', now, folders)
    expect(file).toBe(path.join(folders.migrations, '20261122030405_jars', 'migration.sql'))
    expect(await readFile(String(file), 'utf8')).toContain('CREATE TABLE "Jar"')
    expect(await authorMigration(url, 'nothing_more', now, folders)).toBeUndefined()
    expect(await migrate(url, folders)).toEqual(['20261122030405_jars'])
  })

  it('refuse a name that makes no good folder', async () => {
    await expect(authorMigration(url, '../Jars', new Date(), folders)).rejects.toThrow(MigrationError)
  })

  it('may hold functions whose bodies have semicolons', async () => {
    await writeMigration(
      '1_function',
      'CREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2; END $$;',
    )
    await migrate(url, folders)
    expect(await rows('SELECT two()')).toEqual([{ two: 2 }])
  })

  it('that fail leave a failed row and nothing else, say why in one line, and can be tried again', async () => {
    await writeMigration('1_jar', 'CREATE TABLE "Jar" ("id" INTEGER PRIMARY KEY);\nSELECT * FROM nowhere;')
    const failure = await migrate(url, folders).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(MigrationError)
    expect(String(failure)).toMatch(
      /^MigrationError: Migration 1_jar failed .*"nowhere" does not exist.*42P01/,
    )
    expect(String(failure)).not.toContain('\n')
    expect(await rows('SELECT migration_name, finished_at FROM _prisma_migrations')).toEqual([
      { migration_name: '1_jar', finished_at: null },
    ])
    expect(await rows(`SELECT to_regclass('"Jar"')::text AS jar`)).toEqual([{ jar: null }])

    await writeMigration('1_jar', 'CREATE TABLE "Jar" ("id" INTEGER PRIMARY KEY);')
    expect(await migrate(url, folders)).toEqual(['1_jar'])
    expect(await migrate(url, folders)).toEqual([])
  })

  it('may not change after they were applied', async () => {
    await writeMigration('1_jar', 'CREATE TABLE "Jar" ("id" INTEGER PRIMARY KEY);')
    await migrate(url, folders)
    await writeMigration('1_jar', 'CREATE TABLE "Jar" ("id" INTEGER PRIMARY KEY, "size" INTEGER);')
    await expect(migrate(url, folders)).rejects.toThrow('1_jar was changed after this database applied it')
  })

  it('are applied once by processes that start together', async () => {
    await writeMigration('1_jar', 'CREATE TABLE "Jar" ("id" INTEGER PRIMARY KEY);')
    const applied = await Promise.all([migrate(url, folders), migrate(url, folders)])
    expect(applied.flat()).toEqual(['1_jar'])
  })
})
