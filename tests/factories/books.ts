import { catalogueSubscriptions } from '#app/features/catalogue/index.server.ts'
import { findStockDiscrepancies, inventorySubscriptions } from '#app/features/inventory/index.server.ts'
import {
  acceptSellerOrder,
  findOrderDiscrepancies,
  handOver,
  markDelivered,
  orderingSubscriptions,
} from '#app/features/ordering/index.server.ts'
import { findPaymentDiscrepancies } from '#app/features/payments/index.server.ts'
import { accounts, move, posting } from '#app/features/settlement/index.ts'
import {
  findLedgerDiscrepancies,
  postToLedger,
  readBalance,
  settlementSubscriptions,
} from '#app/features/settlement/index.server.ts'
import { fixedClock } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { unwrap } from '#app/kernel/result.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Call } from '#app/platform/call.ts'
import type { RootDb } from '#app/platform/db/client.server.ts'
import { joinSubscriptions } from '#app/platform/facts.ts'
import { anOperator, ownerOf } from './catalogue.ts'
import { aPlacedOrder, callMaker, MARKET_NOW, sepayNotice, type Stall } from './market.ts'

/** What stock, orders, payments and ledger say against each other that cannot be. */
export async function breachesIn(root: RootDb) {
  const checks = [
    ...(await findStockDiscrepancies(root)),
    ...(await findOrderDiscrepancies(root)),
    ...(await findPaymentDiscrepancies(root)),
    ...(await findLedgerDiscrepancies(root)),
  ]
  return checks.filter(({ breaches }) => breaches > 0)
}

/** A market whose books hear everything, and what is traded in it. */
export function aMarketWithBooks(root: RootDb) {
  const subscriptions = joinSubscriptions([
    ...[catalogueSubscriptions, inventorySubscriptions, orderingSubscriptions],
    settlementSubscriptions,
  ])
  const clock = fixedClock(MARKET_NOW)
  const makeCall = callMaker(root)
  const callOf = (actor?: Actor) => makeCall({ subscriptions, clock, ...(actor && { actor }) })
  const call = callOf()
  const sellerOf = ({ sellerId }: Stall) => callOf(ownerOf(sellerId))
  let buyers = 0
  return {
    ...{ subscriptions, clock, call, callOf, sellerOf, operator: callOf(anOperator) },

    /** An order of two packs, each by another buyer; by VietQR it is paid at once. */
    anOrder: async (stall: Stall, method: 'vietqr' | 'cash_on_delivery') => {
      buyers += 1
      clock.advance(60_000)
      const phone = `+84966${String(buyers).padStart(6, '0')}`
      const buyer = { name: 'Người mua', phone }
      const order = await aPlacedOrder(call, stall, { method, quantity: 2, buyer })
      if (method === 'vietqr') await sepayNotice(call, { amount: order.total, purpose: order.reference })
      const part = await root.sellerOrder.findFirstOrThrow({ where: { orderId: order.orderId } })
      return { ...order, part, goods: part.goodsTotal, fee: part.deliveryFee }
    },

    /** Its seller accepts it, packs it, hands it over, and it is delivered. */
    sell: async (stall: Stall, { part }: { part: { id: string; code: string } }) => {
      const maker = sellerOf(stall)
      unwrap(await acceptSellerOrder(maker, part))
      await root.sellerOrder.update({ where: { id: part.id }, data: { status: 'packed' } })
      await root.lineLot.updateMany({
        where: { orderLine: { sellerOrderId: part.id } },
        data: { status: 'packed' },
      })
      unwrap(await handOver(maker, part))
      unwrap(await markDelivered(maker, part))
    },

    /** What the market owes a stall's seller, đồng. */
    owed: async ({ sellerId }: Stall) => -(await readBalance(call, accounts.sellerPayable(sellerId))),
  }
}

/** A seller is owed money in the books, beside any order. @param amount đồng */
export async function bookOwed(call: Call, sellerId: string, amount: bigint): Promise<void> {
  const id = newId()
  const sides = {
    from: accounts.sellerPayable(sellerId),
    to: accounts.differences,
    note: 'difference',
  } as const
  const head = { kind: 'difference', key: `test/${id}`, source: id, at: call.clock.now() } as const
  await postToLedger(call, posting(head, move(amount, sides)))
}
