import type { LoaderFunctionArgs } from '@remix-run/node'
import { slipContent } from '#app/features/ordering/index.ts'
import { drawPackingSlip, readSellerOrder } from '#app/features/ordering/index.server.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { notFound, orNotFound } from '#app/platform/http/refuse.server.ts'

export const handle = { access: 'seller:orders' }

/** The slip of a packed order as a PDF, opened in the browser to be printed or sent on. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const order = orNotFound(await readSellerOrder(call, params['code'] ?? ''))
  const slip = slipContent(order, call.ports.geography.communeLabel(order.communeCode))
  // Before it is packed nobody knows which lots will be in it.
  if (slip.lots.length === 0) throw notFound()
  const pdf = await drawPackingSlip(slip, call.ports.origin, call.locale)
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Length': String(pdf.byteLength),
      'Content-Disposition': `inline; filename="${order.code}.pdf"`,
      // A name and a phone number stand on it.
      'Cache-Control': 'private, no-store',
    },
  })
}
