import assert from 'node:assert/strict'
import { sepayNotice } from '#tests/factories/market.ts'
import type { Campaign, Figures, Ground } from './campaign.ts'
import { planNotices, type Expectation, type PlannedNotice } from './notice-plan.ts'
import { untilAnswered } from './pressing.ts'
import { assertSoundBooks } from './sound-books.ts'
import { stopwatch } from './stopwatch.ts'

/**
 * Many notices of a bank arrive at the same moment and in no order: most pay an order to the đồng, some come twice,
 * some are forged, some carry too little or too much, name nothing we know, or come after the wait has ended.
 */
export async function flood(
  ground: Ground,
  { notices: count, seed }: { readonly notices: number; readonly seed: number },
): Promise<Figures> {
  const { root, callOf } = ground
  const { notices, expected, late } = await planNotices(ground, { count, seed })
  ground.say?.(`${expected.length} orders wait for ${count} notices`)

  const watch = stopwatch()
  const call = callOf({ clock: late })
  const answers = await Promise.all(
    notices.map((notice) => watch.time(() => untilAnswered(() => deliver(call, notice)))),
  )
  const figures = watch.figures('notice')

  await assertEachAppliedOnce(ground, notices)
  for (const one of expected) await assertOrder(ground, one)
  await assertSoundBooks(root)
  const kinds = new Map<string, number>()
  for (const { kind } of notices) kinds.set(`of them ${kind}`, (kinds.get(`of them ${kind}`) ?? 0) + 1)
  return {
    notices: count,
    ...Object.fromEntries([...kinds].toSorted()),
    'sent again (too busy)': answers.reduce((sum, { tries }) => sum + tries - 1, 0),
    ...figures,
  }
}

/** As a feed does it: what is not acknowledged is sent again. A forgery is answered too, and then given up. */
async function deliver(call: Parameters<typeof sepayNotice>[0], notice: PlannedNotice) {
  const answer = await sepayNotice(call, notice)
  if (notice.kind !== 'forged') return answer?.status === 200 ? answer : undefined
  assert.notEqual(answer?.status, 200, 'a forged notice was thanked for')
  return answer ?? undefined
}

/** None lost, none twice: every genuine line of the bank is kept exactly once, a forged one not at all. */
async function assertEachAppliedOnce({ root }: Ground, notices: readonly PlannedNotice[]): Promise<void> {
  const genuine = new Set(notices.flatMap((notice) => (notice.kind === 'forged' ? [] : [String(notice.id)])))
  const forged = notices.flatMap((notice) => (notice.kind === 'forged' ? [String(notice.id)] : []))
  const kept = await root.bankTransaction.groupBy({
    by: ['providerId'],
    where: { providerId: { in: [...genuine, ...forged] } },
    _count: true,
  })
  assert.deepEqual(new Set(kept.map((row) => row.providerId)), genuine)
  assert.equal(
    kept.every((row) => row._count === 1),
    true,
    'a line of the bank was kept twice',
  )
  const verdicts = await root.paymentNotice.groupBy({ by: ['verdict'], _count: true })
  const counts = Object.fromEntries(verdicts.map((row) => [row.verdict, row._count]))
  assert.equal(counts.forged, forged.length)
  assert.equal(
    await root.paymentNotice.count({ where: { verdict: 'forged', processedAt: { not: null } } }),
    0,
  )
}

async function assertOrder({ root }: Ground, one: Expectation): Promise<void> {
  const order = await root.order.findUniqueOrThrow({
    where: { id: one.orderId },
    select: {
      status: true,
      payments: { select: { status: true } },
      events: { where: { kind: 'placed' }, select: { id: true } },
    },
  })
  const transfer = await root.bankTransaction.findFirst({
    where: { providerId: String(one.noticeId) },
    select: { match: true },
  })
  assert.deepEqual(
    {
      order: order.status,
      payment: order.payments.map((payment) => payment.status),
      placedTimes: order.events.length,
      match: transfer?.match,
    },
    {
      order: one.order,
      payment: [one.payment],
      placedTimes: one.order === 'placed' ? 1 : 0,
      match: one.match,
    },
    `the order of notice ${one.noticeId}`,
  )
}

export const notices: Campaign = {
  what:
    '1,000 notices of a bank at once, shuffled, some twice, forged, late, short or over: none is lost, none counts ' +
    'twice, a forged one changes nothing, the books hold.',
  count: 1_000,
  run: (ground, { count, seed }) => flood(ground, { notices: count, seed }),
}
