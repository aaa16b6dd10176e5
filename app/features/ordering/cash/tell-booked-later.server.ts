import { newId } from '#app/kernel/ids.ts'
import type { Call } from '#app/platform/call.ts'

export interface BookedLine {
  readonly remittanceId: string
  readonly sellerOrderId: string
  /** Đồng. */
  readonly collected: bigint
  readonly fee: bigint
}

/**
 * A line of a carrier's file has booked its cash: where the file's money has come already, this parcel's was in it, and
 * does not lie with the carrier any more. Inside the transaction that books it.
 */
export async function tellBookedLater(call: Call, line: BookedLine): Promise<void> {
  const { remittanceId, sellerOrderId, collected, fee } = line
  // Whoever says at the same moment that the money came either sees this line, or is seen here.
  await call.db.$queryRaw`select "id" from "Remittance" where "id" = ${remittanceId}::uuid for share`
  const { carrier, transferId } = await call.db.remittance.findUniqueOrThrow({
    where: { id: remittanceId },
    select: { carrier: true, transferId: true },
  })
  if (transferId === null) return
  const { sellerId } = await call.db.sellerOrder.findUniqueOrThrow({
    where: { id: sellerOrderId },
    select: { sellerId: true },
  })
  await call.tell('order.carrier-remitted', {
    ...{ receiptId: newId(), remittanceId, transferId, carrier, amount: 0n },
    ...{ parts: [{ sellerOrderId, sellerId, collected, fee }], at: call.clock.now() },
  })
}
