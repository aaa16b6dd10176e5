import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import type { TransferDeedDone } from '../payments.types.ts'
import { readTransferDeeds } from './transfer-deeds.server.ts'

const PAGE = 30

/** Money that lay on the desk until a person decided about it. */
export interface DecidedTransfer {
  readonly transferId: string
  readonly amount: bigint
  readonly purpose: string
  readonly at: Date
  /** The payment that it named; null where it named none. */
  readonly paymentId: string | null
  /** Who decided what; the oldest first. */
  readonly deeds: readonly TransferDeedDone[]
}

const where = { resolvedById: { not: null }, amount: { gt: 0n } } satisfies Prisma.BankTransactionWhereInput

/** What people took off the desk: assigned, given back, put aside or struck; what was decided last stands first. */
export async function listDecidedTransfers(
  call: Call,
  { page = 1 }: { readonly page?: number },
): Promise<{ rows: DecidedTransfer[]; total: number }> {
  const [lines, total] = await Promise.all([
    call.db.bankTransaction.findMany({
      where,
      select: { id: true, amount: true, purpose: true, at: true, attempt: { select: { paymentId: true } } },
      orderBy: [{ resolvedAt: 'desc' }, { id: 'desc' }],
      ...{ skip: (page - 1) * PAGE, take: PAGE },
    }),
    call.db.bankTransaction.count({ where }),
  ])
  const deeds = await readTransferDeeds(
    call,
    lines.map(({ id }) => id),
  )
  const rows = lines.map(({ id, attempt, ...line }) => ({
    ...{ ...line, transferId: id, paymentId: attempt?.paymentId ?? null, deeds: deeds.get(id) ?? [] },
  }))
  return { rows, total }
}
