import type { Call } from '#app/platform/call.ts'
import type { AttemptStanding, GatewayName } from '#integrations/payments/contract.ts'
import { applyStanding } from './apply-standing.server.ts'
import { handleOf, handleSelect } from './attempt-handle.ts'
import { gatewayNamed } from './gateway-of.server.ts'
import { nextAsking } from './pauses.ts'
import { startPayments } from './start-payments.server.ts'

/** One sweep asks each gateway about so many at most; the next one goes on with those that wait longest. */
const MOST = 100
/** One attempt can be trouble by itself; a gateway that leaves so many without an answer, one after the other, is away. */
const AWAY = 3

const attemptSelect = {
  ...handleSelect,
  ...{ gateway: true, asked: true, status: true, details: true, payment: { select: { orderId: true } } },
} as const

/**
 * Asks the gateways about every attempt whose time to be asked has come: those left open, and those that we ended
 * while the gateway might still have been paid. @returns how many were asked about
 */
export async function askGateways(call: Call): Promise<number> {
  let asked = 0
  for (const gateway of Object.values(call.ports.payments.gateways)) {
    let silent = 0
    for (const id of gateway?.query ? await dueAttempts(call, gateway.name) : []) {
      asked += 1
      silent = (await askAttempt(call, id)) ? 0 : silent + 1
      // One that is away keeps nobody waiting who asks another.
      if (silent === AWAY) break
    }
  }
  return asked
}

/** Those that wait longest, but the first of every payment before the second of any: nobody fills a sweep alone. */
async function dueAttempts(call: Call, gateway: GatewayName): Promise<string[]> {
  const due = await call.db.$queryRaw<{ id: string }[]>`
    select "id" from (
      select "id", "askAt", row_number() over (partition by "paymentId" order by "askAt", "id") as "turn"
      from "PaymentAttempt" where "gateway" = ${gateway} and "askAt" <= ${call.clock.now()}
    ) as "due" order by "turn", "askAt", "id" limit ${MOST}`
  return due.map(({ id }) => id)
}

/**
 * Asks about one attempt; what the gateway does not answer now it is asked again.
 * @returns whether it answered
 */
export async function askAttempt(call: Call, attemptId: string): Promise<boolean> {
  const { gateway: name, ...attempt } = await call.db.paymentAttempt.findUniqueOrThrow({
    where: { id: attemptId },
    select: attemptSelect,
  })
  const { id, asked, status, payment } = attempt
  const gateway = gatewayNamed(call, name)
  const later = { askAt: nextAsking(asked, call.clock.now()), asked: { increment: 1 } } as const
  if (!gateway?.query) {
    await call.db.paymentAttempt.update({ where: { id }, data: later })
    return true
  }
  if (status === 'open' && isNotStarted(attempt.details))
    await startPayments(call, { orderId: payment.orderId })
  const standing = await heard(call, id, () => gateway.query?.(handleOf(attempt)))
  if (standing) await applyStanding(call, { attemptId: id, standing, noticeId: null })
  else await call.db.paymentAttempt.update({ where: { id }, data: later })
  return standing !== null
}

/**
 * Makes sure that an attempt which we ended is not paid any more, where its gateway can be told so.
 * @throws when the gateway did not answer: the job comes again
 */
export async function stopAttempt(call: Call, attemptId: string): Promise<void> {
  const attempt = await call.db.paymentAttempt.findUniqueOrThrow({
    where: { id: attemptId },
    select: attemptSelect,
  })
  const standing = await gatewayNamed(call, attempt.gateway)?.cancel?.(handleOf(attempt))
  if (standing) await applyStanding(call, { attemptId, standing, noticeId: null })
}

/**
 * Before goods are let go: has the gateways end what is still open, and hears what was paid in the last moment.
 * @returns false while a gateway does not answer, so that the goods may be kept a little longer
 */
export async function closeAttempts(call: Call, orderId: string): Promise<boolean> {
  const open = await call.db.paymentAttempt.findMany({
    where: { payment: { orderId, expiresAt: { lte: call.clock.now() } }, status: 'open' },
    select: attemptSelect,
  })
  let heardAll = true
  for (const attempt of open) {
    const gateway = gatewayNamed(call, attempt.gateway)
    const end = gateway?.cancel ?? gateway?.query
    if (!gateway || !end) continue
    const standing = await heard(call, attempt.id, () => end.call(gateway, handleOf(attempt)))
    if (standing) await applyStanding(call, { attemptId: attempt.id, standing, noticeId: null })
    else heardAll = false
  }
  return heardAll
}

const isNotStarted = (details: unknown) =>
  typeof details === 'object' && details !== null && 'kind' in details && details.kind === 'not-started'

async function heard(
  call: Call,
  attemptId: string,
  ask: () => Promise<AttemptStanding> | undefined,
): Promise<AttemptStanding | null> {
  try {
    return (await ask()) ?? null
  } catch (error) {
    call.log.warn({ err: error, attemptId }, 'a gateway did not answer')
    return null
  }
}
