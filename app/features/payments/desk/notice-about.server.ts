import type { Prisma } from '#app/platform/db/generated/client.ts'

/** A movement that a notice told: how much, and which payment it names. */
export interface ToldMovement {
  readonly transferId: string
  /** Đồng; money out is negative. */
  readonly amount: bigint
  /** As its payer wrote it. */
  readonly purpose: string
  /** Null where it names none of ours. */
  readonly orderCode: string | null
  readonly paymentId: string | null
}

/** The movements of a notice, for a select. */
export const toldSelect = {
  select: {
    ...{ id: true, amount: true, purpose: true },
    attempt: { select: { paymentId: true, payment: { select: { order: { select: { code: true } } } } } },
    // Money that named none and was counted by a person.
    uses: {
      where: { freedAt: null },
      select: { paymentId: true, payment: { select: { order: { select: { code: true } } } } },
      take: 1,
    },
  },
  orderBy: { at: 'asc' },
} as const satisfies Prisma.PaymentNotice$transfersArgs

type Told = Prisma.BankTransactionGetPayload<{ select: (typeof toldSelect)['select'] }>

/** As pages show them. */
export const asTold = (transfers: readonly Told[]): ToldMovement[] =>
  transfers.map(({ id, amount, purpose, attempt, uses }) => {
    const named = attempt ?? uses[0]
    return {
      ...{ transferId: id, amount, purpose },
      orderCode: named?.payment.order.code ?? null,
      paymentId: named?.paymentId ?? null,
    }
  })
