import { dayOfDateColumn } from '#app/kernel/clock.ts'
import { sumDong } from '#app/kernel/money.ts'
import { hashToken } from '#app/kernel/secret-token.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import { deliveriesOf } from './read-deliveries.server.ts'
import { readMember } from './read-members.server.ts'
import type { AccountLine, HouseholdAccount } from './sharing.types.ts'

const MOST = 200

/** A household's own page: its account, and whose household it is. */
export interface HouseholdPage {
  readonly memberId: string
  readonly name: string
  readonly cooperative: { readonly name: string; readonly phone: string | null }
  readonly account: HouseholdAccount
}

const select = {
  ...{ id: true, name: true, seller: { select: { name: true, phone: true } } },
} as const satisfies Prisma.MemberSelect

type HouseholdRow = Prisma.MemberGetPayload<{ select: typeof select }>

/** The account of a household of the actor's cooperative; null: not there, or not theirs. */
export async function readAccount(call: Call, memberId: string): Promise<HouseholdAccount | null> {
  return (await readMember(call, memberId)) ? accountOf(call, memberId) : null
}

/** The household that holds this link; null where it is no link of ours any more. */
export async function readHouseholdByToken(call: Call, token: string): Promise<HouseholdPage | null> {
  if (!/^[\w-]{22}$/.test(token)) return null
  const row = await call.db.member.findUnique({ where: { linkHash: hashToken(token) }, select })
  return row && pageOfHousehold(call, row)
}

/** The households that carry the actor's own phone number, which was proved; none for others. */
export async function readOwnHouseholds(call: Call): Promise<HouseholdPage[]> {
  const rows = await call.db.member.findMany({ where: await ownHouseholds(call), select, take: 10 })
  const pages: HouseholdPage[] = []
  for (const row of rows) pages.push(await pageOfHousehold(call, row))
  return pages
}

/** How many they are. */
export async function countOwnHouseholds(call: Call): Promise<number> {
  return call.db.member.count({ where: await ownHouseholds(call) })
}

async function ownHouseholds(call: Call): Promise<Prisma.MemberWhereInput> {
  if (call.actor.kind !== 'person') return { id: { in: [] } }
  const user = await call.db.user.findUnique({
    where: { id: call.actor.userId },
    select: { phoneNumber: true, phoneNumberVerified: true },
  })
  return user?.phoneNumber && user.phoneNumberVerified ? { phone: user.phoneNumber } : { id: { in: [] } }
}

const pageOfHousehold = async (call: Call, row: HouseholdRow): Promise<HouseholdPage> => ({
  ...{ memberId: row.id, name: row.name, cooperative: row.seller },
  account: await accountOf(call, row.id),
})

const postingSelect = {
  ...{ id: true, kind: true, onDay: true, year: true, number: true, note: true },
  reversedBy: { select: { id: true } },
  reverses: { select: { kind: true } },
} as const satisfies Prisma.SharingPostingSelect

async function accountOf(call: Call, memberId: string): Promise<HouseholdAccount> {
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
    lines: lines.slice(0, MOST),
    deliveries: await deliveriesOf(call, memberId, MOST),
  }
}
