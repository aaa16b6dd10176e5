import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { signOut } from '#app/features/identity/index.server.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectTo, redirectWithMessage } from '#app/platform/http/flash.server.ts'

export const handle = { access: 'anyone' }

/** Signing out changes something, so only a POST does it; an old link leads home. */
export const loader = ({ context }: LoaderFunctionArgs) => redirectTo(callOf(context), '/')

export async function action({ request, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const headers = new Headers()
  for (const cookie of await signOut(call, request.headers)) headers.append('Set-Cookie', cookie)
  return redirectWithMessage(call, '/', 'identity:signed_out', { headers, tone: 'info' })
}
