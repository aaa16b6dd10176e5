import { createHmac } from 'node:crypto'
import { isId } from '#app/kernel/ids.ts'
import { fail, ok, type Result } from '#app/kernel/result.ts'
import { hashToken } from '#app/kernel/secret-token.server.ts'
import type { Call } from '#app/platform/call.ts'
import { recordSharingEvent, writeBooks } from './sharing-writer.server.ts'

const TOKEN_BYTES = 16

interface Linked {
  readonly id: string
  readonly linkVersion: number
}

/**
 * The secret in a household's link: 128 bits made of its id and version under the market's own secret for links, so
 * that every receipt can carry it while the database keeps only its hash. A renewal makes another.
 */
export function householdToken(linkSecret: string, { id, linkVersion }: Linked): string {
  const mac = createHmac('sha256', linkSecret).update(`household-link/${id}/${linkVersion}`).digest()
  return mac.subarray(0, TOKEN_BYTES).toString('base64url')
}

/** The address of a household's own page, as its receipts carry it. */
export const householdAddress = (call: Call, member: Linked): string =>
  `${call.ports.origin}/ho/${householdToken(call.ports.ordering.linkSecret, member)}`

/** What the database keeps of the secret. */
export const linkHashOf = (call: Call, member: Linked): string =>
  hashToken(householdToken(call.ports.ordering.linkSecret, member))

/** Makes another link and ends the one before: a lost paper opens nothing any more. @returns `sharing:failure.not_there` */
export async function renewLink(
  call: Call,
  { memberId }: { readonly memberId: string },
): Promise<Result<undefined>> {
  if (!isId(memberId)) return fail('sharing:failure.not_there')
  return writeBooks(call, async (call, writer) => {
    const member = await call.db.member.findFirst({
      where: { id: memberId, sellerId: writer.sellerId },
      select: { id: true, linkVersion: true },
    })
    if (!member) return fail('sharing:failure.not_there')
    const linkVersion = member.linkVersion + 1
    await call.db.member.update({
      where: { id: memberId },
      data: { linkVersion, linkHash: linkHashOf(call, { id: memberId, linkVersion }) },
    })
    await recordSharingEvent(call, writer, 'link_renewed', memberId)
    return ok()
  })
}
