import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import { countedSince, readCashLimit } from './cash-limit.server.ts'
import type { PhoneRefusals } from './cash.types.ts'

const SHOWN = 100

/** Whether a phone refused so many parcels at the door of late that it is not offered cash now. */
export async function isRefusedCash(call: Call, phone: string): Promise<boolean> {
  const limit = await readCashLimit(call)
  const parts = await call.db.orderEvent.findMany({
    where: {
      kind: 'refused',
      at: { gt: countedSince(call, limit) },
      order: { buyerPhone: phone, method: 'cash_on_delivery' },
      sellerOrderId: { not: null },
    },
    select: { sellerOrderId: true },
    distinct: ['sellerOrderId'],
    take: limit.mostRefused,
  })
  return parts.length >= limit.mostRefused
}

/**
 * Phones that are at the limit or one short of it, the worst first. Looking at it is recorded: phones are personal.
 */
export async function listNearLimit(call: Call): Promise<PhoneRefusals[]> {
  const limit = await readCashLimit(call)
  const near = Math.max(1, limit.mostRefused - 1)
  const since = countedSince(call, limit)
  const rows = await call.db.$queryRaw<{ phone: string; refused: number; ended: number; lastAt: Date }[]>`
    select o."buyerPhone" as phone,
           count(distinct e."sellerOrderId") filter (where e."kind" = 'refused')::int as refused,
           count(distinct e."sellerOrderId")::int as ended,
           max(e."at") filter (where e."kind" = 'refused') as "lastAt"
    from "OrderEvent" e
    join "Order" o on o."id" = e."orderId"
    where o."method" = 'cash_on_delivery' and e."kind" in ('refused', 'delivered') and e."at" > ${since}
    group by o."buyerPhone"
    having count(distinct e."sellerOrderId") filter (where e."kind" = 'refused') >= ${near}
    order by refused desc, ended, phone
    limit ${SHOWN}`
  if (rows.length > 0) {
    await audit(call, { action: 'ordering.refusals-looked-at', subjectType: 'Order', subjectId: 'cash' })
  }
  return rows
}
