import { addDays, startOfVnDay, vnDay, type DayRange } from '#app/kernel/clock.ts'
import type { Call } from '#app/platform/call.ts'
import { Prisma } from '#app/platform/db/generated/client.ts'
import { asDifferences, type DifferenceRow } from './difference-row.ts'
import { refundDifferences } from './gateway-days.server.ts'
import { balanceDifferences } from './read-bank-balance.server.ts'
import { readDepositDifferences } from './gateway-deposits.server.ts'
import type { Difference, MoneyChannel } from './reconciliation.types.ts'

/** More than so many on one page are a sign of something else. */
const MOST = 200

/** A bank's number as everybody writes it: without case, spaces and punctuation, as an index of lines has it. */
const plain = (text: string) => Prisma.raw(`upper(regexp_replace(${text}, '[^A-Za-z0-9]', '', 'g'))`)

const vnDayOf = (at: string) => Prisma.raw(`to_char(${at} at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')`)

/** Everything in a period on which what was told, what is booked and what the bank has do not agree. */
export async function readDifferences(
  call: Call,
  channel: MoneyChannel,
  period: DayRange,
): Promise<Difference[]> {
  const from = startOfVnDay(period.from)
  const until = startOfVnDay(addDays(period.to, 1))
  const found = await Promise.all(
    channel === 'seller_cash' || channel === 'carrier_cash'
      ? [cashDifferences(call, channel, from, until)]
      : channel === 'bank'
        ? [
            lineDifferences(call, channel, from, until),
            sentDifferences(call, from, until),
            balanceDifferences(call, period),
          ]
        : [
            lineDifferences(call, channel, from, until),
            readDepositDifferences(call, channel, period).then(({ rows }) => rows),
            refundDifferences(call, channel, from, until),
            lossDifferences(call, channel, from, until),
          ],
  )
  return asDifferences(channel, found.flat(), vnDay(call.clock.now())).slice(0, MOST)
}

/** Lines of the bank, or of a gateway, beside their postings: one row for each line that does not agree. */
function lineDifferences(
  call: Call,
  channel: MoneyChannel,
  from: Date,
  until: Date,
): Promise<DifferenceRow[]> {
  return call.db.$queryRaw<DifferenceRow[]>`
    with lines as (
      select t.*, ${vnDayOf('t."at"')} as day from "BankTransaction" t
      where t."at" >= ${from} and t."at" < ${until} and ${ofChannel(call, channel)}
        -- The same line told by a second feed is kept, and booked by the first.
        and not (t."match" = 'ignored' and t."amount" > 0)
    ), booked as (
      select p."source", sum(e."amount")::bigint as amount
      from lines l
      join "LedgerPosting" p on p."source" = l."id"::text and p."kind" in ('money_in', 'money_out')
      join "LedgerEntry" e on e."postingId" = p."id"
      join "LedgerAccount" a on a."id" = e."accountId" and a."kind" in ('bank', 'gateway', 'gateway_fees')
      group by 1
    ), judged as (
      select l."id", l.day, l."amount" as told, coalesce(b.amount, 0)::bigint as booked, l."purpose" as what,
        case
          when b."source" is null then 'not_booked'
          when b.amount <> l."amount" then 'other_amount'
          when l."amount" > 0 and l."match" in ('under', 'over', 'late', 'duplicate', 'unknown') and l."resolvedAt" is null
            then 'unclaimed'
          when l."amount" < 0
            and not exists (select 1 from "Payout" y where y."transferId" = l."id")
            and not exists (select 1 from "LedgerPosting" n where n."key" = 'outflow-named/' || l."id"::text)
            and not exists (select 1 from "Refund" r where r."status" = 'done' and r."amount" = -l."amount"
                            and ${plain('r."proof"')} <> '' and ${plain('r."proof"')} = ${plain('l."bankReference"')})
            then 'out_unexplained'
        end as kind
      from lines l left join booked b on b."source" = l."id"::text
    )
    select "id"::text, day, told, booked, what, kind from judged where kind is not null
    union all
    select p."source", ${vnDayOf('p."at"')}, 0, 0, p."key", 'line_missing'
    from "LedgerPosting" p
    where p."kind" in ('money_in', 'money_out') and p."at" >= ${from} and p."at" < ${until}
      and not exists (select 1 from "BankTransaction" t where t."id"::text = p."source")
    order by day, kind limit ${MOST}`
}

