import type { ActionFunctionArgs } from '@remix-run/node'
import { receiveNotice } from '#app/features/payments/index.server.ts'
import { callOf } from '#app/platform/http/context.server.ts'

export const handle = { access: 'service' }

/** A notice of a bank feed has a few hundred bytes; nobody honest sends more than this. */
const MOST_BYTES = 256 * 1024

/** Only posting means something here. */
export function loader() {
  return new Response(null, { status: 405, headers: { allow: 'POST' } })
}

/** Takes a bank feed's notice and answers in the sender's protocol; 404 for a feed that is not switched on. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  if (request.method !== 'POST') return loader()
  const call = callOf(context)
  const body = await readBody(request)
  if (body === null) return new Response(null, { status: 413 })
  // PostgreSQL keeps no NUL in a text, and JSON has none outside an escape.
  if (body.includes('\0')) return new Response(null, { status: 400 })
  const answer = await receiveNotice(call, params.provider ?? '', {
    headers: Object.fromEntries(request.headers),
    body,
    receivedAt: call.clock.now(),
  })
  if (!answer) return new Response(null, { status: 404 })
  return new Response(answer.body, { status: answer.status, headers: { ...answer.headers } })
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
