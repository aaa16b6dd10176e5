import type { LoaderFunctionArgs } from '@remix-run/node'
import { readTransferFile, transferForms } from '#app/features/settlement/index.server.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { failureKey } from '#app/platform/http/form.server.ts'
import { notFound, orNotFound } from '#app/platform/http/refuse.server.ts'

export const handle = { access: 'operator' }

/**
 * What the bank is to send for a run, as its form for many transfers: `?dinh-dang=xlsx` or `csv`. Who may not have it reads
 * on the run's page why.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get('dinh-dang')
  const form = orNotFound(transferForms.find((one) => one === asked))
  const call = callOf(context)
  const code = params['code'] ?? ''
  const answer = await readTransferFile(call, { code, form })
  if (!answer.ok) {
    if (answer.failure.key === 'settlement:failure.not_there') throw notFound()
    return redirectWithMessage(call, `/dieu-hanh/chi-tra/${code}`, failureKey(answer.failure), {
      tone: 'warn',
    })
  }
  const file = answer.value
  return new Response(file.body, {
    headers: {
      'Content-Type': file.type,
      'Content-Disposition': `attachment; filename="${file.fileName}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
