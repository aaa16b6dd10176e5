import { APIError } from 'better-auth/api'
import { failAt, ok, type Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { countAttempt, forgetAttempts } from '#app/platform/limits/limit.server.ts'
import './ports.ts'

const limit = { max: 5, windowSeconds: 15 * 60 }

/**
 * Asks the person who is signed in for the password again, before what moves money.
 * @param input `headers`: the request's own, with its session
 * @returns beside `password`: `identity:wrong_password`, or `identity:too_often` with the minutes to wait
 */
export async function checkPassword(
  call: Call,
  { password, headers }: { readonly password: string; readonly headers: Headers },
): Promise<Result<undefined>> {
  const key = `password-again:${userIdOf(call.actor) ?? ''}`
  const { allowed, retryAt } = await countAttempt(call, { key, ...limit })
  if (!allowed) {
    const minutes = Math.ceil((retryAt.getTime() - call.clock.now().getTime()) / 60_000)
    return failAt('password', 'identity:too_often', { minutes })
  }
  try {
    await call.ports.identity.auth.api.verifyPassword({ body: { password }, headers })
    await forgetAttempts(call, key)
    return ok()
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500)
      return failAt('password', 'identity:wrong_password')
    throw error
  }
}
