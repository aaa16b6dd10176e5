import { isId } from '#app/kernel/ids.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import { accountOf, type AccountPages } from './household-account.server.ts'
import { householdsOf, MOST_HOUSEHOLDS } from './own-household.server.ts'
import { readMember } from './read-members.server.ts'
import type { HouseholdAccount } from './sharing.types.ts'

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
