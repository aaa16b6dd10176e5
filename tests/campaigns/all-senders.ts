import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { receiveNotice } from '#app/features/payments/index.server.ts'
import { seededRandom } from '#app/kernel/random.ts'
import type { Call } from '#app/platform/call.ts'
import type { RawNotice } from '#integrations/payments/contract.ts'
import { aPlacedOrder, aStall, callMaker, MARKET_NOW } from '#tests/factories/market.ts'
import type { Campaign, Figures, Ground } from './campaign.ts'
import { inParallel } from './pressing.ts'
import { senders, toldByAll, type Money, type Sender } from './signed-senders.ts'
import { assertSoundBooks } from './sound-books.ts'
import { stopwatch } from './stopwatch.ts'

/** Senders give up waiting after about so long, and send again. */
const LONGEST_ANSWER = 10_000
const FIRST_NUMBER = 70_000_000

interface Planned {
  readonly kind: 'genuine' | 'duplicate' | 'forged'
  readonly sender: Sender
  readonly money: Money
  readonly notice: RawNotice
}

export interface Storm {
  readonly notices: number
  readonly seed: number
  /** So many a second; all at once where left out. */
  readonly perSecond?: number
}

/**
 * Notices of every gateway and bank feed, each in its own protocol with its own signature: a tenth come twice, a tenth
 * are forged (a guessed key, or another amount under a genuine signature), all of them shuffled.
 */
export async function storm(ground: Ground, { notices: count, seed, perSecond }: Storm): Promise<Figures> {
  const { root } = ground
  const call = callMaker(root, toldByAll)()
  const planned = await plan(ground, call, { count, seed })
  ground.say?.(`${count} notices of ${senders.length} senders are written`)
  const watch = stopwatch()
  const answers = await inTime(planned, perSecond, ({ sender, notice }) =>
    watch.time(() => receiveNotice(call, sender.provider, notice)),
  )
  const figures = watch.figures('notice')
  const slowest = Number(figures['ms per notice, slowest'])
  assert.ok(
    slowest < LONGEST_ANSWER,
    `an answer took ${slowest} ms, half of them ${figures['ms per notice, p50']} ms`,
  )
  for (const [at, answer] of answers.entries()) assertAnswer(planned[at], answer)
  await assertAllCounted(ground, planned)
  await assertSoundBooks(root)
  const kinds = (kind: Planned['kind']) => planned.filter((one) => one.kind === kind).length
  return {
    notices: count,
    'of them duplicate': kinds('duplicate'),
    'of them forged': kinds('forged'),
    ...figures,
  }
}

async function plan(
  { root }: Ground,
  call: Call,
  { count, seed }: { readonly count: number; readonly seed: number },
): Promise<Planned[]> {
  const random = seededRandom(seed)
  const tenth = Math.floor(count / 10)
  const numbers = Array.from({ length: count - 2 * tenth }, (_, at) => at)
  const stall = await aStall(call, { packs: numbers.length })
  const genuine = await inParallel(numbers, 16, async (at): Promise<Planned> => {
    const sender = senders[at % senders.length] ?? lost()
    const phone = `+84938${String(seed * 2_000 + at)
      .padStart(6, '0')
      .slice(-6)}`
    const visit = { ipAddress: '203.0.113.7' }
    const buyer = { name: 'Người mua', phone }
    const {
      orderId,
      reference,
      total: amount,
    } = await aPlacedOrder(call, stall, {
      ...{ method: sender.method, buyer, visit },
    })
    const { id: attemptId } = await root.paymentAttempt.findFirstOrThrow({ where: { payment: { orderId } } })
    const number = FIRST_NUMBER + seed * 100_000 + at
    const money = { attemptId, reference, amount, number, at: new Date(MARKET_NOW) }
    return { kind: 'genuine', sender, money, notice: sender.write(money) }
  })
  const duplicates = Array.from({ length: tenth }, (): Planned => ({
    ...random.pick(genuine),
    kind: 'duplicate',
  }))
  const forged = Array.from({ length: tenth }, (_, at): Planned => {
    const { sender, money } = random.pick(genuine)
    const lie = { ...money, number: money.number + 50_000 }
    const notice = at % 2 === 0 ? sender.write(lie, 'whsec_GUESSED') : underOldSignature(sender, lie)
    return { kind: 'forged', sender, money: lie, notice }
  })
  return random.shuffle([...genuine, ...duplicates, ...forged])
}

