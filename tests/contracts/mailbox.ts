import { once } from 'node:events'
import { createServer } from 'node:http'
import type { Acknowledgement, GatewayNoticeReader, RawNotice } from '#integrations/payments/contract.ts'

export interface Mailbox {
  /** Without a slash at the end; every path takes notices. */
  readonly url: string
  readonly posted: readonly RawNotice[]
  stop(): Promise<void>
}

/** Stands where the market would: keeps what is posted, GET or POST, and answers as it is told to. */
export async function startMailbox(answer: (raw: RawNotice) => Acknowledgement): Promise<Mailbox> {
  const posted: RawNotice[] = []
  const server = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      )
      const [, ...query] = (request.url ?? '').split('?')
      const raw: RawNotice = {
        headers,
        ...(query.length > 0 ? { query: query.join('?') } : {}),
        body: Buffer.concat(pieces).toString('utf8'),
        receivedAt: new Date(),
      }
      posted.push(raw)
      const told = answer(raw)
      response.writeHead(told.status, told.headers).end(told.body)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('the mailbox has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    posted,
    async stop() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

/** Answers as a market that believes the reader and remembers nothing but what it has seen. */
export function answerBy(reader: () => GatewayNoticeReader): (raw: RawNotice) => Acknowledgement {
  const seen = new Set<string>()
  return (raw) => {
    const answer = reader().read(raw)
    if (answer.kind !== 'verified') return reader().acknowledge(answer.kind)
    const outcome = seen.has(answer.eventId) ? 'known' : 'stored'
    seen.add(answer.eventId)
    return reader().acknowledge(outcome)
  }
}
