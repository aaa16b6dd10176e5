import { randomUUID } from 'node:crypto'
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
  /** Grows over restarts too, as numbers of money do. */
  nextNumber(now: Date): string
}

/** All that the simulated VNPay remembers: at most `room` transactions, in memory only. */
export function createRegister(room: number): Register {
  let all: Transaction[] = []
  let last = 0
  const byReference = (txnRef: string) => all.find((known) => known.txnRef === txnRef) ?? null
  return {
    get all() {
      return all
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
      all = [entered, ...all].slice(0, room)
      return entered
    },
    byToken: (token) => all.find((known) => known.token === token) ?? null,
    byReference,
    nextNumber(now) {
      last = Math.max(last + 1, now.getTime())
      return String(last)
    },
  }
}
