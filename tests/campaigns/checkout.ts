import assert from 'node:assert/strict'
import { placeOrder } from '#app/features/ordering/index.server.ts'
import { seededRandom } from '#app/kernel/random.ts'
import { newSecretToken } from '#app/kernel/secret-token.server.ts'
import { anOrderForm, aStall } from '#tests/factories/market.ts'
import type { Campaign, Figures, Ground } from './campaign.ts'
import { untilAnswered } from './pressing.ts'
import { assertSoundBooks } from './sound-books.ts'
import { stopwatch } from './stopwatch.ts'

export interface SellOut {
  readonly shoppers: number
  readonly jars: number
  readonly seed: number
}

/** Many shoppers press at the same moment for few jars of one lot; some pay by transfer, some at the door. */
export async function sellOut(ground: Ground, { shoppers, jars, seed }: SellOut): Promise<Figures> {
  const { root, callOf } = ground
  const call = callOf()
  const random = seededRandom(seed)
  const stall = await aStall(call, { packs: jars })
  const forms = await Promise.all(
    (['vietqr', 'cash_on_delivery'] as const).map((method) => anOrderForm(call, stall, { method })),
  )
  const presses = Array.from({ length: shoppers }, (_, index) => ({
    ...random.pick(forms),
    buyer: { name: 'Người mua', phone: `+84912${String(index).padStart(6, '0')}` },
    idempotencyKey: newSecretToken(),
  }))

  const watch = stopwatch()
  const presented = await Promise.all(
    presses.map((press) => watch.time(() => untilAnswered(() => placeOrder(callOf(), press)))),
  )
  const figures = watch.figures('checkout')

  const sold = presented.filter(({ answer }) => answer.ok).length
  const refusals = new Set(presented.flatMap(({ answer }) => (answer.ok ? [] : [answer.failure.key])))
  assert.equal(sold, Math.min(jars, shoppers), 'not exactly what was there was sold')
  assert.deepEqual([...refusals], shoppers > jars ? ['order:failure.not_enough'] : [])
  const level = await root.stockLevel.findUniqueOrThrow({ where: { id: stall.stockLevelId } })
  assert.deepEqual({ onHand: level.onHand, reserved: level.reserved }, { onHand: jars, reserved: sold })
  assert.equal(await root.orderLine.count({ where: { variantId: stall.variantId } }), sold)
  await assertSoundBooks(root)
  const again = presented.reduce((sum, { tries }) => sum + tries - 1, 0)
  return { shoppers, jars, sold, refused: shoppers - sold, 'pressed again (too busy)': again, ...figures }
}

export const checkout: Campaign = {
  what: '2,000 shoppers press at once for 100 jars: exactly 100 are sold, everybody else is told, the books hold.',
  count: 2_000,
  run: (ground, { count, seed }) => sellOut(ground, { shoppers: count, jars: 100, seed }),
}
