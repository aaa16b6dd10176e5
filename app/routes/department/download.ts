import type { LoaderFunctionArgs } from '@remix-run/node'
import { readPeriod, readPlace, readTable, readWindow } from '#app/features/monitoring/index.ts'
import { downloadTable, fileForms } from '#app/features/monitoring/index.server.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { orNotFound } from '#app/platform/http/refuse.server.ts'

export const handle = { access: 'officer' }

/** A table as a file: `/so/tai/xa?dinh-dang=xlsx`, with the filters of the page it stands on. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const query = new URL(request.url).searchParams
  const table = orNotFound(readTable(params['table']))
  const form = orNotFound(fileForms.find((one) => one === (query.get('dinh-dang') ?? 'xlsx')))
  const file = orNotFound(
    await downloadTable(call, {
      ...{ table, form, demo: context.mode === 'demo' },
      period: readPeriod(query, call.clock.now()),
      place: readPlace(query.get('noi')),
      window: readWindow(query.get('trong')),
    }),
  )
  return new Response(file.body, {
    headers: {
      'Content-Type': file.type,
      'Content-Disposition': `attachment; filename="${file.fileName}"`,
      'Cache-Control': 'private, no-store',
      'X-Row-Count': String(file.rows),
      'X-Rows-Sha256': file.hash,
    },
  })
}
