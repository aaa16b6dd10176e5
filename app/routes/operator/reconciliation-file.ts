import type { LoaderFunctionArgs } from '@remix-run/node'
import { statementPeriod } from '#app/features/settlement/index.ts'
import { reconciliationFile } from '#app/features/settlement/index.server.ts'
import { vnDay } from '#app/kernel/clock.ts'
import { callOf } from '#app/platform/http/context.server.ts'

export const handle = { access: 'operator' }

/** All ways of money by day, with every difference: `/dieu-hanh/doi-soat/tep?tu=…&den=…`. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const query = new URL(request.url).searchParams
  const asked = { month: query.get('thang'), from: query.get('tu'), to: query.get('den') }
  const file = await reconciliationFile(call, statementPeriod(asked, vnDay(call.clock.now())))
  return new Response(file.body, {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="${file.fileName}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
