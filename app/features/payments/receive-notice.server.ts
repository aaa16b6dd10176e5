import { newId } from '#app/kernel/ids.ts'
import { fail, ok, type Result } from '#app/kernel/result.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import type {
  Acknowledgement,
  BankFeedReader,
  NoticeOutcome,
  RawNotice,
} from '#integrations/payments/contract.ts'
import { z } from 'zod'
import { applyTransfer } from './apply-transfer.server.ts'
import './payments.types.ts'

const Headers = z.record(z.string(), z.string())

/**
 * Takes a notice of a bank feed: stores it as it came, then verifies it, then applies it. What was stored is never
 * lost: where applying fails, the sender is asked to try again, and the notice can be replayed.
 * @returns the answer in the sender's own protocol; null where no such feed is switched on
 */
export async function receiveNotice(
  call: Call,
  provider: string,
  raw: RawNotice,
): Promise<Acknowledgement | null> {
  const reader = readerOf(call, provider)
  if (!reader) return null
  const noticeId = newId()
  await call.db.paymentNotice.create({
    data: { id: noticeId, provider, headers: { ...raw.headers }, body: raw.body, receivedAt: raw.receivedAt },
  })
  try {
    return reader.acknowledge(await applyNotice(call, noticeId))
  } catch (error) {
    call.log.error({ err: error, noticeId }, 'a notice was stored but could not be applied')
    return reader.acknowledge('try-again')
  }
}

/**
 * Verifies and applies a stored notice. Can be done again and again: each transfer in it counts once.
 * A forged one is kept apart and nothing is done with what it says.
 */
export async function applyNotice(call: Call, noticeId: string): Promise<NoticeOutcome> {
  const { provider, headers, body, receivedAt } = await call.db.paymentNotice.findUniqueOrThrow({
    where: { id: noticeId },
    select: { provider: true, headers: true, body: true, receivedAt: true },
  })
  const reader = readerOf(call, provider)
  if (!reader) return 'try-again'
  const read = reader.read({ headers: Headers.parse(headers), body, receivedAt })
  if (read.kind !== 'verified') {
    await call.db.paymentNotice.update({
      where: { id: noticeId },
      data: { verdict: read.kind, outcome: read.reason },
    })
    return read.kind
  }
  await call.db.paymentNotice.update({
    where: { id: noticeId },
    data: { verdict: 'verified', eventId: read.eventId, verifiedAt: call.clock.now() },
  })
  const matches: string[] = []
  for (const transfer of read.meaning) {
    matches.push((await applyTransfer(call, { provider, noticeId, transfer })) ?? 'known')
  }
  // Earlier deliveries of the same event that failed half way are done with, too.
  await call.db.paymentNotice.updateMany({
    where: {
      OR: [{ id: noticeId }, { provider, eventId: read.eventId, verdict: 'verified', processedAt: null }],
    },
    data: { processedAt: call.clock.now(), outcome: matches.join(',') },
  })
  return 'stored'
}

/** An operator's: applies again what was stored but not applied. @returns `payment:failure.notice_refused` */
export async function replayNotice(call: Call, noticeId: string): Promise<Result<undefined>> {
  const notice = await call.db.paymentNotice.count({ where: { id: noticeId } })
  if (notice === 0) return fail('payment:failure.not_there')
  await audit(call, { action: 'payments.notice-replayed', subjectType: 'PaymentNotice', subjectId: noticeId })
  return (await applyNotice(call, noticeId)) === 'stored' ? ok() : fail('payment:failure.notice_refused')
}

function readerOf(call: Call, provider: string): BankFeedReader | null {
  const readers = Object.values(call.ports.payments.notices)
  return readers.find((reader) => reader?.provider === provider) ?? null
}
