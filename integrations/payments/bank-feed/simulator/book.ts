import type { BankFeedProvider } from '../../contract.ts'
import type { VietQr } from '../../vietqr/payload.ts'
import type { Answer } from './delivery.ts'
import type { Fault } from './faults.ts'
import type { CarriedTransfer } from './notices.ts'

export interface OpenTransfer {
  payload: string
  content: VietQr
  /** The way back to the shopper's page at the market; a path, or `null`. */
  back: string | null
}

export interface SentTransfer extends CarriedTransfer {
  provider: BankFeedProvider
  fault: Fault
  /** Of every sending, in order. */
  answers: Answer[]
  finished: boolean
  back: string | null
}

export interface Book {
  readonly open: readonly OpenTransfer[]
  readonly sent: readonly SentTransfer[]
  remember(transfer: OpenTransfer): void
  settle(payload: string): void
  enter(transfer: SentTransfer): void
  find(id: number): SentTransfer | null
  nextId(now: Date): number
}

/** All that the simulated bank remembers: newest first, at most `room` of each, in memory only. */
export function createBook(room: number): Book {
  let open: OpenTransfer[] = []
  let sent: SentTransfer[] = []
  let lastId = 0
  return {
    get open() {
      return open
    },
    get sent() {
      return sent
    },
    remember(transfer) {
      open = [transfer, ...open.filter((known) => known.payload !== transfer.payload)].slice(0, room)
    },
    settle(payload) {
      open = open.filter((known) => known.payload !== payload)
    },
    enter(transfer) {
      sent = [transfer, ...sent].slice(0, room)
    },
    find(id) {
      return sent.find((transfer) => transfer.id === id) ?? null
    },
    /** Grows over restarts too: the market takes a number that it has seen for a duplicate. */
    nextId(now) {
      lastId = Math.max(lastId + 1, now.getTime())
      return lastId
    },
  }
}
