import { sumDong } from '#app/kernel/money.ts'
import type { Call } from '#app/platform/call.ts'
import { findCameBack, type CameBack } from './came-back.server.ts'

/** A run that waits for somebody, or for the bank. */
export interface RunWaiting {
  readonly code: string
  readonly status: 'draft' | 'approved' | 'sent'
  /** Đồng that have not ended. */
  readonly open: bigint
  readonly count: number
  readonly since: Date
}

/** A payout that did not arrive. */
export interface LostPayout {
  readonly runCode: string
  readonly reference: string
  readonly sellerName: string
  readonly amount: bigint
  readonly since: Date
}

/** A seller that is owed money and has no account to send it to. */
export interface WithoutAccount {
  readonly sellerId: string
  readonly sellerName: string
  /** Đồng. */
  readonly owed: bigint
  readonly since: Date
}

/** What waits with paying sellers out, each kind the oldest first. */
export interface PayoutsWaiting {
  readonly runs: readonly RunWaiting[]
  /** Failed or came back, and its seller has not been sent anything since, nor has another account. */
  readonly lost: readonly LostPayout[]
  /** Said to have come back, and no line of the bank tells it. */
  readonly unreturned: readonly LostPayout[]
  /** Lines of the bank on the desk that name one. */
  readonly cameBack: readonly CameBack[]
  readonly changes: readonly {
    readonly changeId: string
    readonly sellerName: string
    readonly since: Date
  }[]
  readonly withoutAccount: readonly WithoutAccount[]
}

const MOST = 50

/** All of it, for the operators' first page and the page of money. */
export async function readPayoutsWaiting(call: Call): Promise<PayoutsWaiting> {
  const [runs, lost, unreturned, cameBack, changes, withoutAccount] = await Promise.all([
    waitingRuns(call),
    lostPayouts(call),
    unreturnedPayouts(call),
    findCameBack(call),
    call.db.bankAccountChange.findMany({
      where: { status: 'waiting' },
      select: { id: true, requestedAt: true, seller: { select: { name: true } } },
      orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }],
      take: MOST,
    }),
    sellersWithoutAccount(call),
  ])
  return {
    ...{ runs, lost, unreturned, cameBack, withoutAccount },
    changes: changes.map(({ id, requestedAt, seller }) => ({
      changeId: id,
      sellerName: seller.name,
      since: requestedAt,
    })),
  }
}

async function waitingRuns(call: Call): Promise<RunWaiting[]> {
  const runs = await call.db.payoutRun.findMany({
    where: { status: { in: ['draft', 'approved', 'sent'] } },
    select: {
      ...{ code: true, status: true, madeAt: true, approvedAt: true, sentAt: true },
      payouts: { where: { status: { in: ['proposed', 'approved', 'sent'] } }, select: { amount: true } },
    },
    orderBy: { madeAt: 'asc' },
    take: MOST,
  })
  return runs.flatMap(({ code, status, madeAt, approvedAt, sentAt, payouts }) =>
    status === 'draft' || status === 'approved' || status === 'sent'
      ? [
          {
            ...{ code, status, count: payouts.length, open: sumDong(payouts.map(({ amount }) => amount)) },
            since: { draft: madeAt, approved: approvedAt, sent: sentAt }[status] ?? madeAt,
          },
        ]
      : [],
  )
}

/**
 * The last payout of each seller where that one did not arrive and the money is still owed; another account since is what
 * it waited for.
 */
function lostPayouts(call: Call): Promise<LostPayout[]> {
  return call.db.$queryRaw<LostPayout[]>`
    with last as (
      select distinct on (p."sellerId") p.*
      from "Payout" p where p."status" not in ('proposed', 'dropped')
      order by p."sellerId", p."createdAt" desc, p."id" desc
    )
    select r."code" as "runCode", l."reference", s."name" as "sellerName", l."amount", l."endedAt" as "since"
    from last l join "PayoutRun" r on r."id" = l."runId" join "Seller" s on s."id" = l."sellerId"
    where l."status" in ('failed', 'returned') and s."status" <> 'suspended'
      and s."bankAccount" is not distinct from l."bankAccount" and s."bankBin" is not distinct from l."bankBin"
      and (select sum(-e."amount") from "LedgerAccount" a join "LedgerEntry" e on e."accountId" = a."id"
           where a."kind" = 'seller_payable' and a."subject" = l."sellerId"::text) > 0
    order by l."endedAt" limit ${MOST}`
}

async function unreturnedPayouts(call: Call): Promise<LostPayout[]> {
  const payouts = await call.db.payout.findMany({
    where: { status: 'returned', returnTransferId: null },
    select: {
      ...{ reference: true, amount: true, endedAt: true, createdAt: true },
      run: { select: { code: true } },
      seller: { select: { name: true } },
    },
    orderBy: [{ endedAt: 'asc' }, { id: 'asc' }],
    take: MOST,
  })
  return payouts.map(({ reference, amount, endedAt, createdAt, run, seller }) => ({
    ...{ reference, amount, runCode: run.code, sellerName: seller.name, since: endedAt ?? createdAt },
  }))
}

/** By the books, the longest owed first: since the first đồng that was booked for them. */
function sellersWithoutAccount(call: Call): Promise<WithoutAccount[]> {
  return call.db.$queryRaw<WithoutAccount[]>`
    select s."id" as "sellerId", s."name" as "sellerName", sum(-e."amount")::bigint as owed, min(e."at") as "since"
    from "Seller" s
    join "LedgerAccount" a on a."kind" = 'seller_payable' and a."subject" = s."id"::text
    join "LedgerEntry" e on e."accountId" = a."id"
    where '' in (coalesce(s."bankBin", ''), coalesce(s."bankAccount", ''), coalesce(s."bankHolder", ''))
    group by s."id" having sum(-e."amount") > 0
    order by min(e."at"), s."id" limit ${MOST}`
}
