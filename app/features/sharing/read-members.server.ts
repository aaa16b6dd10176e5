import { dayOfDateColumn } from '#app/kernel/clock.ts'
import { isId } from '#app/kernel/ids.ts'
import { pageOf, sliceOf, type Page } from '#app/kernel/page.ts'
import { fold } from '#app/kernel/vietnamese-text.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import { readBalances } from './member-balance.server.ts'
import { householdAddress } from './member-link.server.ts'
import { ownBooks } from './sharing.access.server.ts'
import type { MemberPage, MemberRow } from './sharing.types.ts'

const PAGE_SIZE = 30

const select = {
  ...{
    id: true,
    name: true,
    phone: true,
    communeCode: true,
    addressLine: true,
    joinedOn: true,
    leftOn: true,
  },
  ...{ bankBin: true, bankAccount: true, bankHolder: true, note: true, linkVersion: true },
} as const satisfies Prisma.MemberSelect

export interface ListMembersInput {
  readonly standing: 'members' | 'left'
  /** Part of a name, with or without accents. */
  readonly text?: string | undefined
  readonly page?: number
}

/** Households of the actor's cooperative, by name. */
export async function listMembers(
  call: Call,
  { standing, text, page = 1 }: ListMembersInput,
): Promise<Page<MemberRow>> {
  const where: Prisma.MemberWhereInput = {
    ...ownBooks(call.actor),
    leftOn: standing === 'left' ? { not: null } : null,
    ...(text?.trim() && { nameFolded: { contains: fold(text) } }),
  }
  const rows = await call.db.member.findMany({
    ...{ where, select, orderBy: [{ nameFolded: 'asc' }, { id: 'asc' }], ...sliceOf(page, PAGE_SIZE) },
  })
  const total = await call.db.member.count({ where })
  const balances = await readBalances(
    call,
    rows.map(({ id }) => id),
  )
  return pageOf(
    rows.map((row) => toRow(call, row, balances)),
    total,
    page,
    PAGE_SIZE,
  )
}

/** Names of all households that are members now, for a form. */
export async function memberChoices(
  call: Call,
): Promise<readonly { readonly memberId: string; readonly name: string }[]> {
  const rows = await call.db.member.findMany({
    where: { ...ownBooks(call.actor), leftOn: null },
    select: { id: true, name: true },
    orderBy: [{ nameFolded: 'asc' }, { id: 'asc' }],
    take: 1000,
  })
  return rows.map(({ id, name }) => ({ memberId: id, name }))
}

/** One household of the actor's cooperative, with the address of its own page; null: not there, or not theirs. */
export async function readMember(
  call: Call,
  memberId: string,
): Promise<(MemberPage & { readonly link: string }) | null> {
  if (!isId(memberId)) return null
  const row = await call.db.member.findFirst({ where: { id: memberId, ...ownBooks(call.actor) }, select })
  if (!row) return null
  const { communeCode, addressLine, bankBin: bin, bankAccount: account, bankHolder: holder, note } = row
  return {
    ...toRow(call, row, await readBalances(call, [memberId])),
    ...{ communeCode, addressLine, note },
    bank: bin && account && holder ? { bin, account, holder } : null,
    link: householdAddress(call, row),
  }
}

function toRow(
  call: Call,
  row: Prisma.MemberGetPayload<{ select: typeof select }>,
  balances: ReadonlyMap<string, bigint>,
): MemberRow {
  return {
    memberId: row.id,
    name: row.name,
    phone: row.phone,
    place: placeOf(call, row),
    joinedOn: dayOfDateColumn(row.joinedOn),
    leftOn: row.leftOn && dayOfDateColumn(row.leftOn),
    balance: balances.get(row.id) ?? 0n,
  }
}

/** 'Thôn Đồng Bùa, Xã Tam Đảo, Phú Thọ' */
export const placeOf = (
  call: Call,
  { addressLine, communeCode }: { readonly addressLine: string; readonly communeCode: string | null },
): string =>
  [addressLine, communeCode ? call.ports.geography.communeLabel(communeCode) : ''].filter(Boolean).join(', ')
