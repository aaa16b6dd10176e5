import type { LoaderFunctionArgs } from '@remix-run/node'
import { drawInvoiceFile, invoiceFileForms } from '#app/features/settlement/index.server.ts'
import { invoiceKinds } from '#app/features/settlement/index.ts'
import { isDay, vnDay } from '#app/kernel/clock.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { orNotFound } from '#app/platform/http/refuse.server.ts'

export const handle = { access: 'operator' }

/** E-invoice data as a file: `/dieu-hanh/hoa-don/tai?loai=sales&thang=2026-10&dinh-dang=xml`. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const query = new URL(request.url).searchParams
  const kind = orNotFound(invoiceKinds.find((one) => one === (query.get('loai') ?? 'sales')))
  const form = orNotFound(invoiceFileForms.find((one) => one === (query.get('dinh-dang') ?? 'xlsx')))
  const asked = `${query.get('thang') ?? ''}-01`
  const day = isDay(asked) ? asked : vnDay(call.clock.now())
  const file = orNotFound(await drawInvoiceFile(call, { kind, day, form }))
  return new Response(file.body, {
    headers: {
      'Content-Type': file.type,
      'Content-Disposition': `attachment; filename="${file.fileName}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
