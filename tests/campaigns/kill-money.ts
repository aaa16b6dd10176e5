import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fixedClock } from '#app/kernel/clock.ts'
import { seededRandom } from '#app/kernel/random.ts'
import { aStall, MARKET_NOW } from '#tests/factories/market.ts'
import type { Campaign, Figures, Ground } from './campaign.ts'
import { runJobs } from './interleavings/run-jobs.ts'
import { sessionsEnded, type Kills } from './kill.ts'
import { payOut } from './money-deeds.ts'
import { moneyPeople, sentBack } from './money-outside.ts'
import { assertSoundBooks } from './sound-books.ts'
import { startVictim, tillStages, type Diary, type Victim } from './victim.ts'
import { leftBehind } from './left-behind.ts'

const PACKS = 50_000
/** A deed takes a few of them. */
const MOST_MILLIS = 25

/**
 * One process after the other takes money by notices, gives it back and pays sellers out, and is killed in the middle
 * of it. What its outside was asked for stays asked; a worker and two operators go on afterwards.
 */
export async function killAtTheTill(ground: Ground, { kills, mostDeeds, seed }: Kills): Promise<Figures> {
  const { root, callOf, url } = ground
  const random = seededRandom(seed).fork('till')
  const { variantId } = await aStall(callOf(), { packs: PACKS })
  const folder = await mkdtemp(path.join(os.tmpdir(), 'cholang-till-'))
  const outside = path.join(folder, 'sent-back')
  const left = leftBehind()
  const diaries: Diary[] = []
  const living = new Set<Victim>()
  const began = performance.now()
  const begin = (round: number) => {
    const victim = startVictim({ program: 'money-victim-process.ts', outside, url, variantId, seed, round })
    living.add(victim)
    return victim
  }
  try {
    let next = begin(0)
    for (let round = 0; round < kills; round += 1) {
      const victim = next
      if (round + 1 < kills) next = begin(round + 1)
      // Each stage in its turn, so that every one of them is cut short; how far it is then, only the seed knows.
      const stage = tillStages[round % tillStages.length] ?? 'notice'
      diaries.push(await victim.killIn(stage, random.int(1, mostDeeds), random.int(0, MOST_MILLIS)))
      living.delete(victim)
      await sessionsEnded(ground)
      await left.look(root)
      if ((round + 1) % 10 === 0)
        ground.say?.(`${round + 1} of ${kills} killed; so often found half done: ${left.words()}`)
    }
    const seconds = (performance.now() - began) / 1000
    const unfinished = await root.refund.count({ where: { status: { not: 'done' } } })

    // A worker finds the jobs that the dead have left, and operators go on where they stopped.
    const people = moneyPeople(root, outside)
    await runJobs({ root, clock: fixedClock(MARKET_NOW), job: people.job })
    let paidAfterwards = 0
    await payOut(people, () => (paidAfterwards += 1))
    await payOut(people, () => (paidAfterwards += 1))
    await assertEverythingOnce(ground, outside, diaries)
    return {
      kills,
      'refunds sent': sentBack(outside).length,
      'refunds finished after a kill': unfinished,
      'payouts paid': await root.payout.count({ where: { status: 'paid' } }),
      'payouts paid after the last kill': paidAfterwards,
      ...left.figures(),
      'seconds over all kills': seconds.toFixed(1),
    }
  } finally {
    for (const victim of living) await victim.kill()
    await rm(folder, { recursive: true, force: true })
  }
}

async function assertEverythingOnce(
  { root }: Ground,
  outside: string,
  diaries: readonly Diary[],
): Promise<void> {
  await assertSoundBooks(root)
  const refunds = await root.refund.findMany({ select: { id: true, status: true, amount: true } })
  const sent = sentBack(outside)
  assert.equal(new Set(sent.map(({ refundId }) => refundId)).size, sent.length, 'money was sent back twice')
  assert.deepEqual(
    new Map(sent.map(({ refundId, amount }) => [refundId, amount])),
    new Map(refunds.map(({ id, amount }) => [id, amount])),
    'what was sent back is not what was asked for',
  )
  assert.deepEqual(
    refunds.filter(({ status }) => status !== 'done'),
    [],
    'a refund was forgotten',
  )
  const told = diaries.flatMap((diary) => diary.placed)
  const givenBack = await root.order.count({
    where: { code: { in: told }, payments: { every: { refunds: { some: { status: 'done' } } } } },
  })
  assert.equal(givenBack, told.length, 'money that was said to be sent back is not')
  const references = diaries.flatMap((diary) => diary.paid)
  const paidOut = await root.payout.count({ where: { reference: { in: references }, status: 'paid' } })
  assert.equal(paidOut, new Set(references).size, 'a payout that was said to be paid is not')
  const { _sum } = await root.ledgerEntry.aggregate({
    where: { account: { kind: { in: ['seller_payable', 'payouts_under_way'] } } },
    _sum: { amount: true },
  })
  assert.equal(_sum.amount ?? 0n, 0n, 'a seller is still owed, or was paid too much')
}

export const killMoney: Campaign = {
  what:
    'A process that takes money by notices, gives it back and pays sellers out is killed 100 times, in the middle of ' +
    'each of its deeds in turn: nothing is lost, nothing is sent twice, and whoever goes on afterwards brings all to its end.',
  count: 100,
  run: (ground, { count, seed }) => killAtTheTill(ground, { kills: count, mostDeeds: 4, seed }),
}
