import { readFile, writeFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'

const Letters = z.object({
  perSecond: z.number().optional(),
  letters: z.array(
    z.object({
      url: z.url(),
      method: z.enum(['GET', 'POST']),
      headers: z.record(z.string(), z.string()),
      body: z.string().nullable(),
    }),
  ),
})
/** What is to be posted; so many a second, or all of it at once. */
export type Letters = z.infer<typeof Letters>
type Letter = Letters['letters'][number]

/** Begins each at its moment, whether or not those before it are answered; a flood begins all of them now. */
async function postAll({ letters, perSecond }: Letters) {
  const began = performance.now()
  return Promise.all(
    letters.map(async (letter, at) => {
      if (perSecond) await pause(began + (at * 1_000) / perSecond - performance.now())
      return post(letter)
    }),
  )
}

/** Until the last byte of the answer; from the moment when it was begun, the wait for a connection included. */
async function post({ url, ...init }: Letter) {
  const began = performance.now()
  const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(60_000) }).then(
    async (response) => ({ status: response.status, body: await response.text() }),
    (error: unknown) => ({ status: 0, body: String(error) }),
  )
  return { ...answer, millis: performance.now() - began }
}

const [, , from = '', to = ''] = process.argv
if (from === '') throw new Error('usage: load-process.ts LETTERS.json ANSWERS.json')
await writeFile(to, JSON.stringify(await postAll(Letters.parse(JSON.parse(await readFile(from, 'utf8'))))))
