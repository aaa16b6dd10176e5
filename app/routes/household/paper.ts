import type { LoaderFunctionArgs } from '@remix-run/node'
import { drawOwnPaper } from '#app/features/sharing/index.server.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { orNotFound } from '#app/platform/http/refuse.server.ts'
import { paperResponse } from '#app/routes/paper-response.server.ts'

export const handle = { access: 'anyone' }

/** A receipt or voucher of the household that holds this link. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { token = '', paper = '', id = '' } = params
  const own = orNotFound(await drawOwnPaper(callOf(context), { token, paper, id }))
  return paperResponse(own.pdf, own.name)
}
