import assert from 'node:assert/strict'
import { placeOrder } from '#app/features/ordering/index.server.ts'
import { seededRandom } from '#app/kernel/random.ts'
import { hashToken } from '#app/kernel/secret-token.server.ts'
import { anOrderForm, aStall, sepayNotice } from '#tests/factories/market.ts'
import type { Campaign, Figures, Ground } from './campaign.ts'
import { assertNothingWaits, letTheWaitEnd } from './hold-release.ts'
import { assertWhole } from './half-written.ts'
import { untilAnswered } from './pressing.ts'
import { assertSoundBooks } from './sound-books.ts'
import { startVictim, type Diary, type Victim } from './victim.ts'

/** More packs than all victims together can order. */
const PACKS = 50_000

export interface Kills {
  readonly kills: number
  /** A process is killed after so many answers at most. */
  readonly mostDeeds: number
  readonly seed: number
}

/**
 * One process after the other places orders and applies notices, several at a time, and is killed in the middle of it
 * without a word. Whoever got no answer asks again, as shoppers and banks do; then the time of waiting ends.
 */
export async function killAgainAndAgain(ground: Ground, { kills, mostDeeds, seed }: Kills): Promise<Figures> {
  const { root, callOf, url } = ground
  const random = seededRandom(seed)
  const stall = await aStall(callOf(), { packs: PACKS })
  const diaries: Diary[] = []
  const began = performance.now()
  const living = new Set<Victim>()
  const begin = (round: number) => {
    const victim = startVictim({ url, variantId: stall.variantId, seed, round })
    living.add(victim)
    return victim
  }
  try {
    let next = begin(0)
    for (let round = 0; round < kills; round += 1) {
      const victim = next
      // The next one loads its code meanwhile.
      if (round + 1 < kills) next = begin(round + 1)
      const deeds = random.int(1, mostDeeds)
      diaries.push(await victim.killAfter(deeds, random.int(0, 40)))
      living.delete(victim)
      if ((round + 1) % 10 === 0) ground.say?.(`${round + 1} of ${kills} killed`)
    }
  } finally {
    for (const victim of living) await victim.kill()
  }
  await sessionsEnded(ground)
  const seconds = (performance.now() - began) / 1000

  const acknowledged = diaries.flatMap((diary) => diary.placed)
  const told = await root.order.count({ where: { code: { in: acknowledged } } })
  assert.equal(told, acknowledged.length, 'an order that was acknowledged is not there')
  await assertWhole(root)
  await assertSoundBooks(root)
  const between = await root.order.count()

  const again = await askAgain(ground, stall.variantId, diaries)
  await assertPaidAreBooked(
    ground,
    diaries.flatMap((diary) => diary.paid),
  )
  const released = await letTheWaitEnd(ground)
  await assertNothingWaits(ground, stall.stockLevelId)
  await assertWhole(root)
  await assertSoundBooks(root)
  return {
    kills,
    'orders acknowledged before a kill': acknowledged.length,
    'orders that stood without having been acknowledged': between - acknowledged.length,
    'deeds without an answer, asked again': again,
    'holds released by the job': released,
    'seconds over all kills': seconds.toFixed(1),
  }
}

/** A press without an answer is pressed again, a notice without one is sent again: one order, one payment. */
async function askAgain(
  { callOf, root }: Ground,
  variantId: string,
  diaries: readonly Diary[],
): Promise<number> {
  const call = callOf()
  let asked = 0
  for (const { presses, notices } of diaries) {
    for (const { key, phone, method } of presses) {
      const form = await anOrderForm(call, { variantId }, { method, buyer: { name: 'Người mua', phone } })
      const placed = await placeOrder(call, { ...form, idempotencyKey: key })
      assert.equal(placed.ok, true, 'a press that had no answer cannot be repeated')
      assert.equal(await root.order.count({ where: { idempotencyKey: hashToken(key) } }), 1)
      asked += 1
    }
    for (const { id, reference, amount } of notices) {
      const notice = { id, amount: BigInt(amount), purpose: reference }
      await untilAnswered(async () => (await sepayNotice(call, notice))?.status === 200 || undefined)
      assert.equal(await root.bankTransaction.count({ where: { providerId: String(id) } }), 1)
      asked += 1
    }
  }
  return asked
}

async function assertPaidAreBooked({ root }: Ground, references: readonly string[]): Promise<void> {
  const paid = await root.paymentAttempt.count({
    where: { reference: { in: [...references] }, status: 'paid' },
  })
  assert.equal(paid, references.length, 'money that was acknowledged is not booked')
}

/** PostgreSQL notices a dead client when it next writes or reads; until then its transaction is open. */
export async function sessionsEnded({ root }: Ground): Promise<void> {
  const patience = Date.now() + 30_000
  for (;;) {
    const open = await root.$queryRaw<{ pid: number }[]>`
      select pid from pg_stat_activity
      where datname = current_database() and application_name = 'victim'`
    if (open.length === 0) return
    assert.ok(Date.now() < patience, 'sessions of killed processes stay open')
  }
}

export const kill: Campaign = {
  what:
    'A process that places orders and applies notices is killed 100 times at moments chosen by the seed: nothing is ' +
    'half-written, nothing acknowledged is lost, whoever asks again gets one order, and held goods come free in time.',
  count: 100,
  run: (ground, { count, seed }) => killAgainAndAgain(ground, { kills: count, mostDeeds: 40, seed }),
}
