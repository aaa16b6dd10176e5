import { hashToken } from '#app/kernel/secret-token.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import { drawDeliveryReceipt } from './papers/delivery-receipt.server.ts'
import { drawVoucher } from './papers/voucher.server.ts'
import { findDelivery } from './read-deliveries.server.ts'
import { findVoucher } from './read-voucher.server.ts'

/** Nobody turns up with more households than this. */
export const MOST_HOUSEHOLDS = 10

/**
 * The households that somebody is: the one whose link they hold, or with null those that carry the actor's own phone
 * number, which was proved.
 */
export async function householdsOf(call: Call, token: string | null): Promise<Prisma.MemberWhereInput> {
  const nobody = { id: { in: [] } }
  if (token !== null) return /^[\w-]{22}$/.test(token) ? { linkHash: hashToken(token) } : nobody
  if (call.actor.kind !== 'person') return nobody
  const user = await call.db.user.findUnique({
    where: { id: call.actor.userId },
    select: { phoneNumber: true, phoneNumberVerified: true },
  })
  return user?.phoneNumber && user.phoneNumberVerified ? { phone: user.phoneNumber } : nobody
}

export interface OwnPaperInput {
  /** Of the household's link; null: whoever is signed in. */
  readonly token: string | null
  /** As addresses name it: a receipt (phiếu nhận) or a voucher (phiếu chi). */
  readonly paper: string
  readonly id: string
}

/** A household's own receipt or voucher as a PDF, with a name for the file; null: not there, or not its own. */
export async function drawOwnPaper(
  call: Call,
  { token, paper, id }: OwnPaperInput,
): Promise<{ readonly pdf: Buffer; readonly name: string } | null> {
  const households = await call.db.member.findMany({
    ...{ where: await householdsOf(call, token), select: { id: true }, take: MOST_HOUSEHOLDS },
  })
  const own = { memberId: { in: households.map((household) => household.id) } }
  if (paper === 'phieu-nhan') {
    const delivery = await findDelivery(call, id, own)
    if (!delivery) return null
    const pdf = await drawDeliveryReceipt(delivery, call.locale)
    return { pdf, name: `phieu-nhan-${delivery.year}-${delivery.number}.pdf` }
  }
  const voucher = paper === 'phieu-chi' ? await findVoucher(call, id, own) : null
  if (!voucher) return null
  const pdf = await drawVoucher(voucher, call.locale)
  return { pdf, name: `phieu-chi-${voucher.year}-${voucher.number}.pdf` }
}
