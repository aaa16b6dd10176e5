import { APIError } from 'better-auth/api'
import { fail, ok, type Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import { countAttempt, forgetAttempts } from '#app/platform/limits/limit.server.ts'
import './ports.ts'

export interface SignInInput {
  /** E.164. */
  readonly phone: string
  readonly password: string
  /** The request's headers: better-auth keeps the browser's name with the session. */
  readonly headers: Headers
  /** Where the request came from, for the limit on attempts. */
  readonly address: string
}

const phoneLimit = { max: 8, windowSeconds: 15 * 60 }
const addressLimit = { max: 60, windowSeconds: 15 * 60 }

/**
 * Signs a person in.
 * @returns the `Set-Cookie` values to pass on; or `identity:wrong` (the same for an unknown phone and a
 * wrong password), or `identity:too_often` with the minutes to wait
 */
export async function signIn(
  call: Call,
  input: SignInInput,
): Promise<Result<{ cookies: string[]; userId: string }>> {
  const phoneKey = `sign-in:${input.phone}`
  const byPhone = await countAttempt(call, { key: phoneKey, ...phoneLimit })
  const byAddress = await countAttempt(call, { key: `sign-in-from:${input.address}`, ...addressLimit })
  if (!byPhone.allowed || !byAddress.allowed) {
    const until = byPhone.allowed ? byAddress.retryAt : byPhone.retryAt
    return fail('identity:too_often', {
      minutes: Math.ceil((until.getTime() - call.clock.now().getTime()) / 60_000),
    })
  }
  try {
    const { headers, response } = await call.ports.identity.auth.api.signInPhoneNumber({
      body: { phoneNumber: input.phone, password: input.password },
      headers: input.headers,
      returnHeaders: true,
    })
    await forgetAttempts(call, phoneKey)
    return ok({ cookies: headers.getSetCookie(), userId: response.user.id })
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return fail('identity:wrong')
    throw error
  }
}
