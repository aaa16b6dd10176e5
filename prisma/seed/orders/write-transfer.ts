import { formatMoment } from '#app/kernel/clock.ts'
import { demoSettings } from '#app/platform/config/demo-settings.ts'
import type { TransferMatch } from '#app/platform/db/generated/enums.ts'
import { signSepay } from '#integrations/payments/bank-feed/sepay/signature.ts'
import type { OrderBook } from './order-book.ts'

export interface NewTransfer {
  /** Null: none of our references was in its purpose. */
  readonly attemptId: string | null
  /** What it paid; left out where it paid nothing. */
  readonly paymentId?: string
  readonly reference: string
  readonly amount: bigint
  readonly at: Date
  readonly match: TransferMatch
}

/** So long after the transfer the bank feed tells it. */
const FEED_MILLIS = 4000

/**
 * One line of the bank's feed with the notice that brought it, as SePay sends them.
 * @returns the transfer's id
 */
export function writeTransfer(book: OrderBook, transfer: NewTransfer): string {
  const { seed, random } = book
  const { at, amount, match } = transfer
  const bankId = book.nextBankId()
  const tellAt = new Date(at.getTime() - 1000)
  const happenedAt = new Date(at.getTime() - FEED_MILLIS)
  const bankReference = `FT${happenedAt.toISOString().slice(2, 10).replaceAll('-', '')}${random.int(100_000, 999_999)}`
  const purpose = inBankWords(transfer.reference, random.int(0, 2), bankId)
  const noticeId = seed.id(tellAt)
  const id = seed.id(at)
  const body = lineOfFeed({ bankId, purpose, amount, bankReference, at: happenedAt })
  seed.sheet.add('PaymentNotice', {
    ...{
      id: noticeId,
      provider: 'sepay',
      eventId: String(bankId),
      headers: signedHeaders(body, tellAt),
      query: '',
      body,
    },
    ...{ receivedAt: tellAt, verdict: 'verified', verifiedAt: tellAt, processedAt: at, outcome: match },
  })
  seed.sheet.add('BankTransaction', {
    ...{ id, provider: 'sepay', providerId: String(bankId), accountNumber: demoSettings.MARKET_BANK_ACCOUNT },
    ...{ amount, purpose, bankReference, at: happenedAt, noticeId, match },
    ...{ attemptId: transfer.attemptId, createdAt: at, setAside: 0n },
  })
  if (transfer.paymentId && match === 'matched') {
    const { paymentId } = transfer
    seed.sheet.add('TransferUse', { id: seed.id(at), transferId: id, paymentId, amount, at })
  }
  return id
}

/** Somebody who has no key says that an order was paid: kept apart, and nothing is done with what it says. */
export function writeForgedNotice(
  { seed }: OrderBook,
  { reference: purpose, amount, at }: Pick<NewTransfer, 'reference' | 'amount' | 'at'>,
): void {
  seed.sheet.add('PaymentNotice', {
    ...{ id: seed.id(at), provider: 'sepay', eventId: null, query: '', receivedAt: at },
    headers: { 'content-type': 'application/json', authorization: 'Apikey doan-mo' },
    body: lineOfFeed({ bankId: 900_001, purpose, amount, bankReference: 'FT00000000', at }),
    ...{ verdict: 'forged', verifiedAt: null, processedAt: null, outcome: 'wrong API key' },
  })
}

interface FeedLine {
  readonly bankId: number
  readonly purpose: string
  readonly amount: bigint
  readonly bankReference: string
  readonly at: Date
}

const lineOfFeed = ({ bankId, purpose, amount, bankReference, at }: FeedLine) =>
  JSON.stringify({
    ...{ id: bankId, gateway: 'MINH HOA', transactionDate: bankTime(at) },
    ...{ accountNumber: demoSettings.MARKET_BANK_ACCOUNT, subAccount: null, code: null },
    ...{ content: purpose, transferType: 'in', description: purpose },
    ...{ transferAmount: Number(amount), referenceCode: bankReference, accumulated: 0 },
  })

/** As SePay signs with the demo's keys, so that the inbox can read the notice again. */
function signedHeaders(body: string, at: Date): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  return {
    'content-type': 'application/json',
    authorization: `Apikey ${demoSettings.SEPAY_API_KEY}`,
    'x-sepay-timestamp': timestamp,
    'x-sepay-signature': signSepay(body, timestamp, demoSettings.SEPAY_SIGNING_SECRET),
  }
}

/** What banks make of a purpose: with text before it, after it, or neither. */
function inBankWords(reference: string, way: number, bankId: number): string {
  if (way === 0) return reference
  return way === 1
    ? `MBVCB.${bankId}.${reference}.CT tu 0900000 toi CHO LANG`
    : `IBFT ${reference} thanh toan`
}

/** `2026-11-22 08:41:00`, in Việt Nam's time, as the feed writes it. */
function bankTime(at: Date): string {
  const [day = '', time = ''] = formatMoment(at).split(' ')
  return `${day.split('/').reverse().join('-')} ${time}:00`
}
