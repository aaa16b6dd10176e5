import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Journal } from '../../simulation/journal.ts'
import { RefusedCall } from './refused.ts'

export interface Kept {
  status: number
  body: object
}

/** A key "can be removed from the system after they're at least 24 hours old". */
const KEPT = 24 * 60 * 60_000

const Written = z.object({
  status: z.number(),
  body: z.looseObject({}),
  fingerprint: z.string(),
  at: z.number(),
})

/**
 * What Stripe does with `Idempotency-Key` (docs.stripe.com/api/idempotent_requests): the first answer is given again
 * to the same request, and another request under the same key is refused. Refusals of a request's shape are not kept.
 */
export function createKeys(journal: Journal, room: number, now: () => Date) {
  const keys = journal.shelf<Kept & { fingerprint: string; at: number }>('key', Written, room)
  return {
    /** @throws RefusedCall when the key was used for something else */
    once(key: string | undefined, request: string, work: () => Kept): Kept & { again: boolean } {
      if (key === undefined) return { ...work(), again: false }
      const fingerprint = createHash('sha256').update(request, 'utf8').digest('hex')
      const at = now().getTime()
      const before = keys.entries.get(key)
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
      keys.keep(key, { ...made, fingerprint, at })
      return { ...made, again: false }
    },
  }
}
