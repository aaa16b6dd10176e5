import { z } from 'zod'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import { NoticeVerdict } from '#app/platform/db/generated/enums.ts'
import type { NoticeRow } from '../payments.types.ts'
import { maskHeaders } from './mask-headers.ts'
import { asTold, toldSelect, type ToldMovement } from './notice-about.server.ts'

const PAGE = 20
export const noticeVerdicts = Object.values(NoticeVerdict)

export interface NoticeFilter {
  readonly provider?: string
  readonly verdict?: NoticeVerdict
  readonly page?: number
}

/** A notice with what it told of money. */
export interface InboxRow extends NoticeRow {
  readonly movements: readonly ToldMovement[]
}

export interface NoticeInbox {
  readonly rows: readonly InboxRow[]
  readonly total: number
  /** Every provider that ever posted, with how many of each verdict. */
  readonly counts: readonly {
    readonly provider: string
    readonly verdict: NoticeVerdict
    readonly count: number
  }[]
}

export const noticeSelect = {
  id: true,
  provider: true,
  eventId: true,
  receivedAt: true,
  verdict: true,
  processedAt: true,
  outcome: true,
} as const satisfies Prisma.PaymentNoticeSelect

/** The inbox: everything that was posted to us about money, the newest first. */
export async function listNotices(
  call: Call,
  { provider, verdict, page = 1 }: NoticeFilter,
): Promise<NoticeInbox> {
  const where = { ...(provider && { provider }), ...(verdict && { verdict }) }
  const [notices, total, groups, swept] = await Promise.all([
    call.db.paymentNotice.findMany({
      where,
      select: { ...noticeSelect, transfers: toldSelect },
      orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * PAGE,
      take: PAGE,
    }),
    call.db.paymentNotice.count({ where }),
    call.db.paymentNotice.groupBy({
      by: ['provider', 'verdict'],
      _count: true,
      orderBy: [{ provider: 'asc' }, { verdict: 'asc' }],
    }),
    call.db.sweptNotices.findMany({ orderBy: { provider: 'asc' } }),
  ])
  return {
    rows: notices.map(({ id, transfers, ...notice }) => ({
      ...notice,
      ...{ noticeId: id, movements: asTold(transfers) },
    })),
    total,
    counts: withSwept(
      groups.map(({ _count, ...group }) => ({ ...group, count: _count })),
      swept,
    ),
  }
}

/** Forged notices are swept after a while, and counted all the same. */
function withSwept(
  counts: NoticeInbox['counts'],
  swept: readonly { readonly provider: string; readonly count: number }[],
): NoticeInbox['counts'] {
  const forged = 'forged' as const
  const isOf = (provider: string) => (one: NoticeInbox['counts'][number]) =>
    one.provider === provider && one.verdict === forged
  const gone = swept.filter(({ provider }) => !counts.some(isOf(provider)))
  const there = counts.map((one) => {
    const more = swept.find(({ provider }) => isOf(provider)(one))
    return more ? { ...one, count: one.count + more.count } : one
  })
  return [...there, ...gone.map((one) => ({ ...one, verdict: forged }))]
}

/** A notice as it came, its secrets masked. */
export interface RawNoticeView extends InboxRow {
  readonly headers: Readonly<Record<string, string>>
  readonly query: string
  readonly body: string
}

const Headers = z.record(z.string(), z.string())

/** One notice word for word; null where there is none. Looking at it is recorded: banks name people in it. */
export async function readNotice(call: Call, noticeId: string): Promise<RawNoticeView | null> {
  const notice = await call.db.paymentNotice.findUnique({
    where: { id: noticeId },
    select: { ...noticeSelect, headers: true, query: true, body: true, transfers: toldSelect },
  })
  if (!notice) return null
  await audit(call, {
    action: 'payments.notice-looked-at',
    subjectType: 'PaymentNotice',
    subjectId: noticeId,
  })
  const { id, headers, transfers, ...rest } = notice
  const movements = asTold(transfers)
  return { ...rest, movements, noticeId: id, headers: maskHeaders(Headers.parse(headers)) }
}
