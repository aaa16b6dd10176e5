import fc from 'fast-check'
import type { RootDb } from '#app/platform/db/client.server.ts'
import { aPlacedOrder, aStall } from '#tests/factories/market.ts'
import type { Campaign, Figures, Ground } from './campaign.ts'
import { assertAllHasEnded } from './interleavings/hold.ts'
import { settle } from './interleavings/settle.ts'
import { plan, type Plan } from './interleavings/steps.ts'
import { takeStep } from './interleavings/take-step.ts'
import { makeWorld } from './interleavings/world.ts'

let phones = 0

/** One run: some orders, whatever happens to them, and rest. @throws where it does not end as it must */
export async function interleave(root: RootDb, { orders, steps }: Plan): Promise<void> {
  const world = makeWorld(root)
  const stall = await aStall(world.buyer, { packs: 4 })
  for (const method of orders) {
    phones += 1
    const buyer = { name: 'Người mua', phone: `+84935${String(phones).padStart(6, '0')}` }
    const visit = { ipAddress: '203.0.113.7' }
    const order = await aPlacedOrder(world.buyer, stall, { method, buyer, quantity: 2, visit })
    const parts = await root.sellerOrder.findMany({
      where: { orderId: order.orderId },
      select: { code: true },
      orderBy: { code: 'asc' },
    })
    world.orders.push({ ...order, parts: parts.map(({ code }) => code) })
  }
  for (const step of steps) await takeStep(world, step)
  await settle(world)
  await assertAllHasEnded(world)
}

export interface Interleavings {
  readonly runs: number
  readonly seed: number
}

/** Runs of anything that can happen to orders and their money, each to its end; the worst is shrunk and shown. */
export async function interleaveMany({ root, say }: Ground, { runs, seed }: Interleavings): Promise<Figures> {
  const began = performance.now()
  let steps = 0
  let done = 0
  const property = fc.asyncProperty(plan, async (one) => {
    await interleave(root, one)
    steps += one.steps.length
    done += 1
    if (done % 100 === 0) say?.(`${done} of ${runs}`)
  })
  await fc.assert(property, {
    numRuns: runs,
    seed,
    interruptAfterTimeLimit: 3_600_000,
    markInterruptAsFailure: true,
  })
  return {
    runs,
    'steps in all': steps,
    'movements of money': await root.bankTransaction.count(),
    'notices delivered': await root.paymentNotice.count(),
    refunds: await root.refund.count(),
    'entries in the ledger': await root.ledgerEntry.count(),
    'seconds over all': ((performance.now() - began) / 1000).toFixed(1),
  }
}

export const interleavings: Campaign = {
  what:
    '1,000 runs of notices, returns, queries, expiries, other ways to pay, cancellations, refunds, disputes and sick ' +
    'gateways in any order: each comes to the end that the rules of money give, and the books hold.',
  count: 1_000,
  run: (ground, { count, seed }) => interleaveMany(ground, { runs: count, seed }),
}
