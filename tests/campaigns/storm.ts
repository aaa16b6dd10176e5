import assert from 'node:assert/strict'
import { seededRandom } from '#app/kernel/random.ts'
import type { Call } from '#app/platform/call.ts'
import type { RawNotice } from '#integrations/payments/contract.ts'
import { aPlacedOrder, aStall } from '#tests/factories/market.ts'
import type { Figures, Ground } from './campaign.ts'
import { inParallel } from './pressing.ts'
import { senders, type Money, type Sender } from './signed-senders.ts'
import { percentile } from './stopwatch.ts'

const FIRST_NUMBER = 70_000_000

export interface Planned {
  readonly kind: 'genuine' | 'duplicate' | 'forged'
  readonly sender: Sender
  readonly money: Money
  readonly notice: RawNotice
}

/** What a sender was told, and after how long; status 0 where nobody answered. */
export interface Told {
  readonly status: number
  readonly body: string
  readonly millis: number
}

export interface Storm {
  readonly notices: number
  readonly seed: number
  /** Posts the notices and waits for every answer, which stand in their order. */
  readonly post: (planned: readonly Planned[]) => Promise<readonly Told[]>
  /** Has what was left to the worker applied, before anything is looked at; not counted as time of an answer. */
  readonly finish?: () => Promise<void>
}

/**
 * Notices of every gateway and bank feed, each in its own protocol with its own signature: a tenth come twice, a tenth
 * are forged (a guessed key, or another amount under a genuine signature), all of them shuffled. The books are the
 * caller's to check, and how long the answers took.
 * @param call with which orders are placed: its ports start at every gateway, its clock is the senders'
 */
export async function storm(
  ground: Ground,
  call: Call,
  { notices: count, seed, post, finish }: Storm,
): Promise<Figures> {
  const planned = await plan(ground, call, { count, seed })
  ground.say?.(`${count} notices of ${senders.length} senders are written`)
  const began = performance.now()
  const told = await post(planned)
  const seconds = (performance.now() - began) / 1000
  await finish?.()
  const finished = (performance.now() - began) / 1000
  const millis = told.map((answer) => answer.millis)
  for (const [at, answer] of told.entries()) assertAnswer(planned[at], answer)
  const slowest = Math.round(percentile(millis, 100))
  await assertAllCounted(ground, planned)
  const kinds = (kind: Planned['kind']) => planned.filter((one) => one.kind === kind).length
  return {
    notices: count,
    'of them duplicate': kinds('duplicate'),
    'of them forged': kinds('forged'),
    'seconds until the last answer': seconds.toFixed(1),
    'seconds until the last is applied': finished.toFixed(1),
    'ms per notice, p50': Math.round(percentile(millis, 50)),
    'ms per notice, p95': Math.round(percentile(millis, 95)),
    'ms per notice, slowest': slowest,
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
  const moneys = await inParallel(numbers, 4, async (at) => {
    const sender = senders[at % senders.length] ?? lost()
    const phone = `+84938${String(seed * 2_000 + at)
      .padStart(6, '0')
      .slice(-6)}`
    const over = {
      method: sender.method,
      buyer: { name: 'Người mua', phone },
      visit: { ipAddress: '203.0.113.7' },
    }
    const { orderId, reference, total: amount } = await aPlacedOrder(call, stall, over)
    const { id: attemptId } = await root.paymentAttempt.findFirstOrThrow({ where: { payment: { orderId } } })
    return { sender, money: { attemptId, reference, amount, number: FIRST_NUMBER + seed * 100_000 + at } }
  })
  // Signed when all orders stand: a signature grows old.
  const at = call.clock.now()
  const genuine = moneys.map(({ sender, money: unsigned }): Planned => {
    const money = { ...unsigned, at }
    return { kind: 'genuine', sender, money, notice: sender.write(money) }
  })
  const duplicates = Array.from({ length: tenth }, (): Planned => ({
    ...random.pick(genuine),
    kind: 'duplicate',
  }))
  const forged = Array.from({ length: tenth }, (_, index): Planned => {
    const { sender, money } = random.pick(genuine)
    const lie = { ...money, number: money.number + 50_000 }
    const notice = index % 2 === 0 ? sender.write(lie, 'whsec_GUESSED') : underOldSignature(sender, lie)
    return { kind: 'forged', sender, money: lie, notice }
  })
  return random.shuffle([...genuine, ...duplicates, ...forged])
}

/** More money than was signed for. */
function underOldSignature(sender: Sender, money: Money): RawNotice {
  const genuine = sender.write(money)
  const raise = (text: string) => text.replace(String(money.amount), String(money.amount + 1_000n))
  return { ...genuine, body: raise(genuine.body), ...(genuine.query && { query: raise(genuine.query) }) }
}

function assertAnswer(planned: Planned | undefined, { status, body }: Told): void {
  const { kind, sender } = planned ?? lost()
  if (sender.provider === 'vnpay') {
    const code = /"RspCode":"(\d\d)"/.exec(body)?.[1]
    const expected = kind === 'forged' ? code === '97' : code === '00' || code === '02'
    assert.ok(expected, `VNPay was told ${status} ${code} of a ${kind} notice`)
    return
  }
  assert.equal(status === 200, kind !== 'forged', `${sender.provider} was told ${status} of a ${kind} notice`)
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
