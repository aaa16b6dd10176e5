import { z } from 'zod'
import { daysBetween, vnDay } from '#app/kernel/clock.ts'
import type { Call } from '#app/platform/call.ts'
import { whatIsBehind, type Behind, type EntryNames } from '../ledger/behind-entries.server.ts'

/** More than so many are a sign of something else. */
const MOST = 200

/** What has not come to nothing on an account where nothing should stay. */
export interface Standing {
  readonly entryId: string
  readonly account: 'differences' | 'bank_outgoing'
  readonly since: Date
  /** Days. */
  readonly age: number
  /** Đồng, debit positive. */
  readonly amount: bigint
  readonly behind: Behind | null
  /** What a person said of it; empty where nobody has. */
  readonly reason: string
}

interface StandingRow extends EntryNames {
  readonly account: Standing['account']
  readonly since: Date
  readonly amount: bigint
  readonly lineId: string | null
  readonly resolution: string | null
}

/**
 * Everything that stands on differences and on outgoing money, the oldest first, whether somebody has explained it or not:
 * entries about one line of the bank together, with the payout or the refund that the line is.
 */
export async function readStanding(call: Call): Promise<Standing[]> {
  const rows = await call.db.$queryRaw<StandingRow[]>`
    with named as (
      select e.*, a."kind" as account, p."source",
             coalesce(y."transferId", line."id", e."transferId") as line
      from "LedgerAccount" a
      join "LedgerEntry" e on e."accountId" = a."id"
      join "LedgerPosting" p on p."id" = e."postingId"
      left join "Payout" y on y."id" = e."payoutId"
      left join "Refund" r on r."id" = e."refundId" and a."kind" = 'bank_outgoing'
      left join lateral (
        select t."id" from "BankTransaction" t
        where t."accountNumber" = ${call.ports.payments.marketAccount.account} and t."amount" = -r."amount"
          and upper(regexp_replace(t."bankReference", '[^A-Za-z0-9]', '', 'g'))
            = nullif(upper(regexp_replace(r."proof", '[^A-Za-z0-9]', '', 'g')), '')
        order by t."id" limit 1
      ) line on true
      where a."kind" in ('differences', 'bank_outgoing')
    ), standing as (
      select account, coalesce(line::text, "payoutId"::text, "refundId"::text, "source") as key,
             min("at") as since, sum("amount")::bigint as amount, (array_agg(line) filter (where line is not null))[1] as line,
             (array_agg("id" order by "at", "id"))[1] as first
      from named group by 1, 2 having sum("amount") <> 0
    )
    select s.account, s.since, s.amount, s.line::text as "lineId", t."resolution", e."id"::text,
           e."sellerOrderId"::text, e."paymentId"::text, coalesce(e."transferId", s.line)::text as "transferId",
           e."refundId"::text, e."payoutId"::text
    from standing s
    join "LedgerEntry" e on e."id" = s.first
    left join "BankTransaction" t on t."id" = s.line
    order by s.since, e."id" limit ${MOST}`
  const today = vnDay(call.clock.now())
  const [behind, reasons] = await Promise.all([whatIsBehind(call, rows), reasonsOf(call, rows)])
  return rows.map(({ id, account, since, amount, lineId, resolution }) => ({
    ...{ entryId: id, account, since, amount, behind: behind.get(id) ?? null },
    age: Math.max(0, daysBetween(vnDay(since), today)),
    reason: reasons.get(lineId ?? '') ?? (resolution ?? '').replace(/^dismissed: /, ''),
  }))
}

const Named = z.object({ reason: z.string() })

/** What was said of money that left the bank, by its line. */
async function reasonsOf(call: Call, rows: readonly StandingRow[]): Promise<ReadonlyMap<string, string>> {
  const lines = rows.flatMap(({ lineId }) => lineId ?? [])
  const records = await call.db.auditRecord.findMany({
    where: { subjectType: 'BankTransaction', subjectId: { in: lines }, action: 'settlement.outflow-named' },
    select: { subjectId: true, details: true },
  })
  return new Map(
    records.flatMap(({ subjectId, details }) => {
      const named = Named.safeParse(details)
      return named.success && subjectId ? [[subjectId, named.data.reason]] : []
    }),
  )
}
