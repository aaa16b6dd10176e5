import { fixedClock } from '#app/kernel/clock.ts'
import type { Call } from '#app/platform/call.ts'

/** The same call at another moment, in every transaction that it opens too: a deed of then that is told now. */
export function callAt(call: Call, at: Date): Call {
  return {
    ...call,
    clock: fixedClock(at),
    inTransaction: (work) => call.inTransaction((inside) => work(callAt(inside, at))),
  }
}
