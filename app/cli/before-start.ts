import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { fail } from './fail.ts'
import { newestChange } from './newest-change.ts'

/** The project's folder. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url))

/** The oldest Node that every part of the stack runs on. */
const oldest = { major: 20, minor: 19 }

/** Says so in one line and answers false where this Node is too old. */
export function checkNode(version = process.versions.node): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > oldest.major || (major === oldest.major && minor >= oldest.minor)) return true
  fail(`Node ${version} is too old: Chợ Làng needs Node ${oldest.major}.${oldest.minor} or newer.`)
  return false
}

/** Writes the Prisma client anew where it is missing or older than the schema. */
export function generateClient(): void {
  const schema = newestChange([`${projectFolder}prisma/schema`])
  if (newestChange([`${projectFolder}app/platform/db/generated`]) > schema) return
  const { status } = spawnSync(process.execPath, [`${projectFolder}prisma/generate.js`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error('The Prisma client could not be generated: see the lines above.')
}
