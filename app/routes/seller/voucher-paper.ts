import type { LoaderFunctionArgs } from '@remix-run/node'
import { drawVoucher, readVoucher } from '#app/features/sharing/index.server.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { orNotFound } from '#app/platform/http/refuse.server.ts'

export const handle = { access: 'seller:money' }

/** A voucher as a PDF, opened in the browser to be printed and signed. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const voucher = orNotFound(await readVoucher(call, params['id'] ?? ''))
  const pdf = await drawVoucher(voucher, call.locale)
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Length': String(pdf.byteLength),
      'Content-Disposition': `inline; filename="phieu-chi-${voucher.year}-${voucher.number}.pdf"`,
      // A name and the key to a household's page stand on it.
      'Cache-Control': 'private, no-store',
    },
  })
}
