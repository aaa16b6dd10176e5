import type { LoaderFunctionArgs } from '@remix-run/node'
import { openOwnPaper } from '#app/features/settlement/index.server.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { orNotFound } from '#app/platform/http/refuse.server.ts'
import { paperAnswer } from '#app/routes/paper-answer.ts'

export const handle = { access: 'seller:money' }

/** The bank's paper of a payout, for those who see the money of the seller that got it. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { reference = '', id = '' } = params
  return paperAnswer(orNotFound(await openOwnPaper(callOf(context), { reference, paperId: id })))
}
