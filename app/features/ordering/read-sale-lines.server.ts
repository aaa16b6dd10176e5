import type { Call } from '#app/platform/call.ts'
import type { SaleLines } from './ordering.types.ts'

/**
 * What one seller's part sold, as the figures above need it: the lines as they were priced at the sale, and
 * where their goods are made and their seller sits.
 * @throws when there is no such part
 */
export async function readSaleLines(call: Call, sellerOrderId: string): Promise<SaleLines> {
  const part = await call.db.sellerOrder.findUniqueOrThrow({
    where: { id: sellerOrderId },
    select: {
      orderId: true,
      sellerId: true,
      order: { select: { method: true } },
      seller: { select: { communeCode: true } },
      lines: {
        select: {
          id: true,
          productId: true,
          quantity: true,
          lineTotal: true,
          starsShown: true,
          product: { select: { communeCode: true, ocopSet: { select: { groupCode: true } } } },
        },
        orderBy: { id: 'asc' },
      },
    },
  })
  return {
    sellerOrderId,
    orderId: part.orderId,
    sellerId: part.sellerId,
    sellerCommuneCode: part.seller.communeCode,
    method: part.order.method,
    lines: part.lines.map(({ id, product, ...line }) => ({
      ...line,
      orderLineId: id,
      communeCode: product.communeCode,
      ocopGroupCode: product.ocopSet?.groupCode ?? null,
    })),
  }
}
