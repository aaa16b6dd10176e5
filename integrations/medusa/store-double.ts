import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'

export interface StoreDouble {
  url: string
  /** The query of every request, in order. */
  asked: URLSearchParams[]
  stop(): Promise<void>
}

/**
 * A Medusa store of one address, for tests: `GET /store/products` with paging, the refusals of the real one for a
 * missing key (400 `not_allowed`), and the fields that a real store adds and we do not read.
 */
export async function startStoreDouble(products: readonly object[], key: string): Promise<StoreDouble> {
  const asked: URLSearchParams[] = []
  const server = createServer((request, response) => {
    const { status, body } = answerTo(request)
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })

  function answerTo(request: IncomingMessage) {
    const url = new URL(request.url ?? '/', 'http://store.invalid')
    if (request.method !== 'GET' || url.pathname !== '/store/products') {
      return { status: 404, body: { type: 'not_found', message: `Cannot ${request.method} ${url.pathname}` } }
    }
    if (request.headers['x-publishable-api-key'] !== key) {
      const message = 'A valid publishable key is required to proceed with the request'
      return { status: 400, body: { type: 'not_allowed', message } }
    }
    asked.push(url.searchParams)
    const offset = Number(url.searchParams.get('offset'))
    const limit = Number(url.searchParams.get('limit'))
    const page = products.slice(offset, offset + limit)
    return { status: 200, body: { products: page, count: products.length, offset, limit } }
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    asked,
    async stop() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
