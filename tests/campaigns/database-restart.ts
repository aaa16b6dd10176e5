import assert from 'node:assert/strict'
import { demoSettings } from '#app/platform/config/demo-settings.ts'
import { fixedClock } from '#app/kernel/clock.ts'
import { seededRandom } from '#app/kernel/random.ts'
import { signedNotice } from '#integrations/payments/bank-feed/simulator/notices.ts'
import { aPlacedOrder, aStall, marketAccount } from '#tests/factories/market.ts'
import type { Campaign, Figures, Size } from './campaign.ts'
import type { OwnGround } from './ground.ts'
import { startMarket } from './market-process.ts'
import { inParallel } from './pressing.ts'
import { assertSoundBooks } from './sound-books.ts'
import { stopwatch } from './stopwatch.ts'

const UNPAID = 40
const RESTARTS = 3
const PATIENCE_MILLIS = 120_000

/**
 * The market's own server and worker run, the bank sends notices and people read pages, while PostgreSQL is restarted
 * under all of them. Neither process is started again: they must find back by themselves.
 */
async function restartUnderLoad(ground: OwnGround, { count, seed }: Size): Promise<Figures> {
  const { root, say = () => undefined } = ground
  const random = seededRandom(seed)
  const { paid, unpaid } = await placeOrders(ground, count)
  const market = await startMarket(ground)
  try {
    let reading = true
    const pages = { answered: 0, refused: 0 }
    const reader = async () => {
      while (reading) {
        const status = await ask(`${market.url}/tim-kiem?q=mat%20ong`)
        if (status === 200) pages.answered += 1
        else pages.refused += 1
      }
    }
    const readers = [reader(), reader()]
    let told = 0
    let sentAgain = 0
    const watch = stopwatch()
    const bank = inParallel(random.shuffle(paid), 6, async (order, index) => {
      const patience = Date.now() + PATIENCE_MILLIS
      while ((await watch.time(() => tell(market.url, order, index))) !== 200) {
        assert.ok(Date.now() < patience, 'the market does not find back to its database')
        sentAgain += 1
      }
      told += 1
    })
    const back: number[] = []
    for (let round = 1; round <= RESTARTS; round += 1) {
      // In the middle of it, not before or after.
      await Promise.race([bank, until(() => told >= (count * round) / (RESTARTS + 1))])
      const began = performance.now()
      await ground.restart()
      say(`PostgreSQL is back after ${Math.round(performance.now() - began)} ms`)
      await until(async () => (await ask(`${market.url}/readyz`)) === 200)
      back.push(Math.round(performance.now() - began))
    }
    await bank
    reading = false
    await Promise.all(readers)

    await until(
      async () => (await root.order.count({ where: { id: { in: unpaid }, status: 'cancelled' } })) === UNPAID,
    )
    const orderIds = paid.map((order) => order.orderId)
    const placed = await root.order.count({ where: { id: { in: orderIds }, status: 'placed' } })
    assert.equal(placed, count, 'an order whose notice was acknowledged is not placed')
    assert.equal(await root.bankTransaction.count(), count, 'a transfer is lost or counted twice')
    assert.deepEqual(market.ended, [], 'a process of the market ended')
    await assertSoundBooks(root)
    return {
      restarts: RESTARTS,
      'ms from the stop to the first 200 of /readyz': back.join(', '),
      'notices applied, once each': placed,
      'notices sent again': sentAgain,
      'orders released by the worker afterwards': UNPAID,
      'pages answered': pages.answered,
      'pages refused while it was away': pages.refused,
      ...watch.figures('notice'),
    }
  } finally {
    await market.stop()
  }
}

interface Waiting {
  readonly orderId: string
  readonly total: bigint
  readonly reference: string
}

/** Those whose money will come, and those whose wait ends while the database is away. */
async function placeOrders(
  { callOf }: OwnGround,
  count: number,
): Promise<{ paid: Waiting[]; unpaid: string[] }> {
  const stall = await aStall(callOf(), { packs: count + UNPAID })
  const now = Date.now()
  const order = (at: number) => (_: unknown, index: number) =>
    aPlacedOrder(callOf({ clock: fixedClock(new Date(at)) }), stall, {
      buyer: { name: 'Người mua', phone: `+849${at === now ? 15 : 16}${String(index).padStart(6, '0')}` },
    })
  const paid = await inParallel(Array.from({ length: count }), 8, order(now))
  const unpaid = await inParallel(Array.from({ length: UNPAID }), 8, order(now - 15 * 60_000))
  return { paid, unpaid: unpaid.map(({ orderId }) => orderId) }
}

/** The status, or 0 where there was no answer. */
function ask(url: string, init: RequestInit = {}): Promise<number> {
  return fetch(url, { ...init, signal: AbortSignal.timeout(30_000) }).then(
    async (response) => {
      await response.arrayBuffer()
      return response.status
    },
    () => 0,
  )
}

/** As SePay sends it, signed anew at every try. */
function tell(market: string, { total, reference }: Waiting, index: number): Promise<number> {
  const keys = {
    sepay: { apiKey: demoSettings.SEPAY_API_KEY, signingSecret: demoSettings.SEPAY_SIGNING_SECRET },
  }
  const now = new Date()
  const transfer = {
    ...{ id: 90_000_000 + index, account: marketAccount.account, bank: 'Vietcombank' },
    ...{ amount: total, purpose: reference, at: now },
  }
  return ask(`${market}/webhooks/bank-feed/sepay`, {
    method: 'POST',
    ...signedNotice('sepay', transfer, keys, now),
  })
}

async function until(reached: () => boolean | Promise<boolean>): Promise<void> {
  const patience = Date.now() + PATIENCE_MILLIS
  while (!(await reached())) {
    assert.ok(Date.now() < patience, 'what was waited for did not come')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

export const databaseRestart: Campaign<OwnGround> = {
  what:
    'PostgreSQL is restarted three times under the running server and worker while a bank sends 300 notices and people ' +
    'read pages: both find back by themselves, no notice is lost, none counts twice, held goods come free.',
  count: 300,
  run: restartUnderLoad,
}
