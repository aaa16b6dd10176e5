import { isbot } from 'isbot'
import { newId } from '#app/kernel/ids.ts'
import type { Call } from '#app/platform/call.ts'

/**
 * Whether a request is somebody reading a code on a pack. A prefetch, a robot and a link within the market are not:
 * a camera or another app opens the page by itself, so the browser names no site of ours as its origin.
 */
export function isScan(request: Pick<Request, 'method' | 'headers'>): boolean {
  const { method, headers } = request
  const purpose = headers.get('Sec-Purpose') ?? headers.get('Purpose') ?? headers.get('X-Moz') ?? ''
  const site = headers.get('Sec-Fetch-Site')
  return (
    method === 'GET' &&
    !purpose.toLowerCase().includes('prefetch') &&
    !isbot(headers.get('User-Agent')) &&
    site !== 'same-origin' &&
    site !== 'same-site'
  )
}

/** Writes one reading of a lot's code down. Nothing of the reader is kept. */
export async function recordScan(call: Call, lotId: string): Promise<void> {
  await call.db.scanEvent.create({ data: { id: newId(), lotId, at: call.clock.now() } })
}
