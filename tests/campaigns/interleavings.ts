import assert from 'node:assert/strict'
import fc from 'fast-check'
import { openDatabase, type RootDb } from '#app/platform/db/client.server.ts'
import { withDatabase } from '#app/platform/db/connection-fields.server.ts'
import { migrate } from '#app/platform/db/migrate.server.ts'
import { aPlacedOrder, aStall, callMaker, somePlaces } from '#tests/factories/market.ts'
import { createDatabase } from '#tests/setup/cluster.ts'
import type { Campaign, Figures, Size } from './campaign.ts'
import type { OwnGround } from './ground.ts'
import { assertAllHasEnded } from './interleavings/hold.ts'
import { copiesOf, type Land } from './interleavings/land.ts'
import { settle } from './interleavings/settle.ts'
import { plan, type Plan } from './interleavings/steps.ts'
import { takeStep } from './interleavings/take-step.ts'
import { tally, type Tally } from './interleavings/tally.ts'
import { makeWorld } from './interleavings/world.ts'

let phones = 0

/** One run: some orders, whatever happens to them, and rest. @throws where it does not end as it must */
export async function interleave(
  root: RootDb,
  { orders, steps }: Plan,
  watch: Tally['watch'] = (_world, _step, take) => take(),
): Promise<void> {
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
  for (const step of steps) await watch(world, step, () => takeStep(world, step))
  await settle(world)
  await assertAllHasEnded(world)
}

export interface Interleavings {
  readonly runs: number
  readonly seed: number
  readonly land: Land
  readonly watch?: Tally['watch']
  readonly say?: (line: string) => void
}

/**
 * Runs of anything that can happen to orders and their money, each to its end; the worst is shrunk and shown.
 * @returns how many runs there were, and how many steps in all
 */
export async function interleaveMany({ runs, seed, land, watch, say }: Interleavings): Promise<Figures> {
  const began = performance.now()
  let steps = 0
  let done = 0
  const property = fc.asyncProperty(plan, async (one) => {
    try {
      await interleave(await land.next(), one, watch)
    } catch (error) {
      land.spoil()
      throw error
    }
    steps += one.steps.length
    done += 1
    if (done % 25 === 0)
      say?.(`${done} of ${runs} after ${((performance.now() - began) / 1000).toFixed(0)} s`)
  })
  await fc.assert(property, {
    numRuns: runs,
    seed,
    interruptAfterTimeLimit: 3_600_000,
    markInterruptAsFailure: true,
  })
  const seconds = (performance.now() - began) / 1000
  return {
    runs,
    'steps in all': steps,
    'seconds over all': seconds.toFixed(1),
    'ms per run': Math.round((seconds * 1_000) / runs),
  }
}

/** A share of runs in which each deed must have reached something, at full size and in a trial of this many runs. */
const ENOUGH_RUNS = 200

async function interleaveAtFullSize({ url, say }: OwnGround, { count: runs, seed }: Size): Promise<Figures> {
  const counted = tally()
  const land = copiesOf(await templateBeside(url), (root) => counted.addEnds(root))
  try {
    const figures = await interleaveMany({ runs, seed, land, watch: counted.watch, say })
    await land.close()
    if (runs >= ENOUGH_RUNS)
      assert.deepEqual(counted.idle(), [], 'a deed was tried and never reached anything')
    return { ...figures, ...counted.deeds(), ...counted.ends() }
  } finally {
    await land.close()
  }
}

/** A migrated database with the few places, to which nobody is connected. */
async function templateBeside(url: string): Promise<string> {
  const template = await createDatabase({ url: withDatabase(url, 'postgres') }, 'interleavings')
  await migrate(template)
  const database = openDatabase(template, { maxConnections: 2 })
  await somePlaces(callMaker(database.prisma)())
  await database.close()
  return template
}

export const interleavings: Campaign<OwnGround> = {
  what:
    '1,000 runs of notices, returns, queries, expiries, other ways to pay, cancellations, refunds, disputes and sick ' +
    'gateways in any order: each comes to the end that the rules of money give, and the books hold.',
  count: 1_000,
  run: interleaveAtFullSize,
}
