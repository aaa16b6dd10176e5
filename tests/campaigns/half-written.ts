import assert from 'node:assert/strict'
import { bookCheck } from '#app/platform/books/book-check.server.ts'
import type { RootDb } from '#app/platform/db/client.server.ts'

/** @throws AssertionError where an order lacks a part of what one transaction writes */
export async function assertWhole(root: RootDb): Promise<void> {
  const checks = [
    await bookCheck(
      root,
      'an order has parts, lines, held or packed lots, payments with an attempt, and its first event',
      `select concat('order ', o."code") as what from "Order" o
       where not exists (select 1 from "SellerOrder" s join "OrderLine" l on l."sellerOrderId" = s."id"
                         where s."orderId" = o."id")
          or not exists (select 1 from "Reservation" r where r."orderId" = o."id")
          or not exists (select 1 from "Payment" p join "PaymentAttempt" a on a."paymentId" = p."id"
                         join "PaymentCover" c on c."paymentId" = p."id"
                         join "PaymentEvent" e on e."paymentId" = p."id" where p."orderId" = o."id")
          or not exists (select 1 from "OrderEvent" e where e."orderId" = o."id" and e."kind" = 'created')`,
    ),
    await bookCheck(
      root,
      'an order that waits for money has the job that ends its wait',
      `select concat('order ', o."code") as what from "Order" o
       where o."status" = 'awaiting_payment'
         and not exists (select 1 from graphile_worker.jobs j where j.key = concat('release/', o."id"))`,
    ),
    await bookCheck(
      root,
      'a notice that was applied has left its transfer, judged',
      `select concat('notice ', n."id") as what from "PaymentNotice" n
       where n."processedAt" is not null
         and not exists (select 1 from "BankTransaction" t where t."providerId" = n."eventId" and t."match" <> 'pending')`,
    ),
  ]
  assert.deepEqual(
    checks.filter((check) => check.breaches > 0),
    [],
    'something is half-written',
  )
}