/** Said to be sent from the bank, and not seen on its statement. */
function sentDifferences(call: Call, from: Date, until: Date): Promise<DifferenceRow[]> {
  return call.db.$queryRaw<DifferenceRow[]>`
    select y."id"::text, ${vnDayOf('y."paidAt"')} as day, 0::bigint as told, y."amount" as booked,
           y."reference" as what, 'payout_not_on_statement' as kind
    from "Payout" y
    where y."status" = 'paid' and y."transferId" is null and y."paidAt" >= ${from} and y."paidAt" < ${until}
    union all
    select r."id"::text, ${vnDayOf('r."doneAt"')}, 0::bigint, r."amount", coalesce(r."proof", ''), 'refund_not_on_statement'
    from "Refund" r
    join "LedgerPosting" p on p."source" = r."id"::text and p."kind" = 'refund_sent' and p."at" = r."doneAt"
    join "LedgerEntry" e on e."postingId" = p."id"
    join "LedgerAccount" a on a."id" = e."accountId" and a."kind" = 'bank_outgoing'
    where r."status" = 'done' and r."doneAt" >= ${from} and r."doneAt" < ${until}
      and not exists (select 1 from "BankTransaction" t
                      where t."accountNumber" = ${call.ports.payments.marketAccount.account}
                        and t."amount" = -r."amount" and ${plain('r."proof"')} <> ''
                        and ${plain('t."bankReference"')} = ${plain('r."proof"')})
    order by day limit ${MOST}`
}

/** What a gateway gave away that nobody has answered for yet: refunds beside a person's, and lost disputes. */
function lossDifferences(
  call: Call,
  channel: MoneyChannel,
  from: Date,
  until: Date,
): Promise<DifferenceRow[]> {
  return call.db.$queryRaw<DifferenceRow[]>`
    select r."id"::text, ${vnDayOf('d."since"')} as day, r."amount" as told,
           coalesce((select sum(b."amount") from "DoubleRefundReturn" b where b."doubleRefundId" = d."id"), 0)::bigint as booked,
           o."code" as what, 'refunded_twice' as kind
    from "Refund" r
    join "DoubleRefund" d on d."refundId" = r."id" and d."state" in ('open', 'write_off_asked')
    join "PaymentAttempt" a on a."id" = r."attemptId" and a."gateway" = ${channel}
    join "Payment" p on p."id" = a."paymentId" join "Order" o on o."id" = p."orderId"
    where d."since" >= ${from} and d."since" < ${until}
    union all
    select d."id"::text, ${vnDayOf('d."closedAt"')}, d."amount", 0::bigint, o."code", 'dispute_undecided'
    from "Dispute" d join "Payment" p on p."id" = d."paymentId" join "Order" o on o."id" = p."orderId"
    where d."gateway" = ${channel} and d."state" = 'lost' and d."bearer" is null
      and d."closedAt" >= ${from} and d."closedAt" < ${until}
    order by day limit ${MOST}`
}

/** Cash as it was reported beside what the books have of it. */
function cashDifferences(
  call: Call,
  channel: MoneyChannel,
  from: Date,
  until: Date,
): Promise<DifferenceRow[]> {
  const account = channel === 'seller_cash' ? 'seller_payable' : 'carrier_cash'
  const other = channel === 'seller_cash' ? 'carrier_cash' : 'seller_payable'
  return call.db.$queryRaw<DifferenceRow[]>`
    with parts as (
      select s."id", s."code", s."cashReceived" as told, s."cashReceivedAt" as at, p."id" as posting
      from "SellerOrder" s
      left join "LedgerPosting" p on p."key" = 'cash/' || s."id"::text
      where s."cashReceived" is not null and s."cashReceivedAt" >= ${from} and s."cashReceivedAt" < ${until}
    ), judged as (
      select s.*,
        (select coalesce(sum(e."amount"), 0)::bigint from "LedgerEntry" e
         join "LedgerAccount" a on a."id" = e."accountId" and a."kind"::text = ${account}
         where e."postingId" = s.posting) as booked,
        exists (select 1 from "LedgerEntry" e
                join "LedgerAccount" a on a."id" = e."accountId" and a."kind"::text = ${other}
                where e."postingId" = s.posting) as elsewhere
      from parts s
    )
    select "id"::text, ${vnDayOf('at')} as day, told, booked, "code" as what, 'cash_differs' as kind
    from judged where told <> booked and not elsewhere and (posting is not null or ${channel} = 'seller_cash')
    order by day limit ${MOST}`
}

/** Which lines are this way's: a gateway's own, or those of the market's account. */
export const ofChannel = (call: Call, channel: MoneyChannel): Prisma.Sql =>
  channel === 'bank'
    ? Prisma.sql`t."accountNumber" = ${call.ports.payments.marketAccount.account}`
    : Prisma.sql`t."provider" = ${channel}`
