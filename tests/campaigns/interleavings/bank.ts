import type { Clock } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { vnDay } from '#app/kernel/clock.ts'
import { cassoReader } from '#integrations/payments/bank-feed/casso/reader.ts'
import { signCasso } from '#integrations/payments/bank-feed/casso/signature.ts'
import { sepayReader } from '#integrations/payments/bank-feed/sepay/reader.ts'
import type { BankFeedProvider, BankFeedReader } from '#integrations/payments/contract.ts'
import { marketAccount } from '#tests/factories/market.ts'
import type { Letter } from './world.ts'

const API_KEY = 'an api key of the double'
const CHECKSUM_KEY = 'a checksum key of the double'

export interface BankMovement {
  /** The bank's own number, the same in every feed. */
  readonly reference: string
  readonly amount: bigint
  readonly purpose: string
}

/** The market's bank in memory: its account, and the feeds that tell of it by their real protocols. */
export interface BankDouble {
  readonly readers: Readonly<Record<BankFeedProvider, BankFeedReader>>
  readonly movements: BankMovement[]
  readonly outbox: Letter[]
  /** Money arrives, and each of `feeds` writes a notice of it. */
  transfer(amount: bigint, purpose: string, feeds: readonly BankFeedProvider[]): void
}

let lastId = 0

export function bankDouble(clock: Clock): BankDouble {
  const movements: BankMovement[] = []
  const outbox: Letter[] = []
  return {
    readers: {
      sepay: sepayReader({ apiKey: API_KEY }),
      casso: cassoReader({ checksumKey: CHECKSUM_KEY }),
    },
    movements,
    outbox,
    transfer(amount, purpose, feeds) {
      const movement = { reference: `FT${newId().replaceAll('-', '')}`, amount, purpose }
      movements.push(movement)
      for (const feed of feeds) {
        outbox.push(
          feed === 'sepay' ? sepayLetter(movement, clock.now()) : cassoLetter(movement, clock.now()),
        )
      }
    },
  }
}

const bankTime = (at: Date) => `${vnDay(at)} 10:05:00`

function sepayLetter({ reference, amount, purpose }: BankMovement, receivedAt: Date): Letter {
  lastId += 1
  const body = JSON.stringify({
    ...{ id: 1_000_000_000 + lastId, gateway: 'Vietcombank', transactionDate: bankTime(receivedAt) },
    ...{ accountNumber: marketAccount.account, content: purpose, transferType: 'in' },
    ...{ transferAmount: Number(amount), referenceCode: reference },
  })
  return { provider: 'sepay', notice: { headers: { authorization: `Apikey ${API_KEY}` }, body, receivedAt } }
}

function cassoLetter({ reference, amount, purpose }: BankMovement, receivedAt: Date): Letter {
  lastId += 1
  const words = {
    error: 0,
    data: {
      ...{ id: 1_000_000_000 + lastId, reference, description: purpose, amount: Number(amount) },
      ...{ transactionDateTime: bankTime(receivedAt), accountNumber: marketAccount.account },
    },
  }
  return { provider: 'casso', notice: { headers: {}, body: JSON.stringify(words), receivedAt } }
}

/** Casso signs what it sends when it sends it; an old signature is not taken. */
export function signedNow({ provider, notice }: Letter, now: Date): Letter {
  if (provider !== 'casso' || 'x-casso-signature' in notice.headers) return { provider, notice }
  const time = String(now.getTime())
  const v1 = signCasso(JSON.parse(notice.body), time, CHECKSUM_KEY)
  return { provider, notice: { ...notice, headers: { 'x-casso-signature': `t=${time},v1=${v1}` } } }
}
