import { dayOfDateColumn } from '#app/kernel/clock.ts'
import { sumDong } from '#app/kernel/money.ts'
import { pageOf, sliceOf } from '#app/kernel/page.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import type { SharingAccountKind, SharingPostingKind } from '#app/platform/db/generated/enums.ts'
import { deliveriesOf } from './read-deliveries.server.ts'
import type { AccountLine, HouseholdAccount } from './sharing.types.ts'

const PAGE_SIZE = 30

/** Which pages of a household's two lists are looked at, from 1. */
export interface AccountPages {
  readonly lines?: number
  readonly deliveries?: number
}

const postingSelect = {
  ...{ id: true, kind: true, onDay: true, year: true, number: true, note: true },
  reversedBy: { select: { id: true } },
} as const satisfies Prisma.SharingPostingSelect

/** A household's book, one page of each list. Who may see it is the caller's to know. */
export async function accountOf(
  call: Call,
  memberId: string,
  { lines: page = 1, deliveries = 1 }: AccountPages,
): Promise<HouseholdAccount> {
  const where = { entries: { some: { memberId } } }
  const rows = await call.db.sharingPosting.findMany({
    where,
    select: {
      ...postingSelect,
      entries: {
        where: { OR: [{ memberId }, { account: { in: ['cash', 'bank'] } }] },
        select: { account: true, memberId: true, lotId: true, amount: true },
      },
    },
    ...{ orderBy: [{ onDay: 'desc' }, { id: 'desc' }], ...sliceOf(page, PAGE_SIZE) },
  })
  const total = await call.db.sharingPosting.count({ where })
  const lots = await lotsOf(call, rows)
  const lines = rows.map((row) => toLine(row, memberId, lots))
  return {
    ...(await sumsOf(call, memberId)),
    lines: pageOf(lines, total, page, PAGE_SIZE),
    deliveries: await deliveriesOf(call, memberId, deliveries),
  }
}

/** What a household was credited, was paid and is still to get, đồng, of its whole history. */
async function sumsOf(
  call: Call,
  memberId: string,
): Promise<Pick<HouseholdAccount, 'balance' | 'credited' | 'advanced' | 'paid'>> {
  // A voucher that was turned round goes with what turned it round.
  const rows = await call.db.$queryRaw<{ kind: SharingPostingKind; amount: bigint }[]>`
    select coalesce(r."kind", p."kind")::text as kind, -sum(e."amount")::bigint as amount
    from "SharingEntry" e
    join "SharingPosting" p on p."id" = e."postingId"
    left join "SharingPosting" r on r."id" = p."reversesId"
    where e."memberId" = ${memberId}::uuid
    group by 1`
  const sumOf = (kind: SharingPostingKind) => rows.find((row) => row.kind === kind)?.amount ?? 0n
  return {
    balance: sumDong(rows.map(({ amount }) => amount)),
    ...{ credited: sumOf('shared'), advanced: -sumOf('advance'), paid: -sumOf('payment') },
  }
}

interface PostingRow extends Prisma.SharingPostingGetPayload<{ select: typeof postingSelect }> {
  readonly entries: readonly {
    readonly account: SharingAccountKind
    readonly memberId: string | null
    readonly lotId: string | null
    readonly amount: bigint
  }[]
}

interface NamedLot {
  readonly code: string
  readonly product: { readonly nameVi: string; readonly nameEn: string }
}

async function lotsOf(call: Call, rows: readonly PostingRow[]): Promise<ReadonlyMap<string, NamedLot>> {
  const ids = rows.flatMap(({ entries }) => entries.flatMap(({ lotId }) => (lotId ? [lotId] : [])))
  const lots = await call.db.lot.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, code: true, product: { select: { nameVi: true, nameEn: true } } },
  })
  return new Map(lots.map((lot) => [lot.id, lot]))
}

function toLine(row: PostingRow, memberId: string, lots: ReadonlyMap<string, NamedLot>): AccountLine {
  const entries = row.entries.filter((one) => one.memberId === memberId)
  const moved = row.entries.find(({ account }) => account === 'cash' || account === 'bank')?.account
  return {
    postingId: row.id,
    kind: row.kind,
    onDay: dayOfDateColumn(row.onDay),
    number: row.year && row.number ? { year: row.year, number: row.number } : null,
    by: moved === 'cash' || moved === 'bank' ? moved : null,
    note: row.note,
    reversed: row.reversedBy !== null,
    amount: -sumDong(entries.map(({ amount }) => amount)),
    lots: entries.flatMap(({ lotId, amount }) => {
      const lot = lots.get(lotId ?? '')
      const name = lot?.product
      return lot && name
        ? [{ lotCode: lot.code, productName: { vi: name.nameVi, en: name.nameEn }, amount: -amount }]
        : []
    }),
  }
}
