import { receiveNotice } from '#app/features/payments/index.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { Storm } from './storm.ts'

/** Hands all notices at once to the verb behind the webhooks: the small storm needs no server. */
export function postInProcess(call: Call): Storm['post'] {
  return (planned) =>
    Promise.all(
      planned.map(async ({ sender, notice }) => {
        const began = performance.now()
        const answer = await receiveNotice(call, sender.provider, notice)
        const millis = performance.now() - began
        return { status: answer?.status ?? 0, body: answer?.body ?? '', millis }
      }),
    )
}
