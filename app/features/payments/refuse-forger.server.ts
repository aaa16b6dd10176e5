import type { Call } from '#app/platform/call.ts'
import { countAttempt } from '#app/platform/limits/limit.server.ts'
import { networkOf } from '#app/platform/limits/network-of.ts'
import type { Acknowledgement } from '#integrations/payments/contract.ts'

/**
 * How many notices of one network are kept in an hour that are not genuine. A sender whose new key we do not have comes
 * again.
 */
const MOST = 200

/** Counts what was posted; past the limit the answer that it is not kept, and when to come again. */
export async function refuseForger(call: Call, address: string): Promise<Acknowledgement | null> {
  const limit = { key: `forged-notice-from:${networkOf(address)}`, max: MOST, windowSeconds: 60 * 60 }
  const { allowed, retryAt } = await countAttempt(call, limit)
  if (allowed) return null
  const seconds = Math.ceil((retryAt.getTime() - call.clock.now().getTime()) / 1000)
  return { status: 429, headers: { 'retry-after': String(seconds) }, body: '' }
}
