import type { LoaderFunctionArgs } from '@remix-run/node'
import { readMetrics } from '#app/platform/http/measure.server.ts'
import { notFound } from '#app/platform/http/refuse.server.ts'

export const handle = { access: 'anyone' }

/** For the machine that collects figures, which stands on the same host: nobody else sees it. */
export async function loader({ context }: LoaderFunctionArgs) {
  if (!context.local) throw notFound()
  return new Response(await readMetrics(), { headers: { 'Content-Type': 'text/plain; version=0.0.4' } })
}
