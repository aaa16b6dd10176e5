import assert from 'node:assert/strict'
import os from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { systemClock } from '#app/kernel/clock.ts'
import type { RootDb } from '#app/platform/db/client.server.ts'
import type { Campaign, Figures, Size } from './campaign.ts'
import type { OwnGround } from './ground.ts'
import { startMarket } from './market-process.ts'
import { postByHttp } from './post-by-http.ts'
import { toldByAll } from './signed-senders.ts'
import { assertSoundBooks } from './sound-books.ts'
import { storm } from './storm.ts'
import { wholeMarket } from './whole-market.ts'

const PER_SECOND = 100
/** Senders give up waiting after about so long, and send again (ms). */
const LONGEST_ANSWER = 10_000

/**
 * The storm against the market as it runs: its server and worker are processes of their own with every subscriber of
 * the wiring, and whoever posts is a third. A small flood first, which is not measured: code is compiled, connections
 * are opened.
 */
async function againstTheMarket(ground: OwnGround, { count, seed }: Size): Promise<Figures> {
  const { root, say = () => undefined } = ground
  const call = wholeMarket(root, toldByAll)({ clock: systemClock })
  const market = await startMarket(ground)
  try {
    const flood = postByHttp(market.url)
    const finish = () => jobsAreDone(root)
    await storm(ground, call, { notices: Math.min(count, 100), seed: seed + 2, post: flood, finish })
    const atOnce = await storm(ground, call, { notices: count, seed, post: flood, finish })
    const paced = postByHttp(market.url, PER_SECOND)
    const steady = await storm(ground, call, {
      notices: count,
      seed: seed + 1,
      post: paced,
      finish,
    })
    assert.deepEqual(market.ended, [], 'a process of the market ended')
    await assertSoundBooks(root)
    const there = await assertMoneyIsThere(root)
    // Last of all, so that a busy machine hides nothing of the rest.
    assertInTime(atOnce, say)
    return {
      ...named('at once', atOnce),
      ...named(`${PER_SECOND} a second`, steady),
      'đồng that came in, and lie in the books': there,
    }
  } finally {
    await market.stop()
  }
}

function assertInTime(atOnce: Figures, say: (line: string) => void): void {
  const slowest = Number(atOnce['ms per notice, slowest'])
  if (slowest >= LONGEST_ANSWER)
    for (const [figure, value] of Object.entries(atOnce)) say(`${figure}: ${value}`)
  const load = os.loadavg().map((average) => average.toFixed(1))
  assert.ok(
    slowest < LONGEST_ANSWER,
    `everything held, but an answer took ${slowest} ms; load average ${load.join(' / ')}`,
  )
}

/** Jobs that wait for their time stay; those that could run have run. */
async function jobsAreDone(root: RootDb): Promise<void> {
  for (let tries = 0; tries < 1200; tries += 1) {
    const [row] = await root.$queryRaw<{ waiting: bigint }[]>`
      select count(*) as waiting from graphile_worker.jobs 
      where (run_at <= now() or task_identifier = 'payments.apply-notice') and attempts < max_attempts`
    if (row?.waiting === 0n) return
    await pause(50)
  }
  throw new Error('the worker does not get done with its jobs')
}

/** Money in = money out + balances: here nothing went out. @returns đồng */
async function assertMoneyIsThere(root: RootDb): Promise<string> {
  const { _sum: told } = await root.bankTransaction.aggregate({ _sum: { amount: true } })
  const there = async (kinds: readonly ('bank' | 'gateway' | 'gateway_fees' | 'held')[]) => {
    const { _sum } = await root.ledgerEntry.aggregate({
      where: { account: { kind: { in: [...kinds] } } },
      _sum: { amount: true },
    })
    return _sum.amount ?? 0n
  }
  const came = told.amount ?? 0n
  assert.ok(came > 0n, 'no money came')
  assert.equal(
    await there(['bank', 'gateway', 'gateway_fees']),
    came,
    'what came in does not lie in the books',
  )
  assert.equal(-(await there(['held'])), came, 'what came in is not held for its payers')
  return came.toLocaleString('vi-VN')
}

const named = (words: string, figures: Figures) =>
  Object.fromEntries(Object.entries(figures).map(([figure, value]) => [`${words}: ${figure}`, value]))

export const allSenders: Campaign<OwnGround> = {
  what:
    "1,000 notices of all gateways and feeds at once to the running market's own addresses, shuffled, a tenth twice and " +
    'a tenth forged: none lost, none twice, forged ones change nothing, the books hold, all answered within ten ' +
    'seconds; then 1,000 more at 100 a second.',
  count: 1_000,
  run: againstTheMarket,
}
