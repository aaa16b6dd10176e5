import type { LoaderFunctionArgs } from '@remix-run/node'
import { callOf } from '#app/platform/http/context.server.ts'
import { databaseAnswers } from '#app/platform/http/readiness.server.ts'

export const handle = { access: 'anyone' }

/** The market can serve: its database answers. A load balancer takes a process out while it cannot. */
export async function loader({ context }: LoaderFunctionArgs) {
  const ready = await databaseAnswers(callOf(context))
  return new Response(ready ? 'ready\n' : 'the database does not answer\n', {
    status: ready ? 200 : 503,
    headers: { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' },
  })
}
