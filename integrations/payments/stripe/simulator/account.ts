import type { Journal } from '../../simulation/journal.ts'
import { createBook } from './book.ts'
import type { Book, PayDispute, PayRefund, PaySession } from './book.ts'
import { openPostman } from './delivery.ts'
import type { Postman, PostmanOptions } from './delivery.ts'
import type { Fault } from './faults.ts'
import { newId } from './ids.ts'
import { disputeObject, eventObject, intentObject, refundObject, sessionObject } from './objects.ts'
import { noSuch, RefusedCall } from './refused.ts'

export interface AccountOptions extends PostmanOptions {
  /** Where browsers find the pay pages, without a slash at the end; known once the port is. */
  pageUrl: () => string
  journal: Journal
}

export type NewSession = Pick<
  PaySession,
  | 'attempt'
  | 'metadata'
  | 'intentMetadata'
  | 'name'
  | 'amount'
  | 'language'
  | 'successUrl'
  | 'cancelUrl'
  | 'expiresAt'
>

/** One simulated Stripe account: what happens in it, and what it tells the market of it. */
export interface Account {
  readonly book: Book
  readonly postman: Postman
  open(session: NewSession): PaySession
  /** @throws RefusedCall when it is open no more */
  expire(id: string): PaySession
  /** The payer's card is taken; nothing happens where the session is open no more. */
  pay(id: string, fault: Fault): void
  decline(id: string): void
  refund(order: Pick<PayRefund, 'intent' | 'reason' | 'metadata'> & { amount: number | null }): PayRefund
  /**
   * What was sent back comes back from the payer's bank, or what failed arrives after all; nothing happens where it is
   * on its way, or the payment has not so much left.
   */
  turnRefund(id: string): PayRefund
  dispute(intent: string): PayDispute
  closeDispute(id: string, outcome: 'won' | 'lost'): PayDispute
  /** Lets the sessions end whose time is over. */
  expireDue(): void
  print(session: PaySession, expand?: readonly string[]): object
}

export const roomInBook = 1_000

/** Made up: what Stripe keeps depends on the account's country and on the card's. */
export const feeOf = (amount: number): number => Math.min(amount, Math.round(amount * 0.034) + 8_000)

export function openAccount(options: AccountOptions): Account {
  const { now, pageUrl, journal } = options
  const book = createBook(journal, roomInBook)
  const postman = openPostman(options)
  const seconds = () => Math.floor(now().getTime() / 1000)
  const tell = (type: string, object: object, fault?: Fault) =>
    postman.post(eventObject(newId('evt'), type, object, seconds()), fault)
  const print = (session: PaySession, expand: readonly string[] = []) =>
    sessionObject(session, pageUrl(), expand)

  function openSession(id: string): PaySession | null {
    expireDue()
    const session = book.sessions.get(id)
    return session?.status === 'open' ? session : null
  }

  function end(session: PaySession): void {
    session.status = 'expired'
    book.keepSession(session)
    tell('checkout.session.expired', print(session))
  }

  function expireDue(): void {
    for (const session of book.sessions.values()) {
      if (session.status === 'open' && session.expiresAt <= seconds()) end(session)
    }
  }

  function dispute(intent: string): PayDispute {
    const paid = book.paidBy(intent)
    if (!paid) throw noSuch('payment_intent', intent)
    const { charge, amount } = paid.payment
    const opened: PayDispute = {
      id: newId('du'),
      intent,
      charge,
      amount,
      created: seconds(),
      status: 'needs_response',
    }
    book.keepDispute(opened)
    tell('charge.dispute.created', disputeObject(opened))
    return opened
  }

  return {
    book,
    postman,
    print,
    expireDue,
    dispute,
    open(asked) {
      const session: PaySession = {
        ...asked,
        id: newId('cs_test'),
        created: seconds(),
        status: 'open',
        intent: null,
        payment: null,
        declined: false,
      }
      book.keepSession(session)
      return session
    },
    expire(id) {
      const session = openSession(id)
      if (session) {
        end(session)
        return session
      }
      const known = book.sessions.get(id)
      if (!known) throw noSuch('checkout.session', id)
      throw new RefusedCall(
        400,
        null,
        `Only Checkout Sessions with a status in ["open"] can be expired. ${id}`,
      )
    },
    pay(id, fault) {
      const session = openSession(id)
      if (!session) return
      const amount = fault === 'less' ? Math.max(1, session.amount - 1_000) : session.amount
      const intent = session.intent ?? newId('pi')
      session.intent = intent
      session.status = 'complete'
      session.payment = {
        intent,
        charge: newId('ch'),
        transaction: newId('txn'),
        amount,
        fee: feeOf(amount),
        at: seconds(),
        refundsFail: fault === 'refund-fails',
      }
      book.keepSession(session)
      tell('checkout.session.completed', print(session), fault)
      if (fault === 'dispute') dispute(intent)
    },
    decline(id) {
      const session = openSession(id)
      if (!session) return
      session.intent ??= newId('pi')
      session.declined = true
      book.keepSession(session)
      tell('payment_intent.payment_failed', intentObject(session, session.intent))
    },
    refund({ intent, reason, metadata, amount }) {
      const paid = book.paidBy(intent)
      if (!paid) throw new RefusedCall(404, 'resource_missing', `No such payment_intent: '${intent}'`)
      const { payment } = paid
      const left = payment.amount - book.refunded(intent)
      if (left === 0) {
        throw new RefusedCall(
          400,
          'charge_already_refunded',
          `Charge ${payment.charge} has already been refunded.`,
        )
      }
      const given = amount ?? left
      if (given > left) {
        throw new RefusedCall(400, 'amount_too_large', `Refund amount (₫${given}) is greater than ₫${left}`, {
          param: 'amount',
        })
      }
      const refund: PayRefund = {
        id: newId('re'),
        intent,
        charge: payment.charge,
        amount: given,
        created: seconds(),
        status: payment.refundsFail ? 'pending' : 'succeeded',
        reason,
        metadata,
      }
      book.keepRefund(refund)
      tell('refund.created', refundObject(refund))
      if (!payment.refundsFail) return refund
      const asCreated = { ...refund }
      refund.status = 'failed'
      book.keepRefund(refund)
      tell('refund.failed', refundObject(refund))
      return asCreated
    },
    turnRefund(id) {
      const refund = book.refunds.get(id)
      if (!refund) throw noSuch('refund', id)
      const left = (book.paidBy(refund.intent)?.payment.amount ?? 0) - book.refunded(refund.intent)
      if (refund.status === 'succeeded') {
        refund.status = 'failed'
        book.keepRefund(refund)
        tell('refund.failed', refundObject(refund))
        tell('charge.refund.updated', refundObject(refund))
      } else if (refund.status === 'failed' && refund.amount <= left) {
        refund.status = 'succeeded'
        book.keepRefund(refund)
        tell('refund.updated', refundObject(refund))
      }
      return refund
    },
    closeDispute(id, outcome) {
      const open = book.disputes.get(id)
      if (!open) throw noSuch('dispute', id)
      if (open.status === 'needs_response') {
        open.status = outcome
        book.keepDispute(open)
        tell('charge.dispute.closed', disputeObject(open))
      }
      return open
    },
  }
}
