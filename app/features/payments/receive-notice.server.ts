import { newId } from '#app/kernel/ids.ts'
import { fail, ok, type Result } from '#app/kernel/result.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import { enqueue } from '#app/platform/jobs/enqueue.server.ts'
import type { Acknowledgement, NoticeOutcome, RawNotice } from '#integrations/payments/contract.ts'
import { z } from 'zod'
import { finalOutcomes } from '#integrations/payments/contract.ts'
import { applyTransfer } from './apply-transfer.server.ts'
import { applyGatewayEvent } from './apply-gateway-event.server.ts'
import { neededOf, shortened, withoutKey } from './notice-as-kept.ts'
import {
  openNotice,
  reopenNotice,
  senderOf,
  type NoticeMeaning,
  type Sender,
} from './notice-sender.server.ts'
import { refuseForger } from './refuse-forger.server.ts'
import './payments.types.ts'

/** Behind so many who wait, a notice whose sender needs no more than our word is left to the worker. */
const CROWD = 1
/** The worker begins once a flood has had its answers: it has the same processors (ms). */
const AFTER_THE_FLOOD = 5_000

const Headers = z.record(z.string(), z.string())

/**
 * Takes a notice of a bank feed or a gateway: looks whether it is genuine, stores it, then applies it. What was stored
 * is never lost: where applying fails, the sender is asked to try again, and the notice can be replayed. A genuine one
 * is stored whole, understood or not, but for its sender's key; of any other little is kept, and only so much of one
 * address.
 * @param from the address that posted it, where what it posts is limited
 * In a flood, senders whose answer says only that we have the notice get it as soon as that is true, and the worker
 * applies it; VNPay's answer says what became of the payment, so it waits for that.
 * @returns the answer in the sender's own protocol; null where no such sender is switched on
 */
export async function receiveNotice(
  call: Call,
  provider: string,
  raw: RawNotice,
  from: string | null = null,
): Promise<Acknowledgement | null> {
  const sender = senderOf(call, provider)
  if (!sender) return null
  const read = openNotice(sender, raw)
  if (read.kind === 'forged') {
    const refused = from && (await refuseForger(call, from))
    if (refused) return refused
    await store(call, provider, { ...shortened(raw), verdict: 'forged', outcome: read.reason })
    return sender.acknowledge('forged')
  }
  const genuine = { ...withoutKey(raw), verifiedAt: call.clock.now() }
  if (read.kind === 'unreadable') {
    await store(call, provider, { ...genuine, verdict: 'unreadable', outcome: read.reason })
    return sender.acknowledge('unreadable')
  }
  const { eventId, meaning } = read
  const noticeId = await store(call, provider, { ...genuine, verdict: 'verified', eventId })
  try {
    const { noticeGate } = call.ports.payments
    if (noticeGate && noticeGate.waiting >= CROWD && needsOnlyOurWord(sender)) {
      const runAt = new Date(call.clock.now().getTime() + AFTER_THE_FLOOD)
      await enqueue(call, 'payments.apply-notice', { noticeId }, { key: `apply-notice/${noticeId}`, runAt })
      return sender.acknowledge('stored')
    }
    const apply = () => applyVerified(call, { noticeId, provider, eventId }, meaning)
    return sender.acknowledge(await (noticeGate ? noticeGate.pass(apply) : apply()))
  } catch (error) {
    call.log.error({ err: error, noticeId }, 'a notice was stored but could not be applied')
    return sender.acknowledge('try-again')
  }
}

/** Whether it is told the same whatever becomes of what it says. */
function needsOnlyOurWord(sender: Sender): boolean {
  const answerTo = (outcome: NoticeOutcome) => JSON.stringify(sender.acknowledge(outcome))
  return finalOutcomes.every((outcome) => answerTo(outcome) === answerTo('stored'))
}

/** Applies a notice that was left to the worker. @throws where it has to be tried again */
export async function applyLater(call: Call, noticeId: string): Promise<void> {
  const { processedAt } = await call.db.paymentNotice.findUniqueOrThrow({
    where: { id: noticeId },
    select: { processedAt: true },
  })
  if (processedAt) return
  const outcome = await applyNotice(call, noticeId)
  if (outcome === 'try-again') throw new Error(`the notice ${noticeId} cannot be applied yet`)
}

const noticeSelect = {
  ...{ provider: true, verdict: true, verifiedAt: true },
  ...{ headers: true, query: true, body: true, receivedAt: true },
} as const

type NewNotice = RawNotice &
  Pick<Prisma.PaymentNoticeCreateInput, 'verdict' | 'outcome' | 'eventId' | 'verifiedAt'>

async function store(call: Call, provider: string, { headers, ...notice }: NewNotice): Promise<string> {
  const id = newId()
  await call.db.paymentNotice.create({ data: { ...notice, id, provider, headers: neededOf(headers) } })
  return id
}

/**
 * Applies a stored notice: one that was genuine when it came is believed for good, whatever became of the keys, any
 * other verified first. Can be done again and again: each movement of money in it counts once. A forged one is kept
 * apart and nothing is done with what it says.
 */
export async function applyNotice(call: Call, noticeId: string): Promise<NoticeOutcome> {
  const { provider, verdict, verifiedAt, ...stored } = await call.db.paymentNotice.findUniqueOrThrow({
    where: { id: noticeId },
    select: noticeSelect,
  })
  const sender = senderOf(call, provider)
  if (!sender) return 'try-again'
  const raw = { ...stored, headers: Headers.parse(stored.headers) }
  const read = verifiedAt ? reopenNotice(sender, raw) : openNotice(sender, raw)
  const where = { id: noticeId }
  const genuine = { verifiedAt: verifiedAt ?? call.clock.now(), headers: neededOf(withoutKey(raw).headers) }
  if (read.kind !== 'verified') {
    const { kind, reason: outcome } = read
    const now = verifiedAt ? {} : { verdict: kind, ...(kind === 'unreadable' && genuine) }
    await call.db.paymentNotice.update({ where, data: { ...now, outcome } })
    return kind
  }
  const { eventId, meaning } = read
  if (verdict !== 'verified') {
    await call.db.paymentNotice.update({ where, data: { ...genuine, verdict: 'verified', eventId } })
  }
  return applyVerified(call, { noticeId, provider, eventId }, meaning)
}

async function applyVerified(
  call: Call,
  known: VerifiedNotice,
  meaning: NoticeMeaning,
): Promise<NoticeOutcome> {
  const applied = await applyMeaning(call, known, meaning)
  if (finalOutcomes.includes(applied.outcome)) await markProcessed(call, known, applied)
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

/**
 * A notice that waits has a sender that waits. Earlier deliveries of the same event that
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
    set "processedAt" = ${now}, "outcome" = ${matches.join(',')}
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
