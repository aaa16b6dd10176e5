import { dismissTransfer } from '#app/features/payments/index.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { fail, failAt, ok, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'

export interface ReceiveRemittanceInput {
  readonly remittanceId: string
  readonly transferId: string
  /** Asked for where another amount came than the file says. */
  readonly reason: string
}

/** A receipt that no person has said. */
type OwnReceipt = Omit<ReceiveRemittanceInput, 'reason'>

/**
 * An operator says that a transfer on the desk is what a carrier handed on of a file (khoản của đơn vị vận chuyển).
 * @returns nothing; or beside `remittanceId` `order:failure.not_there`, `.remittance_received`; beside `reason`
 *   `.remittance_differs` with what was `expected`; `payment:failure.not_there` where the transfer is decided already
 */
export const receiveRemittance = (call: Call, input: ReceiveRemittanceInput): Promise<Result<undefined>> =>
  receive(call, { ...input, reason: input.reason.trim(), kind: 'received' })

/** The market itself says so, since the bank's line names the file and is its amount; answers as `receiveRemittance`. */
export const receiveByItself = (call: Call, input: OwnReceipt): Promise<Result<undefined>> =>
  receive(call, { ...input, reason: '', kind: 'matched' })

type Receipt = ReceiveRemittanceInput & { readonly kind: 'received' | 'matched' }

async function receive(call: Call, receipt: Receipt): Promise<Result<undefined>> {
  const { remittanceId, transferId, reason, kind } = receipt
  return call.inTransaction(async (call) => {
    await call.db.$queryRaw`select "id" from "Remittance" where "id" = ${remittanceId}::uuid for update`
    const remittance = await call.db.remittance.findUnique({
      where: { id: remittanceId },
      select: { carrier: true, paidOut: true, transferId: true },
    })
    if (!remittance) return failAt('remittanceId', 'order:failure.not_there')
    if (remittance.transferId !== null) {
      return remittance.transferId === transferId
        ? ok()
        : failAt('remittanceId', 'order:failure.remittance_received')
    }
    const { carrier, paidOut } = remittance
    const transfer = await call.db.bankTransaction.findUnique({
      where: { id: transferId },
      select: {
        amount: true,
        _count: {
          select: { uses: { where: { freedAt: null } }, refunds: { where: { status: { not: 'dropped' } } } },
        },
      },
    })
    // What has been used or given back in part is no carrier's payment.
    if (!transfer || transfer._count.uses + transfer._count.refunds > 0)
      return fail('payment:failure.not_there')
    if (transfer.amount !== paidOut && reason === '') {
      return failAt('reason', 'order:failure.remittance_differs', { expected: paidOut })
    }
    const words = `money:carrier_payment|carrier=${carrier.replace(/[|=]/g, ' ')}`
    const set = await dismissTransfer(call, { transferId, reason: words })
    if (!set.ok) return set
    const at = call.clock.now()
    await call.db.remittance.update({
      where: { id: remittanceId },
      data: { transferId, receivedAt: at, receivedById: userIdOf(call.actor) },
    })
    const receiptId = newId()
    await call.db.remittanceEvent.create({
      data: { id: receiptId, remittanceId, kind, transferId, reason, byId: userIdOf(call.actor), at },
    })
    const parts = await readParts(call, remittanceId)
    await call.tell('order.carrier-remitted', {
      ...{ receiptId, remittanceId, transferId, carrier, amount: transfer.amount, parts, at },
    })
    await audit(call, {
      action: `ordering.remittance-${kind}`,
      subjectType: 'Remittance',
      subjectId: remittanceId,
      details: { transferId, ...(reason !== '' && { reason }) },
    })
    return ok()
  })
}

async function readParts(call: Call, remittanceId: string) {
  const lines = await call.db.remittanceLine.findMany({
    where: { remittanceId, booksPartId: { not: null } },
    select: { collected: true, fee: true, sellerOrder: { select: { id: true, sellerId: true } } },
    orderBy: { line: 'asc' },
  })
  return lines.flatMap(({ sellerOrder, collected, fee }) =>
    sellerOrder ? [{ sellerOrderId: sellerOrder.id, sellerId: sellerOrder.sellerId, collected, fee }] : [],
  )
}
