import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Journal } from '../../simulation/journal.ts'
import { writtenBigint, writtenDate } from '../../simulation/journal.ts'
import type { Delivered } from './caller.ts'
import type { PayRequest } from './pay-request.ts'

export interface Refund {
  requestId: string
  transactionNo: string
  type: '02' | '03'
  /** hundredths of a đồng */
  amount: bigint
  orderInfo: string
  orderedAt: Date
  /** From then on it is done, or refused. */
  finalAt: Date
  end: '00' | '09'
}

export interface Transaction extends PayRequest {
  /** Names its page; nobody can guess it. */
  readonly token: string
  state: 'open' | 'paid' | 'failed' | 'suspected'
  responseCode: string
  transactionStatus: string
  /** 0 until money moved. */
  transactionNo: string
  /** hundredths of a đồng, as it was taken */
  taken: bigint
  paidAt: Date | null
  bank: string
  readonly refunds: Refund[]
  /** What the market answered to each sending of the notice. */
  readonly deliveries: Delivered[]
}

export interface Register {
  /** Newest first. */
  readonly all: readonly Transaction[]
  /** The transaction of this request, entered if it is new; `null` where its number is taken by another one. */
  open(request: PayRequest): Transaction | null
  byToken(token: string): Transaction | null
  byReference(txnRef: string): Transaction | null
  /** Takes in a transaction as a whole, and what has changed of one. */
  keep(transaction: Transaction): void
  /** Grows over restarts too, as numbers of money do. */
  nextNumber(now: Date): string
}

const Refunded = z.object({
  requestId: z.string(),
  transactionNo: z.string(),
  type: z.enum(['02', '03']),
  amount: writtenBigint,
  orderInfo: z.string(),
  orderedAt: writtenDate,
  finalAt: writtenDate,
  end: z.enum(['00', '09']),
})
const Written: z.ZodType<Transaction> = z.object({
  txnRef: z.string(),
  amount: writtenBigint,
  createDate: z.string(),
  expiresAt: writtenDate,
  orderInfo: z.string(),
  returnUrl: z.string(),
  locale: z.enum(['vn', 'en']),
  bankCode: z.string(),
  signature: z.string(),
  token: z.string(),
  state: z.enum(['open', 'paid', 'failed', 'suspected']),
  responseCode: z.string(),
  transactionStatus: z.string(),
  transactionNo: z.string(),
  taken: writtenBigint,
  paidAt: writtenDate.nullable(),
  bank: z.string(),
  refunds: z.array(Refunded),
  deliveries: z.array(z.object({ status: z.number(), body: z.string(), taken: z.boolean() })),
})

/** All that the simulated VNPay remembers: at most `room` transactions, the oldest forgotten first. */
export function createRegister(journal: Journal, room: number): Register {
  const { entries, keep } = journal.shelf('transaction', Written, room)
  const tokens = new Map([...entries.values()].map(({ token, txnRef }) => [token, txnRef]))
  let last = 0
  const byReference = (txnRef: string) => entries.get(txnRef) ?? null
  const enter = (transaction: Transaction) => {
    keep(transaction.txnRef, transaction)
    tokens.set(transaction.token, transaction.txnRef)
    for (const oldest of tokens.keys()) {
      if (tokens.size <= room) return
      tokens.delete(oldest)
    }
  }
  return {
    get all() {
      return [...entries.values()].toReversed()
    },
    open(request) {
      const known = byReference(request.txnRef)
      if (known) return known.signature === request.signature ? known : null
      const entered: Transaction = {
        ...request,
        token: randomUUID(),
        state: 'open',
        responseCode: '',
        transactionStatus: '01',
        transactionNo: '0',
        taken: request.amount,
        paidAt: null,
        bank: request.bankCode,
        refunds: [],
        deliveries: [],
      }
      enter(entered)
      return entered
    },
    byToken: (token) => byReference(tokens.get(token) ?? ''),
    byReference,
    keep: enter,
    nextNumber(now) {
      last = Math.max(last + 1, now.getTime())
      return String(last)
    },
  }
}
