import { createServer } from 'node:http'
import { once } from 'node:events'

/** What one page sends: its bytes as they go over the wire, and the headers that matter for them. */
export interface SentPage {
  readonly path: string
  readonly body: Buffer
  readonly headers: Readonly<Record<string, string>>
}

/**
 * The yardstick: a bare `node:http` server that sends the very bytes of the market's pages and does nothing else.
 * @returns its address and how to stop it
 */
export async function startBareServer(
  pages: readonly SentPage[],
): Promise<{ url: string; stop: () => Promise<void> }> {
  const byPath = new Map(pages.map((page) => [page.path, page]))
  const server = createServer((request, response) => {
    const page = byPath.get(request.url ?? '')
    if (!page) return void response.writeHead(404).end()
    response.writeHead(200, page.headers).end(page.body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the bare server has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
