import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { projectFolder } from './before-start.ts'
import { newestChange } from './newest-change.ts'

const sources = ['app', 'integrations', 'public', 'package.json', 'remix.config.js', 'vite.config.ts']
const generated = [
  path.join(projectFolder, 'app/platform/db/generated'),
  path.join(projectFolder, 'app/cli'),
  path.join(projectFolder, 'public/fonts'),
  path.join(projectFolder, 'public/build'),
]

/**
 * Builds the pages where `build/` is missing or older than what it is made of.
 * @throws Error with the build's last words
 */
export async function ensureBuild(say: (line: string) => void): Promise<void> {
  const stamp = path.join(projectFolder, 'build', 'built-from')
  const newest = newestChange(
    sources.map((name) => path.join(projectFolder, name)),
    (place) => generated.includes(place) || place.includes('.test.'),
  )
  if (newestChange([stamp]) > newest) return
  say('Building the pages (about half a minute) ...')
  const child = spawn('npm', ['run', 'build'], {
    cwd: projectFolder,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`The build failed:\n${output.trim().split('\n').slice(-30).join('\n')}`)
  await writeFile(stamp, new Date().toISOString())
}
