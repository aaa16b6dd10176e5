import { idGenerator } from '#app/kernel/ids.ts'
import type { RandomBytes } from '#app/kernel/random.ts'

/**
 * Makes ids that carry the moment of their row, as rows written by hand would: they grow while moments do not step
 * back, and the same bytes give the same ids.
 */
export function datedIds(bytes: RandomBytes): (at: Date) => string {
  let moment = new Date(0)
  let make = idGenerator({ now: () => moment }, bytes)
  return (at) => {
    if (at < moment) make = idGenerator({ now: () => moment }, bytes)
    moment = at
    return make()
  }
}
