import { once } from 'node:events'
import { createServer } from 'node:http'
import type { BankFeedReader, RawNotice, Verified, BankTransfer } from '../../contract.ts'
import { readBody } from '../../simulation/http.ts'

export interface Heard {
  path: string
  raw: RawNotice
  answer: Verified<readonly BankTransfer[]>
}

/** A market of one address, for tests: reads what comes with the real readers and answers in their protocol. */
export async function startMarketDouble(readers: readonly BankFeedReader[]) {
  const heard: Heard[] = []
  /** Statuses to answer before behaving: 503 as a market that is restarting. */
  const moods: number[] = []
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      )
      const raw = { headers, body: body ?? '', receivedAt: new Date() }
      const path = request.url ?? ''
      const reader = readers.find(({ provider }) => path === `/webhooks/bank-feed/${provider}`)
      if (!reader) return response.writeHead(404).end()
      const answer = reader.read(raw)
      heard.push({ path, raw, answer })
      const mood = moods.shift()
      const outcome = answer.kind === 'verified' ? 'stored' : answer.kind
      const told = reader.acknowledge(mood === undefined ? outcome : 'try-again')
      return response.writeHead(mood ?? told.status, told.headers).end(told.body)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    heard,
    moods,
    async stop() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
