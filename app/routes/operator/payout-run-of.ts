import type { LoaderFunctionArgs } from '@remix-run/node'
import { findRunCode } from '#app/features/settlement/index.server.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectTo } from '#app/platform/http/flash.server.ts'
import { orNotFound } from '#app/platform/http/refuse.server.ts'

export const handle = { access: 'operator' }

/** From the audit, which keeps ids, to the page of a payout run, which is named by its code. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const code = orNotFound(await findRunCode(call, params['id'] ?? ''))
  return redirectTo(call, `/dieu-hanh/chi-tra/${code}`)
}
