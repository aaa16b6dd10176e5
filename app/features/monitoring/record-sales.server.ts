import { readSaleLines } from '#app/features/ordering/index.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { FactOf, Subscriptions } from '#app/platform/facts.ts'
import { saleEntriesOf, takenBack } from './sale-entries.ts'

type PartFact = FactOf<'order.seller-order-placed'>

async function recordSale(call: Call, { sellerOrderId, at }: PartFact): Promise<void> {
  const sale = await readSaleLines(call, sellerOrderId)
  // A fact that is told again counts once: each line has one sale.
  await call.db.saleEntry.createMany({ data: saleEntriesOf(sale, at), skipDuplicates: true })
}

/** @throws when the sale was never recorded: what was not counted cannot be subtracted */
async function takeBack(
  call: Call,
  { sellerOrderId, at }: PartFact,
  kind: 'cancellation' | 'refund',
): Promise<void> {
  const { lines } = await readSaleLines(call, sellerOrderId)
  const sales = await call.db.saleEntry.findMany({
    where: { kind: 'sale', orderLineId: { in: lines.map((line) => line.orderLineId) } },
    orderBy: { orderLineId: 'asc' },
  })
  if (sales.length !== lines.length)
    throw new Error(`part ${sellerOrderId} ends, but its sale was not counted`)
  await call.db.saleEntry.createMany({ data: takenBack(sales, kind, at), skipDuplicates: true })
}

/** What the figures hear: each sale, cancellation and refund, in the transaction of the deed. */
export const monitoringSubscriptions = {
  'order.seller-order-placed': [recordSale],
  'order.seller-order-cancelled': [(call, fact) => takeBack(call, fact, 'cancellation')],
  'order.refunded': [(call, fact) => takeBack(call, fact, 'refund')],
} satisfies Subscriptions
