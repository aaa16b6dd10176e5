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
 * The parts that carriers' codes name, by the code in upper case without spaces: a tracking code as the seller noted
 * it, or the parcel's own code, which sellers give to carriers as theirs.
 */
export async function findParts(
  call: Call,
  codes: readonly string[],
): Promise<ReadonlyMap<string, FoundPart>> {
  const rows = await call.db.$queryRaw<{ named: string; id: string }[]>`
    select upper(regexp_replace(named.text, '[[:space:]]', '', 'g')) as named, p."sellerOrderId" as id
    from "Parcel" p, lateral (values (p."trackingCode"), (p."code")) as named (text)
    where upper(regexp_replace(named.text, '[[:space:]]', '', 'g')) = any(${[...codes]})
    order by p."packedAt"`
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
    rows.flatMap(({ named, id }) => {
      const part = byId.get(id)
      return part ? [[named, part] as const] : []
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
    const part = parts.get(row.trackingCode) ?? null
    const judged = judgeLine(row.collected, part)
    // The second line of one parcel finds its cash booked by the first.
    const match = judged === 'booked' && part && booked.has(part.id) ? 'known' : judged
    if (match === 'booked' && part) booked.add(part.id)
    return { ...row, match, code: part?.code ?? null, expected: part?.total ?? null }
  })
}
