import type { Db } from '#app/platform/db/client.server.ts'
import { bookCheck, type BookCheck } from './book-check.server.ts'

/** Tables whose rows are written once (design, part 4). */
const appendOnly = [
  'SellerEvent',
  'ProductEvent',
  'LotEvent',
  'StockMovement',
  'PaymentEvent',
  'OrderEvent',
  'DiaryEvent',
  'SaleEntry',
  'AuditRecord',
  'ScanEvent',
  'LedgerPosting',
  'LedgerEntry',
  'LineCommission',
  'PayoutSettings',
  'PayoutEvent',
  'BankAccountEvent',
  'MemberDelivery',
  'DeliveryPrice',
  'LotCost',
  'SharingRule',
  'SharingRunLot',
  'SharingRunLine',
  'SharingPosting',
  'SharingEntry',
  'SharingEvent',
  'CashLimit',
  'InvoiceVatRule',
  'RemittanceEvent',
  'RefundLimit',
]

/** Whether the guards of what is only appended stand: a trigger that refuses each of update, delete and truncate. */
export async function findUnguardedTables(db: Db): Promise<BookCheck[]> {
  const names = appendOnly.map((name) => `('${name}')`).join(', ')
  // tgtype bits: 8 delete, 16 update, 32 truncate (PostgreSQL, `pg_trigger.h`); tgenabled 'D' is switched off.
  return [
    await bookCheck(
      db,
      'append-only: the guards of every such table stand',
      `select concat('table ', name, ' can be changed') as what
       from (values ${names}) as listed (name)
       left join pg_class c on c.relname = name and c.relnamespace = 'public'::regnamespace
       left join pg_trigger t on t.tgrelid = c.oid and not t.tgisinternal and t.tgenabled <> 'D'
       group by name
       having coalesce(bit_or(t.tgtype::int) & 56, 0) <> 56`,
    ),
  ]
}
