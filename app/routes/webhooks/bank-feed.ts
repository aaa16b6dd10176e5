import type { ActionFunctionArgs } from '@remix-run/node'
import { receiveNotice } from '#app/features/payments/index.server.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { readNotice } from '#app/platform/http/read-notice.server.ts'

export const handle = { access: 'service' }

/** Only posting means something here. */
export function loader() {
  return new Response(null, { status: 405, headers: { allow: 'POST' } })
}

/** Takes a bank feed's notice and answers in the sender's protocol; 404 for a feed that is not switched on. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  if (request.method !== 'POST') return loader()
  const call = callOf(context)
  const raw = await readNotice(request, call.clock.now())
  if (raw instanceof Response) return raw
  const from = context.local ? null : context.address
  const answer = await receiveNotice(call, params['provider'] ?? '', raw, from)
  if (!answer) return new Response(null, { status: 404 })
  return new Response(answer.body, { status: answer.status, headers: { ...answer.headers } })
}
