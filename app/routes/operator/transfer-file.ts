import type { LoaderFunctionArgs } from '@remix-run/node'
import { readTransferFile, transferForms } from '#app/features/settlement/index.server.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { orNotFound } from '#app/platform/http/refuse.server.ts'

export const handle = { access: 'operator' }

/** What the bank is to send for a run, as its form for many transfers: `?dinh-dang=xlsx` or `csv`. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get('dinh-dang')
  const form = orNotFound(transferForms.find((one) => one === asked))
  const file = orNotFound(await readTransferFile(callOf(context), { code: params['code'] ?? '', form }))
  return new Response(file.body, {
    headers: {
      'Content-Type': file.type,
      'Content-Disposition': `attachment; filename="${file.fileName}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
