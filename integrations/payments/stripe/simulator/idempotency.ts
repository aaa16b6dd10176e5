import { createHash } from 'node:crypto'
import { RefusedCall } from './refused.ts'

export interface Kept {
  status: number
  body: object
}

/** A key "can be removed from the system after they're at least 24 hours old". */
const KEPT = 24 * 60 * 60_000

/**
 * What Stripe does with `Idempotency-Key` (docs.stripe.com/api/idempotent_requests): the first answer is given again
 * to the same request, and another request under the same key is refused. Refusals of a request's shape are not kept.
 */
export function createKeys(room: number, now: () => Date) {
  const keys = new Map<string, Kept & { fingerprint: string; at: number }>()
  return {
    /** @throws RefusedCall when the key was used for something else */
    once(key: string | undefined, request: string, work: () => Kept): Kept & { again: boolean } {
      if (key === undefined) return { ...work(), again: false }
      const fingerprint = createHash('sha256').update(request, 'utf8').digest('hex')
      const at = now().getTime()
      const before = keys.get(key)
      const known = before && before.at + KEPT > at ? before : undefined
      if (known && known.fingerprint !== fingerprint) {
        throw new RefusedCall(
          400,
          null,
          'Keys for idempotent requests can only be used with the same parameters.',
          {
            type: 'idempotency_error',
          },
        )
      }
      if (known) return { status: known.status, body: known.body, again: true }
      const made = work()
      keys.set(key, { ...made, fingerprint, at })
      for (const oldest of keys.keys()) {
        if (keys.size <= room) break
        keys.delete(oldest)
      }
      return { ...made, again: false }
    },
  }
}
