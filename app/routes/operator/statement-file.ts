import type { LoaderFunctionArgs } from '@remix-run/node'
import { openStatementFile } from '#app/features/payments/index.server.ts'
import { isId } from '#app/kernel/ids.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { notFound, orNotFound } from '#app/platform/http/refuse.server.ts'

export const handle = { access: 'operator' }

/** A bank's statement as somebody read it in, to be kept and compared with the bank's own. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const importId = params['importId'] ?? ''
  if (!isId(importId)) throw notFound()
  const { stream, size, fileName } = orNotFound(await openStatementFile(callOf(context), importId))
  return new Response(stream, {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Length': String(size),
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  })
}
