import { acts } from './acts.ts'
import type { Mishap, PayerAct } from './acts.ts'
import { callIpn, rest } from './caller.ts'
import { noticeQuery, returnAddress } from './notice.ts'
import type { Told } from './notice.ts'
import type { Register, Transaction } from './register.ts'

export interface DeskOptions {
  tmnCode: string
  hashSecret: string
  /** Without a slash at the end. */
  marketUrl: string
  /** Milliseconds before each further sending of an IPN that was not taken. */
  pauses: readonly number[]
  now: () => Date
}

export interface Visit {
  act: PayerAct
  mishap: Mishap
  /** For `late`. */
  delaySeconds: number
  bank: string
}

export interface Done {
  /** Where the browser goes. */
  location: string
  /** The browser leaves when the market has heard of it, or is not to hear of it before. */
  mayLeave: Promise<void>
  /** No notice of it will be sent any more. */
  finished: Promise<void>
}

export interface Desk {
  /** What the payer does; `null` where the transaction is over. */
  serve(transaction: Transaction, visit: Visit): Done | null
  /** Settles when no notice waits to be sent. */
  quiet(): Promise<void>
  close(): Promise<void>
}

/** The part of VNPay that takes money and tells the market. */
export function openDesk(register: Register, options: DeskOptions): Desk {
  const closing = new AbortController()
  const underWay = new Set<Promise<void>>()

  function told(transaction: Transaction): Told {
    const { responseCode, transactionStatus, transactionNo, taken, paidAt } = transaction
    return { responseCode, transactionStatus, transactionNo, amount: taken, at: paidAt ?? options.now() }
  }

  function tell(transaction: Transaction, query: string, pauses = options.pauses): Promise<void> {
    return callIpn({
      url: `${options.marketUrl}/webhooks/payments/vnpay?${query}`,
      pauses,
      signal: closing.signal,
      onAnswer: (delivered) => {
        transaction.deliveries.push(delivered)
        register.keep(transaction)
      },
    })
  }

  function keep(work: Promise<void>): Promise<void> {
    const kept = work.finally(() => underWay.delete(kept))
    underWay.add(kept)
    return kept
  }

  /** Somebody who does not know the secret says that it was paid. Nothing was. */
  function forge(transaction: Transaction): Done {
    const lie = { ...told(transaction), ...acts.pay, transactionNo: register.nextNumber(options.now()) }
    const query = noticeQuery(transaction, lie, { ...options, hashSecret: `${options.hashSecret}-guessed` })
    const finished = keep(tell(transaction, query, []))
    return { location: returnAddress(transaction, query), mayLeave: finished, finished }
  }

  function send(transaction: Transaction, query: string, visit: Visit): Pick<Done, 'mayLeave' | 'finished'> {
    const gone = Promise.resolve()
    switch (visit.mishap) {
      case 'lost':
        return { mayLeave: gone, finished: gone }
      case 'after-return':
      case 'late': {
        const wait = visit.mishap === 'late' ? visit.delaySeconds * 1000 : 1_500
        const finished = keep(rest(wait, closing.signal).then(() => tell(transaction, query)))
        return { mayLeave: gone, finished }
      }
      case 'twice': {
        const finished = keep(tell(transaction, query).then(() => tell(transaction, query)))
        return { mayLeave: finished, finished }
      }
      default: {
        const finished = keep(tell(transaction, query))
        return { mayLeave: finished, finished }
      }
    }
  }

  return {
    serve(transaction, visit) {
      if (transaction.state !== 'open') return null
      const now = options.now()
      if (visit.mishap === 'forged') return forge(transaction)
      const fate = acts[transaction.expiresAt < now ? 'expire' : visit.act]
      Object.assign(transaction, fate, { paidAt: now, bank: visit.bank })
      if (fate.state !== 'failed') {
        transaction.transactionNo = register.nextNumber(now)
        // 1,000đ less than was asked for, and never nothing.
        if (visit.mishap === 'amount-changed' && transaction.amount > 100_000n) {
          transaction.taken = transaction.amount - 100_000n
        }
      }
      register.keep(transaction)
      const query = noticeQuery(transaction, told(transaction), options)
      return { location: returnAddress(transaction, query), ...send(transaction, query, visit) }
    },
    async quiet() {
      await Promise.allSettled(underWay)
    },
    async close() {
      closing.abort()
      await Promise.allSettled(underWay)
    },
  }
}
