/** A notice has a few hundred bytes, a card's event a few thousand; nobody honest sends more than this. */
const MOST_BYTES = 256 * 1024

/** A notice as it came, or the answer to a request that can be none. */
export async function readNotice(request: Request, receivedAt: Date): Promise<RawNotice | Response> {
  const body = await readBody(request)
  if (body === null) return new Response(null, { status: 413 })
  // PostgreSQL keeps no NUL in a text, and JSON has none outside an escape.
  if (body.includes('\0')) return new Response(null, { status: 400 })
  const query = new URL(request.url).search.slice(1)
  return { headers: Object.fromEntries(request.headers), query, body, receivedAt }
}

interface RawNotice {
  readonly headers: Record<string, string>
  readonly query: string
  readonly body: string
  readonly receivedAt: Date
}

/** The bytes as text, or null where there are too many; a sender's word on the length is not trusted. */
async function readBody(request: Request): Promise<string | null> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > MOST_BYTES) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
