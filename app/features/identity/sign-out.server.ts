import type { Call } from '#app/platform/call.ts'
import './ports.ts'

/** Ends the session of this browser. @returns the `Set-Cookie` values that clear it */
export async function signOut(call: Call, headers: Headers): Promise<string[]> {
  const answer = await call.ports.identity.auth.api.signOut({ headers, returnHeaders: true })
  return answer.headers.getSetCookie()
}
