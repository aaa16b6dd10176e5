import type { LoaderFunctionArgs } from '@remix-run/node'
import { orderTokenOf, readOrderByToken } from '#app/features/ordering/index.server.ts'
import { readOrderCode } from '#app/kernel/codes.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { orNotFound } from '#app/platform/http/refuse.server.ts'
import { qrImage } from '#app/ui/qr-image.server.ts'

export const handle = { access: 'anyone' }

/**
 * The code of an open payment as a picture to keep: on one's only phone one cannot scan one's own screen, but banking
 * apps read codes from the gallery. For whoever may see the order's page; a payment that waits no more has no code.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const code = orNotFound(readOrderCode(params['code'] ?? ''))
  const token = orNotFound(orderTokenOf(request, code))
  const order = orNotFound(await readOrderByToken(call, { code, token }))
  const payment = order.payments.find(({ paymentId }) => paymentId === params['payment'])
  const { payload } = orNotFound(payment?.transfer ?? null)
  return new Response(new Uint8Array(await qrImage(payload)), {
    headers: {
      'Content-Type': 'image/png',
      'Content-Disposition': `attachment; filename="ma-chuyen-khoan-${code}.png"`,
      // The next code of the same payment asks for another amount.
      'Cache-Control': 'private, no-store',
    },
  })
}
