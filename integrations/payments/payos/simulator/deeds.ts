import { z } from 'zod'
import { paidSoFar } from './links.ts'
import type { SimulatedLink } from './links.ts'
import { isMishap } from './mishaps.ts'
import { isOpen } from './payos.ts'
import type { SimulatedPayos } from './payos.ts'

/** `anyway`: a transfer made although the link is over, as a bank lets everybody do. */
export const deeds = ['pay', 'pay-less', 'pay-more', 'pay-anyway', 'cancel'] as const

const Fields = z.object({
  deed: z.enum(deeds),
  mishap: z.string().default('none').refine(isMishap),
  delaySeconds: z.coerce.number().int().min(0).max(3600).default(30),
})
export type Deed = z.infer<typeof Fields>

/** Reads a form or a JSON body. */
export function readDeed(input: unknown): Deed | null {
  return Fields.safeParse(input).data ?? null
}

/**
 * Does what a payer does on the checkout page; settles when the market was told or never will be. On a link that is
 * paid or over only `pay-anyway` does anything.
 */
export async function carryOut(
  payos: SimulatedPayos,
  link: SimulatedLink,
  { deed, mishap, delaySeconds }: Deed,
  now: Date,
): Promise<void> {
  if (deed === 'cancel') return payos.cancel(link, 'Người mua hủy')
  if (deed !== 'pay-anyway' && !isOpen(link, now)) return undefined
  const paid = paidSoFar(link)
  const rest = link.amount > paid ? link.amount - paid : link.amount
  const amount = { pay: rest, 'pay-less': less(rest), 'pay-more': rest + 1_000n, 'pay-anyway': rest }[deed]
  await payos.pay(link, { amount, mishap, delaySeconds }).finished
}

/** Never nothing: a bank carries no empty transfer. */
function less(amount: bigint): bigint {
  return amount > 1_000n ? amount - 1_000n : 1n
}
