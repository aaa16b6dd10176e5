import type { LoaderFunctionArgs } from '@remix-run/node'
import { drawDeliveryReceipt, readDelivery } from '#app/features/sharing/index.server.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { orNotFound } from '#app/platform/http/refuse.server.ts'
import { paperResponse } from '#app/routes/paper-response.server.ts'

export const handle = { access: 'seller:money' }

/** The receipt of a delivery as a PDF, opened in the browser to be printed or sent on. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const delivery = orNotFound(await readDelivery(call, params['id'] ?? ''))
  const pdf = await drawDeliveryReceipt(delivery, call.locale)
  return paperResponse(pdf, `phieu-nhan-${delivery.year}-${delivery.number}.pdf`)
}
