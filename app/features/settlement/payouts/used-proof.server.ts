import type { Call } from '#app/platform/call.ts'
import { lockPayouts } from './lock-payouts.server.ts'

/** The payout that a number of the bank's was written down for. */
export interface ProvedPayout {
  /** Of its run. */
  readonly code: string
  readonly name: string
}

/** `FT26326-0001` and `ft26326 0001` are one number; empty where it holds neither letter nor digit. */
export const plainProof = (proof: string): string => proof.toUpperCase().replace(/[^0-9A-Z]/g, '')

/**
 * Who stands under this number already: each transfer has one of its own, so that one paper never proves two payouts. Of
 * two who write it down at once the later sees the earlier. Inside a transaction only.
 */
export async function payoutProvedBy(
  call: Call,
  { payoutId, proof }: { readonly payoutId: string; readonly proof: string },
): Promise<ProvedPayout | null> {
  await lockPayouts(call)
  const [other] = await call.db.$queryRaw<ProvedPayout[]>`
    select r."code", s."name" from "Payout" p
    join "PayoutRun" r on r."id" = p."runId"
    join "Seller" s on s."id" = p."sellerId"
    where p."id" <> ${payoutId}::uuid
      and upper(regexp_replace(p."proof", '[^0-9A-Za-z]', '', 'g')) = ${plainProof(proof)}
    limit 1`
  return other ?? null
}
