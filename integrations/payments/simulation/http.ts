import type { IncomingMessage, ServerResponse } from 'node:http'

const largestBody = 64 * 1024

/** The body as text, or `null` when it is larger than any form of ours. */
export async function readBody(request: IncomingMessage): Promise<string | null> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of request) {
    const bytes = Buffer.from(piece)
    size += bytes.length
    if (size > largestBody) return null
    pieces.push(bytes)
  }
  return Buffer.concat(pieces).toString('utf8')
}

const shared = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

export function reply(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { ...shared, 'content-type': `${type}; charset=utf-8` }).end(body)
}

export function replyJson(response: ServerResponse, status: number, value: unknown): void {
  reply(response, status, 'application/json', JSON.stringify(value))
}

export function seeOther(response: ServerResponse, location: string): void {
  response.writeHead(303, { ...shared, location }).end()
}
