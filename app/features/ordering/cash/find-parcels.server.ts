import type { RemittedParcel } from '#app/features/payments/index.ts'
import type { Call } from '#app/platform/call.ts'
import type { RemittanceMatch } from '#app/platform/db/generated/enums.ts'
import { judgeLine, type JudgedPart } from './judge-line.ts'

export interface FoundPart extends JudgedPart {
  readonly id: string
  readonly code: string
  readonly orderId: string
}

/**
 * The parts that carriers' codes name, by the code in upper case without spaces: the parcel's own code, which sellers
 * give to carriers as theirs, or else a tracking code as sellers noted it. More than one where several noted the same.
 */
export async function findParts(
  call: Call,
  codes: readonly string[],
): Promise<ReadonlyMap<string, readonly FoundPart[]>> {
  const rows = await call.db.$queryRaw<{ named: string; id: string; own: boolean }[]>`
    select distinct upper(regexp_replace("trackingCode", '[[:space:]]', '', 'g')) as named, "sellerOrderId" as id,
      false as own
    from "Parcel"
    where upper(regexp_replace("trackingCode", '[[:space:]]', '', 'g')) = any(${[...codes]})
    union all
    select "code", "sellerOrderId", true from "Parcel" where "code" = any(${[...codes]})`
  const parts = await call.db.sellerOrder.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    select: {
      ...{ id: true, code: true, orderId: true, status: true, total: true },
      ...{ cashReceived: true, cashHolder: true },
      order: { select: { method: true } },
    },
  })
  const byId = new Map(parts.map(({ order, ...part }) => [part.id, { ...part, method: order.method }]))
  return new Map(
    codes.map((code) => {
      const named = rows.filter((row) => row.named === code)
      const own = named.filter((row) => row.own)
      const ids = new Set((own.length > 0 ? own : named).map(({ id }) => id))
      return [code, [...ids].flatMap((id) => byId.get(id) ?? [])] as const
    }),
  )
}

export interface ForeseenLine extends RemittedParcel {
  readonly code: string | null
  readonly expected: bigint | null
  readonly match: RemittanceMatch
}

/** Says of every line what reading it in would do; nothing is written. */
export async function foreseeRemittance(
  call: Call,
  rows: readonly RemittedParcel[],
): Promise<ForeseenLine[]> {
  const parts = await findParts(
    call,
    rows.map(({ trackingCode }) => trackingCode),
  )
  const booked = new Set<string>()
  return rows.map((row) => {
    const named = parts.get(row.trackingCode) ?? []
    const judged = judgeLine(row.collected, named)
    const part = named.length === 1 ? named[0] : undefined
    // The second line of one parcel finds its cash booked by the first.
    const match = judged === 'booked' && part && booked.has(part.id) ? 'known' : judged
    if (match === 'booked' && part) booked.add(part.id)
    return { ...row, match, code: part?.code ?? null, expected: part?.total ?? null }
  })
}
