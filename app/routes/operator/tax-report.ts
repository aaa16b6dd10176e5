import type { LoaderFunctionArgs } from '@remix-run/node'
import { readQuarter } from '#app/features/settlement/index.ts'
import { downloadTaxReport } from '#app/features/settlement/index.server.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { orNotFound } from '#app/platform/http/refuse.server.ts'

export const handle = { access: 'operator' }

const forms = ['xlsx', 'csv'] as const

/** The tax report of a quarter as a file: `/dieu-hanh/thue/bao-cao?quy=2026-Q4&dinh-dang=xlsx`. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const query = new URL(request.url).searchParams
  const form = orNotFound(forms.find((one) => one === (query.get('dinh-dang') ?? 'xlsx')))
  const quarter = readQuarter(query.get('quy'), call.clock.now())
  const file = await downloadTaxReport(call, { quarter, form, demo: context.mode === 'demo' })
  return new Response(file.body, {
    headers: {
      'Content-Type': file.type,
      'Content-Disposition': `attachment; filename="${file.fileName}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
