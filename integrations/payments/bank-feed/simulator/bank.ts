import { bankName } from '../../vietqr/banks.ts'
import { createBook } from './book.ts'
import type { Book, SentTransfer } from './book.ts'
import { deliver, rest } from './delivery.ts'
import { afflict } from './faults.ts'
import { signedNotice, wrongKeys } from './notices.ts'
import type { FeedKeys } from './notices.ts'
import type { TransferRequest } from './request.ts'

export interface BankOptions {
  /** Where the market listens, without a slash at the end. */
  marketUrl: string
  keys: FeedKeys
  now: () => Date
  /** Milliseconds before each further sending of a notice that was not taken. */
  pauses: readonly number[]
}

export interface Bank {
  readonly book: Book
  /** Carries a transfer out and tells the market; `finished` settles when the market took it or never will. */
  transfer(request: TransferRequest): { entry: SentTransfer; finished: Promise<void> }
  /** Stops waiting and sending; every `finished` settles. */
  close(): Promise<void>
}

/** A bank and the feed on its accounts in one. It knows nothing of the market but the address of its webhooks. */
export function openBank({ marketUrl, keys, now, pauses }: BankOptions): Bank {
  const book = createBook(100)
  const closing = new AbortController()
  const underWay = new Set<Promise<void>>()

  async function tell(entry: SentTransfer, request: TransferRequest): Promise<void> {
    const forged = entry.fault === 'forged'
    const delivery = {
      url: `${marketUrl}/webhooks/bank-feed/${entry.provider}`,
      sign: () => signedNotice(entry.provider, entry, forged ? wrongKeys(keys) : keys, now()),
      // A forger is told no once and goes away.
      pauses: forged ? [] : pauses,
      signal: closing.signal,
      onAnswer: (answer: SentTransfer['answers'][number]) => entry.answers.push(answer),
    }
    if (entry.fault === 'delayed') await rest(request.delaySeconds * 1000, closing.signal)
    if (!closing.signal.aborted) await deliver(delivery)
    if (entry.fault === 'twice' && !closing.signal.aborted) await deliver(delivery)
    entry.finished = true
  }

  return {
    book,
    transfer(request) {
      const at = now()
      const entry: SentTransfer = {
        id: book.nextId(at),
        account: request.account,
        bank: (request.bin && bankName(request.bin)) ?? 'Ngân hàng mô phỏng',
        ...afflict(request, request.fault),
        at,
        provider: request.provider,
        fault: request.fault,
        answers: [],
        finished: false,
        back: request.back,
      }
      book.enter(entry)
      // A forged notice moves no money, so the code stays open.
      if (request.payload !== null && request.fault !== 'forged') book.settle(request.payload)
      const finished = tell(entry, request).finally(() => underWay.delete(finished))
      underWay.add(finished)
      return { entry, finished }
    },
    async close() {
      closing.abort()
      await Promise.allSettled(underWay)
    },
  }
}
