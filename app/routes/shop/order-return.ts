import type { LoaderFunctionArgs } from '@remix-run/node'
import { askAboutOrder, orderTokenOf } from '#app/features/ordering/index.server.ts'
import { readOrderCode } from '#app/kernel/codes.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectTo } from '#app/platform/http/flash.server.ts'
import { orNotFound } from '#app/platform/http/refuse.server.ts'

export const handle = { access: 'anyone' }

/**
 * Where a gateway sends the browser back to. What comes along decides nothing: the gateway is asked, and the order's
 * page shows what is known. A browser that is not the buyer's is shown how to find an order.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const code = orNotFound(readOrderCode(params['code'] ?? ''))
  const token = orderTokenOf(request, code)
  if (!token) throw redirectTo(call, `/tra-cuu?ma=${code}`)
  await askAboutOrder(call, { code, token })
  throw redirectTo(call, `/don-hang/${code}`)
}
