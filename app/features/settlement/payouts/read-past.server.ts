import type { Call } from '#app/platform/call.ts'
import type { PayoutPast } from './payout-past.ts'

/** Of the last so many that arrived. */
const LOOKED_AT = 8

/** For each payout of a run, by id: what its seller was paid before it. */
export async function readPast(call: Call, runId: string): Promise<ReadonlyMap<string, PayoutPast>> {
  const rows = await call.db.$queryRaw<(PayoutPast & { readonly id: string })[]>`
    select p."id", b.largest, b."accountKnown"
    from "Payout" p
    cross join lateral (
      select max(o."amount") as largest,
             coalesce(bool_or(o."bankAccount" = p."bankAccount" and o."bankBin" = p."bankBin"), false) as "accountKnown"
      from (
        select o."amount", o."bankAccount", o."bankBin" from "Payout" o
        where o."sellerId" = p."sellerId" and o."createdAt" < p."createdAt" and o."status" = 'paid'
        order by o."createdAt" desc limit ${LOOKED_AT}
      ) o
    ) b
    where p."runId" = ${runId}::uuid`
  return new Map(rows.map(({ id, largest, accountKnown }) => [id, { largest, accountKnown }]))
}
