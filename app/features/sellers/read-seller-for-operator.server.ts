import { z } from 'zod'
import { namesOf } from '#app/features/identity/index.server.ts'
import { vnDay } from '#app/kernel/clock.ts'
import { isId } from '#app/kernel/ids.ts'
import type { Call } from '#app/platform/call.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import { sellerPageSelect, shapeSellerPage } from './seller-page.ts'
import type { SellerForOperator } from './types.ts'

const EventDetails = z.object({ reason: z.string().nullish() })

/**
 * All of one seller for the operator's desk, or null. It holds personal data (representative, account,
 * staff), so the look leaves an audit record.
 */
export async function readSellerForOperator(call: Call, id: string): Promise<SellerForOperator | null> {
  if (!isId(id)) return null
  const row = await call.db.seller.findUnique({
    where: { id },
    select: {
      ...sellerPageSelect,
      status: true,
      returnReason: true,
      submittedAt: true,
      bankBin: true,
      bankAccount: true,
      bankHolder: true,
      staff: { select: { role: true, user: { select: { name: true } } }, orderBy: { createdAt: 'asc' } },
      events: {
        select: { at: true, kind: true, details: true, actorUserId: true },
        orderBy: { at: 'desc' },
        take: 20,
      },
      _count: { select: { products: { where: { status: 'listed' } } } },
    },
  })
  if (!row) return null
  await audit(call, { action: 'sellers.looked-at', subjectType: 'seller', subjectId: id })
  const { status, returnReason, submittedAt, bankBin, bankAccount, bankHolder, staff, events, _count } = row
  const names = await namesOf(
    call,
    events.map((event) => event.actorUserId),
  )
  return {
    ...shapeSellerPage(row, vnDay(call.clock.now())),
    status,
    returnReason,
    submittedAt,
    bank:
      bankBin && bankAccount && bankHolder
        ? { bin: bankBin, account: bankAccount, holder: bankHolder }
        : null,
    staff: staff.map(({ role, user }) => ({ role, name: user.name })),
    products: _count.products,
    events: events.map(({ at, kind, details, actorUserId }) => ({
      at,
      kind,
      by: actorUserId && (names.get(actorUserId) ?? null),
      reason: EventDetails.safeParse(details).data?.reason ?? null,
    })),
  }
}
