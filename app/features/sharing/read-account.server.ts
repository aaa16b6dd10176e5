import { dayOfDateColumn } from '#app/kernel/clock.ts'
import { isId } from '#app/kernel/ids.ts'
import { sumDong } from '#app/kernel/money.ts'
import { pageOf, sliceOf } from '#app/kernel/page.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import { householdsOf, MOST_HOUSEHOLDS } from './own-household.server.ts'
import { deliveriesOf } from './read-deliveries.server.ts'
import { readMember } from './read-members.server.ts'
import type { AccountLine, HouseholdAccount } from './sharing.types.ts'

const PAGE_SIZE = 30

/** Which pages of a household's two lists are looked at, from 1. */
export interface AccountPages {
  readonly lines?: number
  readonly deliveries?: number
}

export interface HouseholdName {
  readonly memberId: string
  readonly name: string
  readonly cooperative: { readonly name: string; readonly phone: string | null }
}

/** A household's own page: its account, and whose household it is. */
export interface HouseholdPage extends HouseholdName {
  readonly account: HouseholdAccount
}

const select = {
  ...{ id: true, name: true, seller: { select: { name: true, phone: true } } },
} as const satisfies Prisma.MemberSelect

type HouseholdRow = Prisma.MemberGetPayload<{ select: typeof select }>

/** The account of a household of the actor's cooperative; null: not there, or not theirs. */
export async function readAccount(
  call: Call,
  memberId: string,
  pages: AccountPages = {},
): Promise<HouseholdAccount | null> {
  return (await readMember(call, memberId)) ? accountOf(call, memberId, pages) : null
}

/** The household that holds this link; null where it is no link of ours any more. */
export async function readHouseholdByToken(
  call: Call,
  token: string,
  pages: AccountPages = {},
): Promise<HouseholdPage | null> {
  const row = await call.db.member.findFirst({ where: await householdsOf(call, token), select })
  return row && pageOfHousehold(call, row, pages)
}

/** The households that carry the actor's own phone number, which was proved; none for others. */
export async function listOwnHouseholds(call: Call): Promise<HouseholdName[]> {
  const where = await householdsOf(call, null)
  const order = [{ leftOn: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }] as const
  const rows = await call.db.member.findMany({ where, select, orderBy: [...order], take: MOST_HOUSEHOLDS })
  return rows.map(({ id, name, seller }) => ({ memberId: id, name, cooperative: seller }))
}

/** One of them with its account; null: not there, or not theirs. */
export async function readOwnHousehold(
  call: Call,
  memberId: string,
  pages: AccountPages = {},
): Promise<HouseholdPage | null> {
  const where = { AND: [{ id: memberId }, await householdsOf(call, null)] }
  const row = isId(memberId) ? await call.db.member.findFirst({ where, select }) : null
  return row && pageOfHousehold(call, row, pages)
}

/** How many they are. */
export async function countOwnHouseholds(call: Call): Promise<number> {
  return call.db.member.count({ where: await householdsOf(call, null) })
}

const pageOfHousehold = async (
  call: Call,
  row: HouseholdRow,
  pages: AccountPages,
): Promise<HouseholdPage> => ({
  ...{ memberId: row.id, name: row.name, cooperative: row.seller },
  account: await accountOf(call, row.id, pages),
})

const postingSelect = {
  ...{ id: true, kind: true, onDay: true, year: true, number: true, note: true },
  reversedBy: { select: { id: true } },
  reverses: { select: { kind: true } },
} as const satisfies Prisma.SharingPostingSelect

async function accountOf(
  call: Call,
  memberId: string,
  { lines: page = 1, deliveries = 1 }: AccountPages,
): Promise<HouseholdAccount> {
  const rows = await call.db.sharingPosting.findMany({
    where: { entries: { some: { memberId } } },
    select: {
      ...postingSelect,
      entries: {
        where: { OR: [{ memberId }, { account: { in: ['cash', 'bank'] } }] },
        select: { account: true, memberId: true, lotId: true, amount: true },
      },
    },
    orderBy: [{ onDay: 'desc' }, { id: 'desc' }],
  })
  const lotIds = rows.flatMap(({ entries }) => entries.flatMap(({ lotId }) => (lotId ? [lotId] : [])))
  const lots = await call.db.lot.findMany({
    where: { id: { in: [...new Set(lotIds)] } },
    select: { id: true, code: true, product: { select: { nameVi: true, nameEn: true } } },
  })
  const lotOf = new Map(lots.map((lot) => [lot.id, lot]))
  const own = rows.map((row) => ({ row, entries: row.entries.filter((one) => one.memberId === memberId) }))
  const lines = own.map(({ row, entries }): AccountLine => {
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
        const lot = lotOf.get(lotId ?? '')
        const name = lot?.product
        return lot && name
          ? [{ lotCode: lot.code, productName: { vi: name.nameVi, en: name.nameEn }, amount: -amount }]
          : []
      }),
    }
  })
  const { skip, take } = sliceOf(page, PAGE_SIZE)
  // A voucher that was turned round goes with what turned it round.
  const sumOf = (kind: 'shared' | 'advance' | 'payment') =>
    sumDong(
      own.flatMap(({ row, entries }) =>
        row.kind === kind || row.reverses?.kind === kind ? entries.map(({ amount }) => -amount) : [],
      ),
    )
  return {
    balance: sumDong(lines.map(({ amount }) => amount)),
    credited: sumOf('shared'),
    advanced: -sumOf('advance'),
    paid: -sumOf('payment'),
    lines: pageOf(lines.slice(skip, skip + take), lines.length, page, PAGE_SIZE),
    deliveries: await deliveriesOf(call, memberId, deliveries),
  }
}
