import { giveRefundAccount } from '#app/features/payments/index.server.ts'
import type { BankAccount } from '#app/features/payments/index.ts'
import { fail, type Result } from '#app/kernel/result.ts'
import { hashToken } from '#app/kernel/secret-token.server.ts'
import type { Call } from '#app/platform/call.ts'

/**
 * Whoever holds the order's link says where money of it is to go back, once.
 * @returns nothing; or `order:failure.not_there`, or what `giveRefundAccount` refuses
 */
export async function giveAccount(
  call: Call,
  { code, token, to }: { readonly code: string; readonly token: string; readonly to: BankAccount },
): Promise<Result<undefined>> {
  const order = await call.db.order.findFirst({
    where: { code, tokenHash: hashToken(token) },
    select: { id: true },
  })
  return order ? giveRefundAccount(call, { orderId: order.id, to }) : fail('order:failure.not_there')
}
