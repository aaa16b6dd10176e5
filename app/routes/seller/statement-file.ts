import type { LoaderFunctionArgs } from '@remix-run/node'
import { statementFile } from '#app/features/settlement/index.server.ts'
import { statementPeriod } from '#app/features/settlement/index.ts'
import { vnDay } from '#app/kernel/clock.ts'
import { callOf } from '#app/platform/http/context.server.ts'

export const handle = { access: 'seller:money' }

/** The statement of the page as a file: `?tu=2026-11-01&den=2026-11-30&dinh-dang=pdf`; Excel unless told. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const query = new URL(request.url).searchParams
  const form = query.get('dinh-dang') === 'pdf' ? 'pdf' : 'xlsx'
  const asked = { month: query.get('thang'), from: query.get('tu'), to: query.get('den') }
  const { fileName, type, body } = await statementFile(call, {
    form,
    period: statementPeriod(asked, vnDay(call.clock.now())),
  })
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
