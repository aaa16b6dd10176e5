import type { Call } from '#app/platform/call.ts'
import { countAttempt } from '#app/platform/limits/limit.server.ts'
import type { Acknowledgement } from '#integrations/payments/contract.ts'

/**
 * How many notices of one address are kept in an hour that are not genuine, or not understood; the latter are kept
 * whole. A genuine sender whose notices we do not understand, or whose new key we do not have, comes again.
 */
const MOST = { forged: 200, unreadable: 50 } as const

interface Posted {
  readonly address: string
  readonly kind: keyof typeof MOST
}

/** Counts what was posted; past the limit the answer that it is not kept, and when to come again. */
export async function refuseForger(call: Call, { address, kind }: Posted): Promise<Acknowledgement | null> {
  const limit = { key: `${kind}-notice-from:${address}`, max: MOST[kind], windowSeconds: 60 * 60 }
  const { allowed, retryAt } = await countAttempt(call, limit)
  if (allowed) return null
  const seconds = Math.ceil((retryAt.getTime() - call.clock.now().getTime()) / 1000)
  return { status: 429, headers: { 'retry-after': String(seconds) }, body: '' }
}
