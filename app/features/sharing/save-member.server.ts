import { dateColumnOf, type Day } from '#app/kernel/clock.ts'
import { isId, newId } from '#app/kernel/ids.ts'
import { fail, failAt, ok, type Result } from '#app/kernel/result.ts'
import { fold } from '#app/kernel/vietnamese-text.ts'
import type { Call } from '#app/platform/call.ts'
import { linkHashOf } from './member-link.server.ts'
import { recordSharingEvent, writeBooks, type SharingWriter } from './sharing-writer.server.ts'

export interface MemberInput {
  readonly name: string
  /** E.164. */
  readonly phone?: string | undefined
  readonly communeCode?: string | undefined
  readonly addressLine?: string | undefined
  /** Where its money may be sent: all three or none. */
  readonly bankBin?: string | undefined
  readonly bankAccount?: string | undefined
  readonly bankHolder?: string | undefined
  readonly joinedOn: Day
  readonly note?: string | undefined
}

/**
 * Enters a household. The same household (name and phone) twice is refused, so that a double tap makes one.
 * @returns its id; or `sharing:failure.member_twice` beside `name`, `.joined_in_future`, `.commune`, `.bank_whole`
 */
export async function addMember(call: Call, input: MemberInput): Promise<Result<{ memberId: string }>> {
  return writeBooks(call, async (call, writer) => {
    const wrong = await problemWith(call, writer, input, null)
    if (wrong) return wrong
    const id = newId()
    await call.db.member.create({
      data: {
        ...{ id, sellerId: writer.sellerId, ...toRow(input), createdAt: writer.at },
        ...{ linkHash: linkHashOf(call, { id, linkVersion: 1 }), linkVersion: 1 },
      },
    })
    await recordSharingEvent(call, writer, 'member_added', id)
    return ok({ memberId: id })
  })
}

/** Changes what is known of a household. Failures as `addMember`, and `.not_there`. */
export async function changeMember(
  call: Call,
  { memberId, ...input }: MemberInput & { readonly memberId: string },
): Promise<Result<undefined>> {
  if (!isId(memberId)) return fail('sharing:failure.not_there')
  return writeBooks(call, async (call, writer) => {
    const own = { id: memberId, sellerId: writer.sellerId }
    const there = await call.db.member.findFirst({ where: own, select: { id: true } })
    if (!there) return fail('sharing:failure.not_there')
    const wrong = await problemWith(call, writer, input, memberId)
    if (wrong) return wrong
    await call.db.member.update({ where: { id: memberId }, data: toRow(input) })
    await recordSharingEvent(call, writer, 'member_changed', memberId)
    return ok()
  })
}

/** Since when a household is a member no more; null takes it back in. @returns `sharing:failure.not_there`, `.left_too_early` */
export async function endMember(
  call: Call,
  { memberId, leftOn }: { readonly memberId: string; readonly leftOn: Day | null },
): Promise<Result<undefined>> {
  if (!isId(memberId)) return fail('sharing:failure.not_there')
  return writeBooks(call, async (call, writer) => {
    const member = await call.db.member.findFirst({
      where: { id: memberId, sellerId: writer.sellerId },
      select: { joinedOn: true },
    })
    if (!member) return fail('sharing:failure.not_there')
    if (leftOn !== null && dateColumnOf(leftOn) < member.joinedOn) {
      return failAt('leftOn', 'sharing:failure.left_too_early')
    }
    await call.db.member.update({
      where: { id: memberId },
      data: { leftOn: leftOn && dateColumnOf(leftOn) },
    })
    await recordSharingEvent(call, writer, leftOn ? 'member_ended' : 'member_reopened', memberId)
    return ok()
  })
}

async function problemWith(call: Call, writer: SharingWriter, input: MemberInput, memberId: string | null) {
  const { communeCode, bankBin, bankAccount, bankHolder } = input
  if (input.joinedOn > writer.today) return failAt('joinedOn', 'sharing:failure.joined_in_future')
  if (communeCode && !call.ports.geography.commune(communeCode)) {
    return failAt('communeCode', 'sharing:failure.commune')
  }
  const bank = [bankBin, bankAccount, bankHolder]
  if (bank.some(Boolean) && !bank.every(Boolean)) return failAt('bankAccount', 'sharing:failure.bank_whole')
  const twin = await call.db.member.findFirst({
    where: {
      ...{ sellerId: writer.sellerId, nameFolded: fold(input.name), phone: input.phone ?? null },
      ...(memberId && { id: { not: memberId } }),
    },
    select: { id: true },
  })
  return twin ? failAt('name', 'sharing:failure.member_twice') : null
}

function toRow(input: MemberInput) {
  return {
    name: input.name,
    nameFolded: fold(input.name),
    phone: input.phone ?? null,
    communeCode: input.communeCode ?? null,
    addressLine: input.addressLine ?? '',
    bankBin: input.bankBin ?? null,
    bankAccount: input.bankAccount ?? null,
    bankHolder: input.bankHolder ?? null,
    joinedOn: dateColumnOf(input.joinedOn),
    note: input.note ?? '',
  }
}
