import type { LoaderFunctionArgs } from '@remix-run/node'
import { drawOwnPaper } from '#app/features/sharing/index.server.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { orNotFound } from '#app/platform/http/refuse.server.ts'
import { paperResponse } from '#app/routes/paper-response.server.ts'

export const handle = { access: 'person' }

/** A receipt or voucher of a household that carries this person's own phone number. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { paper = '', id = '' } = params
  const own = orNotFound(await drawOwnPaper(callOf(context), { token: null, paper, id }))
  return paperResponse(own.pdf, own.name)
}
