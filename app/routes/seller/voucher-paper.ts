import type { LoaderFunctionArgs } from '@remix-run/node'
import { drawVoucher, readVoucher } from '#app/features/sharing/index.server.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { orNotFound } from '#app/platform/http/refuse.server.ts'
import { paperResponse } from '#app/routes/paper-response.server.ts'

export const handle = { access: 'seller:money' }

/** A voucher as a PDF, opened in the browser to be printed and signed. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const voucher = orNotFound(await readVoucher(call, params['id'] ?? ''))
  const pdf = await drawVoucher(voucher, call.locale)
  return paperResponse(pdf, `phieu-chi-${voucher.year}-${voucher.number}.pdf`)
}
