import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { receiveNotice } from '#app/features/payments/index.server.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { readNotice } from '#app/platform/http/read-notice.server.ts'

export const handle = { access: 'service' }

/** VNPay tells by GET; an address without a word in it is nobody's notice. */
export async function loader(args: LoaderFunctionArgs) {
  if (new URL(args.request.url).search === '') return new Response(null, { status: 405 })
  return take(args)
}

/** Takes a gateway's notice and answers in its protocol; 404 for a gateway that is not switched on. */
export async function action(args: ActionFunctionArgs) {
  if (args.request.method !== 'POST') return new Response(null, { status: 405 })
  return take(args)
}

async function take({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const call = callOf(context)
  const raw = await readNotice(request, call.clock.now())
  if (raw instanceof Response) return raw
  const from = context.local ? null : context.address
  const answer = await receiveNotice(call, params['gateway'] ?? '', raw, from)
  if (!answer) return new Response(null, { status: 404 })
  return new Response(answer.body, { status: answer.status, headers: { ...answer.headers } })
}
