import { dispute } from '#app/features/settlement/index.ts'
import type { SeededSellers } from '../market/sellers.ts'
import { stripeNotice } from '../orders/gateway-notices.ts'
import { bankFeed } from '../orders/order-book.ts'
import { momentBefore, type Seed } from '../seed.ts'
import type { LedgerBook } from './ledger-book.ts'

/** A card paid it, nothing of it was given back, and only invented makers are in it. */
interface CardPayment {
  readonly paymentId: string
  /** What Stripe calls the payment. */
  readonly receiptId: string
  readonly amount: bigint
}

interface Told {
  readonly state: 'opened' | 'won'
  readonly before: 'opened' | null
  readonly at: Date
}

/** Card payers whose banks want their money back: one is open when the demo opens, one let go of it a day later. */
export function writeDisputes(seed: Seed, books: LedgerBook, sellers: SeededSellers): void {
  const [open, won] = disputable(seed, sellers)
  const begun = momentBefore(seed, 2, 10 * 60 + 20)
  const closed = momentBefore(seed, 1, 15 * 60 + 5)
  if (won) {
    writeDispute(seed, books, won, [
      { state: 'opened', before: null, at: begun },
      { state: 'won', before: 'opened', at: closed },
    ])
  }
  if (open) {
    const at = momentBefore(seed, 1, 9 * 60 + 30)
    writeDispute(seed, books, open, [{ state: 'opened', before: null, at }])
  }
}

/** The latest first, of those that are at least five days old. */
function disputable({ sheet, now }: Seed, sellers: SeededSellers): CardPayment[] {
  const invented = new Set(sellers.all.filter(({ seed: maker }) => !maker.real).map(({ id }) => id))
  const sellerOf = new Map(sheet.rows('SellerOrder').map(({ id, sellerId }) => [id, sellerId]))
  const real = new Set(
    sheet
      .rows('PaymentCover')
      .filter(({ sellerOrderId }) => !invented.has(sellerOf.get(sellerOrderId) ?? ''))
      .map(({ paymentId }) => paymentId),
  )
  const givenBack = new Set(sheet.rows('Refund').map(({ paymentId }) => paymentId))
  const paymentOf = new Map(
    sheet.rows('TransferUse').map(({ transferId, paymentId }) => [transferId, paymentId]),
  )
  const until = now.getTime() - 5 * 86_400_000
  return sheet
    .rows('BankTransaction')
    .filter(({ provider, at }) => provider === 'stripe' && new Date(at).getTime() < until)
    .toSorted((a, b) => new Date(b.at).getTime() - new Date(a.at).getTime())
    .flatMap(({ id, providerId, amount }) => {
      const paymentId = paymentOf.get(id ?? '')
      if (!paymentId || real.has(paymentId) || givenBack.has(paymentId)) return []
      return [{ paymentId, receiptId: providerId, amount: BigInt(amount) }]
    })
}

function writeDispute(
  seed: Seed,
  books: LedgerBook,
  { paymentId, receiptId, amount }: CardPayment,
  course: readonly Told[],
): void {
  const last = course.at(-1)
  const [first] = course
  if (!first || !last) return
  const id = seed.id(first.at)
  const reason = 'fraudulent'
  const disputeId = receiptId.replace(/^pi_/, 'du_')
  seed.sheet.add('Dispute', {
    ...{ id, gateway: 'stripe', disputeId, paymentId, amount, state: last.state, reason },
    ...{ openedAt: first.at, closedAt: last.state === 'opened' ? null : last.at },
  })
  for (const { state, before, at } of course) {
    const { eventId, ...raw } = stripeNotice({
      eventId: `evt_${state}_${disputeId}`,
      type: state === 'opened' ? 'charge.dispute.created' : 'charge.dispute.closed',
      object: {
        ...{ id: disputeId, object: 'dispute', amount: Number(amount), currency: 'vnd', reason },
        ...{ payment_intent: receiptId, status: state === 'opened' ? 'needs_response' : 'won' },
      },
      toldAt: at,
    })
    seed.sheet.add('PaymentNotice', {
      ...{ id: seed.id(at), provider: 'stripe', eventId, ...raw, receivedAt: at },
      ...{ verdict: 'verified', verifiedAt: at, processedAt: at, outcome: 'stored' },
    })
    const details = { disputeId, state, reason, amount: amount.toString() }
    seed.sheet.add('PaymentEvent', {
      ...{ id: seed.id(at), paymentId, at, kind: 'dispute', ...bankFeed, details },
    })
    const moved = dispute({ disputeId: id, paymentId, via: 'stripe', amount, state, before, at })
    if (moved) books.post(moved)
  }
}
