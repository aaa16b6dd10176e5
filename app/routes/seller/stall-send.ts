import type { ActionFunctionArgs } from '@remix-run/node'
import { sellAtStall } from '#app/features/ordering/index.server.ts'
import { readKept, readLine, readMethod, readStallForm } from '#app/features/ordering/ui/stall/stall-form.ts'
import { wordsForKey } from '#app/i18n/i18n.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { failureKey, readForm } from '#app/platform/http/form.server.ts'

export const handle = { access: 'seller:orders' }

/** Only posting means something here. */
export const loader = () => new Response(null, { status: 405, headers: { allow: 'POST' } })

/**
 * The same sale as the page's form sends, from a device that kept it until there was signal: 200 with the code, also
 * when it was sent before, or 422 with what its seller should read. Where the device's moment could not be taken, `told`
 * says so and why. Anything else is to be sent again.
 */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const call = callOf(context)
  const sent = await readForm(request)
  const form = readStallForm(sent)
  const method = readMethod(sent.get('method'))
  const refuse = (key: string) =>
    Response.json({ refused: wordsForKey(call.locale, key), key: key.split('|')[0] }, { status: 422 })
  const lines = form.lines.map((line) => readLine(line)).filter((line) => line !== null)
  if (!method || lines.length < form.lines.length) return refuse('stall:failure.line')
  const sold = await sellAtStall(call, { lines, method, key: form.key ?? '', kept: readKept(sent) })
  if (!sold.ok) return refuse(failureKey(sold.failure))
  const { code, dating } = sold.value
  const asSold = dating === 'now' || dating === 'kept'
  return Response.json({ code, told: asSold ? null : wordsForKey(call.locale, `stall:dating.${dating}`) })
}
