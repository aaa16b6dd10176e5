import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import { Prisma } from '#app/platform/db/generated/client.ts'
import { countedSince, readCashLimit } from './cash-limit.server.ts'
import type { PhoneRefusals } from './cash.types.ts'
import { isOverLimit, type RefusalLimit, type Refusals } from './refusal-limit.ts'

const SHOWN = 100

/** Whether so many parcels, or such a share of them, were refused on a phone of late that it is not offered cash now. */
export async function isRefusedCash(call: Call, phone: string): Promise<boolean> {
  const limit = await readCashLimit(call)
  const [counted] = await call.db.$queryRaw<Refusals[]>`
    select ${counts} from ${endedSince(countedSince(call, limit))} and o."buyerPhone" = ${phone}`
  return counted !== undefined && isOverLimit(counted, limit)
}

/**
 * Phones that are over the limit or one refusal short of it, the worst first. Looking at it is recorded: phones are
 * personal.
 */
export async function listNearLimit(call: Call): Promise<PhoneRefusals[]> {
  const limit = await readCashLimit(call)
  const rows = await call.db.$queryRaw<Omit<PhoneRefusals, 'barred'>[]>`
    select counted.* from (
      select o."buyerPhone" as phone, ${counts}, max(e."at") filter (where e."kind" = 'refused') as "lastAt"
      from ${endedSince(countedSince(call, limit))}
      group by o."buyerPhone"
    ) counted
    where refused > 0 and ${overLimit(limit, 1)}
    order by ${overLimit(limit, 0)} desc, refused desc, ended, phone
    limit ${SHOWN}`
  if (rows.length > 0) {
    await audit(call, { action: 'ordering.refusals-looked-at', subjectType: 'Order', subjectId: 'cash' })
  }
  return rows.map((row) => ({ ...row, barred: isOverLimit(row, limit) }))
}

const counts = Prisma.sql`
  count(distinct e."sellerOrderId") filter (where e."kind" = 'refused')::int as refused,
  count(distinct e."sellerOrderId")::int as ended`

/** Parcels to be paid at the door that have ended one way or the other. */
const endedSince = (since: Date) => Prisma.sql`
  "OrderEvent" e join "Order" o on o."id" = e."orderId"
  where o."method" = 'cash_on_delivery' and e."kind" in ('refused', 'delivered') and e."at" > ${since}`

/** `isOverLimit` of `refused` and `ended` with so many refusals more. */
const overLimit = ({ mostRefused, share }: RefusalLimit, more: number) => Prisma.sql`(
  refused + ${more}::int >= ${mostRefused}::int
  or (ended + ${more}::int >= ${share?.ofAtLeast ?? null}::int
      and (refused + ${more}::int) * 10000 >= ${share?.basisPoints ?? null}::int * (ended + ${more}::int))) is true`
