import type { Gate } from '#app/kernel/gate.ts'
import { newId } from '#app/kernel/ids.ts'
import { fail, ok, type Result } from '#app/kernel/result.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { Acknowledgement, NoticeOutcome, RawNotice } from '#integrations/payments/contract.ts'
import { z } from 'zod'
import { finalOutcomes } from '#integrations/payments/contract.ts'
import { applyTransfer } from './apply-transfer.server.ts'
import { applyGatewayEvent } from './apply-gateway-event.server.ts'
import { openNotice, senderOf, type NoticeMeaning } from './notice-sender.server.ts'
import './payments.types.ts'

const atOnce: Gate = (work) => work()

const Headers = z.record(z.string(), z.string())

/**
 * Takes a notice of a bank feed or a gateway: stores it as it came, then verifies it, then applies it. What was
 * stored is never lost: where applying fails, the sender is asked to try again, and the notice can be replayed.
 * @returns the answer in the sender's own protocol; null where no such sender is switched on
 */
export async function receiveNotice(
  call: Call,
  provider: string,
  raw: RawNotice,
): Promise<Acknowledgement | null> {
  const sender = senderOf(call, provider)
  if (!sender) return null
  const noticeId = newId()
  const { headers, body, query = '', receivedAt } = raw
  await call.db.paymentNotice.create({
    data: { id: noticeId, provider, headers: { ...headers }, query, body, receivedAt },
  })
  try {
    const { noticeGate = atOnce } = call.ports.payments
    return sender.acknowledge(await noticeGate(() => applyRaw(call, { noticeId, provider, raw })))
  } catch (error) {
    call.log.error({ err: error, noticeId }, 'a notice was stored but could not be applied')
    return sender.acknowledge('try-again')
  }
}

/**
 * Verifies and applies a stored notice. Can be done again and again: each movement of money in it counts once.
 * A forged one is kept apart and nothing is done with what it says.
 */
export async function applyNotice(call: Call, noticeId: string): Promise<NoticeOutcome> {
  const { provider, headers, ...stored } = await call.db.paymentNotice.findUniqueOrThrow({
    where: { id: noticeId },
    select: { provider: true, headers: true, query: true, body: true, receivedAt: true },
  })
  return applyRaw(call, { noticeId, provider, raw: { headers: Headers.parse(headers), ...stored } })
}

interface StoredNotice {
  readonly noticeId: string
  readonly provider: string
  readonly raw: RawNotice
}

async function applyRaw(call: Call, { noticeId, provider, raw }: StoredNotice): Promise<NoticeOutcome> {
  const sender = senderOf(call, provider)
  if (!sender) return 'try-again'
  const read = openNotice(sender, raw)
  if (read.kind !== 'verified') {
    await call.db.paymentNotice.update({
      where: { id: noticeId },
      data: { verdict: read.kind, outcome: read.reason },
    })
    return read.kind
  }
  const known = { noticeId, provider, eventId: read.eventId }
  let applied: Applied
  try {
    applied = await applyMeaning(call, known, read.meaning)
  } catch (error) {
    await markVerified(call, known)
    throw error
  }
  if (finalOutcomes.includes(applied.outcome)) await markProcessed(call, known, applied)
  else await markVerified(call, known)
  return applied.outcome
}

interface VerifiedNotice {
  readonly noticeId: string
  readonly provider: string
  readonly eventId: string
}

interface Applied {
  readonly outcome: NoticeOutcome
  /** What became of each movement, for the inbox. */
  readonly matches: readonly string[]
}

async function applyMeaning(
  call: Call,
  { provider, noticeId }: VerifiedNotice,
  meaning: NoticeMeaning,
): Promise<Applied> {
  if (meaning.from === 'gateway') {
    const outcome = await applyGatewayEvent(call, { provider, noticeId, event: meaning.event })
    return { outcome, matches: [outcome] }
  }
  const matches: string[] = []
  for (const transfer of meaning.transfers) {
    const told = { provider, noticeId, importId: null, transfer }
    matches.push((await applyTransfer(call, told)) ?? 'known')
  }
  return { outcome: 'stored', matches }
}

async function markVerified(call: Call, { noticeId, eventId }: VerifiedNotice): Promise<void> {
  await call.db.paymentNotice.update({
    where: { id: noticeId },
    data: { verdict: 'verified', eventId, verifiedAt: call.clock.now() },
  })
}

/**
 * In one step with its verdict: a notice that waits has a sender that waits. Earlier deliveries of the same event that
 * failed half way are done with, too.
 */
async function markProcessed(
  call: Call,
  { noticeId, provider, eventId }: VerifiedNotice,
  { matches }: Applied,
): Promise<void> {
  const now = call.clock.now()
  await call.db.$executeRaw`
    update "PaymentNotice"
    set "verdict" = 'verified', "eventId" = ${eventId}, "verifiedAt" = coalesce("verifiedAt", ${now}),
        "processedAt" = ${now}, "outcome" = ${matches.join(',')}
    where "id" = ${noticeId}::uuid
       or ("provider" = ${provider} and "eventId" = ${eventId} and "verdict" = 'verified' and "processedAt" is null)`
}

/** An operator's: applies again what was stored but not applied. @returns `payment:failure.notice_refused` */
export async function replayNotice(call: Call, noticeId: string): Promise<Result<undefined>> {
  const notice = await call.db.paymentNotice.count({ where: { id: noticeId } })
  if (notice === 0) return fail('payment:failure.not_there')
  await audit(call, { action: 'payments.notice-replayed', subjectType: 'PaymentNotice', subjectId: noticeId })
  const outcome = await applyNotice(call, noticeId)
  return finalOutcomes.includes(outcome) ? ok() : fail('payment:failure.notice_refused')
}
