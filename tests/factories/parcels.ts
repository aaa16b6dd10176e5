import {
  acceptSellerOrder,
  handOver,
  packSellerOrder,
  readPacking,
} from '#app/features/ordering/index.server.ts'
import { unwrap } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import { aPlacedOrder, type Stall } from './market.ts'

let phones = 0

/** A mobile number that no other buyer of this file has. */
export const newPhone = (): string => `+8491${String(2_000_000 + ++phones)}`

interface Sending {
  readonly carrier: string
  /** As the seller noted it. */
  readonly trackingCode: string
  readonly phone?: string
}

/** A part on its way to be paid at the door. */
export async function aSentParcel(call: Call, stall: Stall, { phone, ...sending }: Sending) {
  const { orderId } = await aPlacedOrder(call, stall, {
    method: 'cash_on_delivery',
    buyer: { name: 'Lan', phone: phone ?? newPhone() },
  })
  const { code, total, id } = await call.db.sellerOrder.findFirstOrThrow({ where: { orderId } })
  unwrap(await acceptSellerOrder(call, { code }))
  const packing = await readPacking(call, code)
  const lines = (packing ?? []).map(({ orderLineId, quantity, options }) => ({
    orderLineId,
    from: [{ stockLevelId: options[0]?.stockLevelId ?? '', quantity }],
  }))
  unwrap(await packSellerOrder(call, { code, lines }))
  unwrap(await handOver(call, { code, ...sending }))
  return { code, total, id }
}