/** More money than was signed for; SePay's bare key signs nothing, so there the key itself is wrong. */
function underOldSignature(sender: Sender, money: Money): RawNotice {
  if (sender.provider === 'sepay') return sender.write(money, 'another key')
  const genuine = sender.write(money)
  const raise = (text: string) => text.replace(String(money.amount), String(money.amount + 1_000n))
  return { ...genuine, body: raise(genuine.body), ...(genuine.query && { query: raise(genuine.query) }) }
}

/** Begins each at its moment, whether or not those before it are done; a flood begins all of them now. */
async function inTime<T, A>(
  items: readonly T[],
  perSecond: number | undefined,
  work: (item: T) => Promise<A>,
): Promise<A[]> {
  const began = performance.now()
  return Promise.all(
    items.map(async (item, at) => {
      if (perSecond) await pause(began + (at * 1_000) / perSecond - performance.now())
      return work(item)
    }),
  )
}

type Answer = Awaited<ReturnType<typeof receiveNotice>>

function assertAnswer(planned: Planned | undefined, answer: Answer): void {
  const { kind, sender } = planned ?? lost()
  if (sender.provider === 'vnpay') {
    const code = /"RspCode":"(\d\d)"/.exec(answer?.body ?? '')?.[1]
    assert.ok(kind === 'forged' ? code === '97' : code === '00' || code === '02', `VNPay was told ${code}`)
    return
  }
  const thanked = answer?.status === 200
  assert.equal(
    thanked,
    kind !== 'forged',
    `${sender.provider} was told ${answer?.status} of a ${kind} notice`,
  )
}

/** None lost, none twice; a forged one changes nothing. */
async function assertAllCounted({ root }: Ground, planned: readonly Planned[]): Promise<void> {
  for (const { kind, sender, money } of planned) {
    const kept = await root.bankTransaction.findMany({
      where: { provider: sender.provider, providerId: sender.receiptId(money) },
      select: { amount: true, match: true, uses: { select: { amount: true } } },
    })
    const { amount } = money
    const once = [{ amount, match: 'matched', uses: [{ amount }] }]
    assert.deepEqual(kept, kind === 'forged' ? [] : once, `a ${kind} notice of ${sender.provider}`)
  }
  const genuine = planned.filter(({ kind }) => kind === 'genuine')
  const ids = genuine.map(({ money }) => money.attemptId)
  const paid = await root.paymentAttempt.count({ where: { id: { in: ids }, status: 'paid' } })
  assert.equal(paid, genuine.length, 'an attempt whose money came is not paid')
  const placed = await root.orderEvent.count({
    where: { kind: 'placed', order: { payments: { some: { attempts: { some: { id: { in: ids } } } } } } },
  })
  assert.equal(placed, genuine.length, 'not every order was placed exactly once')
}

function lost(): never {
  throw new Error('a notice of the plan is missing')
}

export const allSenders: Campaign = {
  what:
    '1,000 notices of all gateways and feeds at once, shuffled, a tenth twice and a tenth forged: none lost, none ' +
    'twice, forged ones change nothing, all answered within ten seconds; then 1,000 more at 100 a second.',
  async run(ground, seed) {
    const atOnce = await storm(ground, { notices: 1_000, seed })
    const paced = await storm(ground, { notices: 1_000, seed: seed + 1, perSecond: 100 })
    const named = (words: string, figures: Figures) =>
      Object.fromEntries(Object.entries(figures).map(([figure, value]) => [`${words}: ${figure}`, value]))
    return { ...named('at once', atOnce), ...named('100 a second', paced) }
  },
}
