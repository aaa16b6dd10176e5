import type Stripe from 'stripe'
import type { AttemptHandle, AttemptStanding } from '../contract.ts'
import { refusalOrThrow } from './refusal.ts'
import { expandReceipt, Session, standingOf } from './session.ts'

/** Minutes around our own start within which Stripe can have made the session: their clock, and tries again. */
const search = { before: 10, after: 15 }

/** What Stripe says about an attempt now. */
export async function askSession(
  stripe: Stripe,
  attempt: AttemptHandle,
  now: Date,
): Promise<AttemptStanding> {
  const id = attempt.gatewayReference ?? (await findSession(stripe, attempt))
  if (id === null) return { kind: 'unknown' }
  const session = await retrieve(stripe, id)
  if (session === null) return { kind: 'unknown' }
  if (session.client_reference_id !== attempt.attemptId) {
    throw new Error(`the session ${id} is not of the attempt ${attempt.attemptId}`)
  }
  return standingOf(session, now)
}

/** Ends an attempt's session. What Stripe no longer ends has come to some other end, which is then the answer. */
export async function expireSession(
  stripe: Stripe,
  attempt: AttemptHandle,
  now: Date,
): Promise<AttemptStanding> {
  const id = attempt.gatewayReference ?? (await findSession(stripe, attempt))
  if (id === null) return { kind: 'unknown' }
  try {
    // No key of ours: ending twice is ending once, and a kept refusal ("being paid") must not answer for ever.
    await stripe.checkout.sessions.expire(id)
  } catch (error) {
    refusalOrThrow(error)
  }
  return askSession(stripe, { ...attempt, gatewayReference: id }, now)
}

async function retrieve(stripe: Stripe, id: string): Promise<Session | null> {
  try {
    return Session.parse(await stripe.checkout.sessions.retrieve(id, { expand: expandReceipt }))
  } catch (error) {
    const refusal = refusalOrThrow(error)
    if (refusal.missing) return null
    throw error
  }
}

/** For an attempt whose start was never answered. Stripe cannot be asked by our id: only looked through by time. */
async function findSession(stripe: Stripe, attempt: AttemptHandle): Promise<string | null> {
  const started = Math.floor(attempt.startedAt.getTime() / 1000)
  const created = { gte: started - search.before * 60, lte: started + search.after * 60 }
  for await (const listed of stripe.checkout.sessions.list({ created, limit: 100 })) {
    const session = Session.parse(listed)
    if (session.client_reference_id === attempt.attemptId) return session.id
  }
  return null
}
