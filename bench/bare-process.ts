import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { startBareServer } from './bare-server.ts'

const Pages = z.array(
  z.object({ path: z.string(), body: z.base64(), headers: z.record(z.string(), z.string()) }),
)

// A process of its own, as the market is: both are measured past the same process boundary.
const [, , file] = process.argv
if (!file) throw new Error('usage: bare-process.ts PAGES.json')
const pages = Pages.parse(JSON.parse(await readFile(file, 'utf8')))
const server = await startBareServer(
  pages.map((page) => ({ ...page, body: Buffer.from(page.body, 'base64') })),
)
process.stdout.write(`${server.url}\n`)
process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)))
