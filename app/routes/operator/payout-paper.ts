import type { LoaderFunctionArgs } from '@remix-run/node'
import { openPaperOfRun } from '#app/features/settlement/index.server.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { orNotFound } from '#app/platform/http/refuse.server.ts'
import { paperAnswer } from '#app/routes/paper-answer.ts'

export const handle = { access: 'operator' }

/** The bank's paper of a payout, as an operator attached it. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code = '', id = '' } = params
  return paperAnswer(orNotFound(await openPaperOfRun(callOf(context), { runCode: code, paperId: id })))
}
