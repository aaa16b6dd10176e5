import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import type { Letters } from './load-process.ts'
import type { Planned, Storm } from './storm.ts'

const Answers = z.array(z.object({ status: z.int(), body: z.string(), millis: z.number() }))

/**
 * Posts notices to a market's own addresses from a process of its own, so that neither side waits for the other's
 * processor time unseen.
 * @param perSecond all at once where left out
 */
export function postByHttp(market: string, perSecond?: number): Storm['post'] {
  return async (planned) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'cholang-load-'))
    const files = { letters: path.join(folder, 'letters.json'), answers: path.join(folder, 'answers.json') }
    try {
      const letters: Letters = { perSecond, letters: planned.map((one) => letterOf(market, one)) }
      await writeFile(files.letters, JSON.stringify(letters))
      const program = path.join(import.meta.dirname, 'load-process.ts')
      const child = spawn(process.execPath, ['--import', 'tsx', program, files.letters, files.answers], {
        stdio: 'inherit',
      })
      const [code] = await once(child, 'exit')
      if (code !== 0) throw new Error(`who posts the notices ended with ${code}`)
      return Answers.parse(JSON.parse(await readFile(files.answers, 'utf8')))
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
}

/** VNPay tells by GET; feeds have an address of their own. */
function letterOf(market: string, { sender, notice }: Planned): Letters['letters'][number] {
  const place = sender.method === 'vietqr' ? 'bank-feed' : 'payments'
  const address = `${market}/webhooks/${place}/${sender.provider}`
  if (notice.query) return { url: `${address}?${notice.query}`, method: 'GET', headers: {}, body: null }
  const headers = { 'content-type': 'application/json', ...notice.headers }
  return { url: address, method: 'POST', headers, body: notice.body }
}
