import { execFileSync } from 'node:child_process'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { EmbeddedError } from './embedded-error.ts'

/** The operating-system user that runs the database; `undefined` means the one who started us. */
export interface DatabaseOwner {
  readonly uid: number
  readonly gid: number
}

/** PostgreSQL refuses to run as root, so there it runs as the user `postgres`, made when missing. */
export function databaseOwner(): DatabaseOwner | undefined {
  if (process.getuid?.() !== 0) return undefined
  return lookUp() ?? create()
}

function lookUp(): DatabaseOwner | undefined {
  try {
    const ask = (flag: string) =>
      Number(
        execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
      )
    return { uid: ask('-u'), gid: ask('-g') }
  } catch {
    // `id` answers non-zero for a user that does not exist: the caller makes it.
    return undefined
  }
}

function create(): DatabaseOwner {
  try {
    execFileSync('useradd', ['--system', '--user-group', 'postgres'], { stdio: 'ignore' })
  } catch (error) {
    throw new EmbeddedError(
      'PostgreSQL does not run as root and the user postgres could not be made: start as an ordinary user, or run "useradd postgres".',
      { cause: error },
    )
  }
  const made = lookUp()
  if (!made)
    throw new EmbeddedError('The user postgres was made but cannot be found: start as an ordinary user.')
  return made
}

/**
 * Checks that `owner` can walk down to `target`: each folder above it must be passable.
 * @throws EmbeddedError naming the first closed folder
 */
export async function checkPassable(target: string, owner: DatabaseOwner | undefined): Promise<void> {
  if (!owner) return
  for (const folder of foldersAbove(target)) {
    const { mode, uid, gid } = await stat(folder)
    const passable = uid === owner.uid ? mode & 0o100 : gid === owner.gid ? mode & 0o010 : mode & 0o001
    if (passable) continue
    throw new EmbeddedError(
      `The folder ${folder} is closed to the user postgres, which runs the database: run "chmod a+x ${folder}", or start as an ordinary user.`,
    )
  }
}

function foldersAbove(target: string): string[] {
  const parent = path.dirname(target)
  return parent === target ? [] : [...foldersAbove(parent), parent]
}
