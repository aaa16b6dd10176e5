import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { callOf } from '#app/platform/http/context.server.ts'
import { notFound } from '#app/platform/http/refuse.server.ts'

export const handle = { access: 'demo' }

/** Leads to the bank simulator, with the transfer code and the way back that the page was asked with. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const bank = call.ports.payments.demoBank
  if (!bank) throw notFound()
  const asked = new URL(request.url).searchParams
  const target = new URL(bank)
  for (const name of ['payload', 'back']) {
    const value = asked.get(name)
    if (value) target.searchParams.set(name, value.slice(0, 1000))
  }
  return redirect(target.href, 303)
}
