import { catalogueSubscriptions } from '#app/features/catalogue/index.server.ts'
import { inventorySubscriptions } from '#app/features/inventory/index.server.ts'
import {
  acceptSellerOrder,
  handOver,
  markDelivered,
  orderingSubscriptions,
  packSellerOrder,
} from '#app/features/ordering/index.server.ts'
import { settlementSubscriptions } from '#app/features/settlement/index.server.ts'
import { addMember, receiveDelivery, setRule } from '#app/features/sharing/index.server.ts'
import { fixedClock } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { unwrap } from '#app/kernel/result.ts'
import type { Actor, StaffRole } from '#app/platform/actor.ts'
import type { Call } from '#app/platform/call.ts'
import type { RootDb } from '#app/platform/db/client.server.ts'
import { joinSubscriptions } from '#app/platform/facts.ts'
import { aPlacedOrder, aStall, callMaker, MARKET_NOW, sepayNotice, type Stall } from './market.ts'

type Delivery = Parameters<typeof receiveDelivery>[1]

const weights = { first: 100, second: 80, third: 60 }

/** A market in which cooperatives share with their households. */
export function aSharingMarket(root: RootDb) {
  const makeCall = callMaker(root)
  const clock = fixedClock(MARKET_NOW)
  const subscriptions = joinSubscriptions([
    ...[catalogueSubscriptions, inventorySubscriptions, orderingSubscriptions],
    settlementSubscriptions,
  ])
  const callOf = (actor?: Actor) => makeCall({ subscriptions, clock, ...(actor && { actor }) })
  const visitor = callOf()
  const staffOf = (sellerId: string, role: StaffRole = 'owner'): Call =>
    callOf({
      ...{ kind: 'person', userId: 'maker', name: 'Đỗ Thị Sương', officer: null, operator: false },
      staff: { sellerId, sellerName: 'HTX', role },
    })
  let buyers = 0
  return {
    ...{ callOf, visitor, staffOf },

    /** With a lot, a rule (a tenth for the fund) and two households; the first brought thrice as much. */
    aCooperative: async () => {
      const stall = await aStall(visitor, { packs: 40 })
      const call = staffOf(stall.sellerId)
      unwrap(
        await setRule(call, {
          ...{ way: 'by_quantity', keepsBp: 1000, weights, lotCode: null, note: '' },
          ...{ validFrom: '2026-01-01', key: newId() },
        }),
      )
      const [lam, thu] = [await aHousehold(call, 'Nguyễn Văn Lâm'), await aHousehold(call, 'Trần Thị Thu')]
      const first = await bring(call, stall, lam, 30_000)
      await bring(call, stall, thu, 10_000)
      return { stall, call, lam, thu, first }
    },

    /** Sells packs of the lot: paid, packed, delivered. Answers the part. */
    sell: async (call: Call, stall: Stall, quantity: number) => {
      buyers += 1
      clock.advance(60_000)
      const phone = `+84967${String(buyers).padStart(6, '0')}`
      const order = await aPlacedOrder(visitor, stall, { quantity, buyer: { name: 'Người mua', phone } })
      await sepayNotice(visitor, { amount: order.total, purpose: order.reference })
      const part = await root.sellerOrder.findFirstOrThrow({
        where: { orderId: order.orderId },
        include: { lines: true },
      })
      unwrap(await acceptSellerOrder(call, part))
      const lines = part.lines.map((line) => ({
        orderLineId: line.id,
        from: [{ stockLevelId: stall.stockLevelId, quantity: line.quantity }],
      }))
      unwrap(await packSellerOrder(call, { code: part.code, lines }))
      unwrap(await handOver(call, part))
      unwrap(await markDelivered(call, part))
      return part
    },
  }
}

export async function aHousehold(call: Call, name: string, phone?: string): Promise<string> {
  return unwrap(await addMember(call, { name, phone, joinedOn: '2024-03-01' })).memberId
}

/** A household brings grams of first grade into the stall's lot, price agreed later, or as `over` says. */
export async function bring(
  call: Call,
  { lotCode }: Pick<Stall, 'lotCode'>,
  memberId: string,
  quantity: number,
  over: Partial<Delivery> = {},
): Promise<string> {
  const delivery: Delivery = {
    ...{ lotCode, memberId, quantity, deliveredOn: '2026-11-01', grade: 'first', price: null, note: '' },
    ...{ deductedBp: 0, deductedQuantity: 0, deductReason: '', unit: 'g', key: newId(), ...over },
  }
  return unwrap(await receiveDelivery(call, delivery)).deliveryId
}
