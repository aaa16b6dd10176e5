import { monitoringSubscriptions } from '#app/features/monitoring/index.server.ts'
import type { SellAtStallInput } from '#app/features/ordering/index.ts'
import { readBalance, settlementSubscriptions } from '#app/features/settlement/index.server.ts'
import { accounts } from '#app/features/settlement/index.ts'
import { fixedClock } from '#app/kernel/clock.ts'
import { newSecretToken } from '#app/kernel/secret-token.server.ts'
import type { StaffRole } from '#app/platform/actor.ts'
import type { RootDb } from '#app/platform/db/client.server.ts'
import { joinSubscriptions } from '#app/platform/facts.ts'
import { staffOf } from './catalogue.ts'
import { callMaker, MARKET_NOW, marketSubscriptions, type Stall } from './market.ts'

/** A market in which sellers sell over the counter, with books and figures that hear of it. */
export function aStallMarket(root: RootDb) {
  const callOf = callMaker(root)
  const clock = fixedClock(MARKET_NOW)
  const subscriptions = joinSubscriptions([
    marketSubscriptions,
    settlementSubscriptions,
    monitoringSubscriptions,
  ])
  const market = callOf({ clock, subscriptions })
  return {
    market,

    /** Nobody in particular, at a moment. */
    marketAt: (moment: string) => callOf({ clock: fixedClock(moment), subscriptions }),

    /** Somebody of the seller's, the owner where nothing is said, at `when`. */
    at: (stall: Pick<Stall, 'sellerId'>, when = clock, role: StaffRole = 'owner') =>
      callOf({ actor: staffOf(stall.sellerId, role), clock: when, subscriptions }),

    levelOf: (stall: Stall) => root.stockLevel.findUniqueOrThrow({ where: { id: stall.stockLevelId } }),

    /** What the market owes the seller, as the books count: credit is negative. */
    payableOf: (stall: Stall) => readBalance(market, accounts.sellerPayable(stall.sellerId)),

    /** What the sale's code asks to be written with the transfer. */
    referenceOf: async (code: string) => {
      const attempt = await root.paymentAttempt.findFirstOrThrow({
        where: { payment: { order: { code } } },
      })
      return attempt.reference
    },
  }
}

/** Two packs for cash; everything may be said otherwise. */
export const aSale = (stall: Stall, over: Partial<SellAtStallInput> = {}): SellAtStallInput => ({
  lines: [{ stockLevelId: stall.stockLevelId, quantity: 2, unitPrice: 110_000n }],
  method: 'cash_on_delivery',
  key: newSecretToken(),
  ...over,
})
