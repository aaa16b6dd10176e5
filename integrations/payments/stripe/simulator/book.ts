import { z } from 'zod'
import type { Journal } from '../../simulation/journal.ts'

/** All times are seconds since 1970 and all amounts đồng, as Stripe writes them. */
export interface PaySession {
  id: string
  created: number
  expiresAt: number
  attempt: string | null
  metadata: Record<string, string>
  intentMetadata: Record<string, string>
  name: string
  /** As asked for. */
  amount: number
  language: 'vi' | 'en'
  successUrl: string
  cancelUrl: string | null
  status: 'open' | 'complete' | 'expired'
  /** Made at the first try to pay, as Stripe does. */
  intent: string | null
  payment: Payment | null
  /** A card that was refused, for the page. */
  declined: boolean
}

export interface Payment {
  intent: string
  charge: string
  transaction: string
  /** As taken. */
  amount: number
  fee: number
  at: number
  refundsFail: boolean
}

export interface PayRefund {
  id: string
  intent: string
  charge: string
  amount: number
  created: number
  status: 'pending' | 'succeeded' | 'failed'
  reason: string | null
  metadata: Record<string, string>
}

export interface PayDispute {
  id: string
  intent: string
  charge: string
  amount: number
  created: number
  status: 'needs_response' | 'won' | 'lost'
}

/** All that the simulated Stripe remembers, the oldest forgotten first. */
export interface Book {
  readonly sessions: ReadonlyMap<string, PaySession>
  readonly refunds: ReadonlyMap<string, PayRefund>
  readonly disputes: ReadonlyMap<string, PayDispute>
  /** Each takes in one as a whole, and what has changed of it. */
  keepSession(session: PaySession): void
  keepRefund(refund: PayRefund): void
  keepDispute(dispute: PayDispute): void
  paidBy(intent: string): { session: PaySession; payment: Payment } | null
  /** Of one payment, whatever did not fail. */
  refunded(intent: string): number
}

const words = z.record(z.string(), z.string())
const WrittenSession: z.ZodType<PaySession> = z.object({
  id: z.string(),
  created: z.number(),
  expiresAt: z.number(),
  attempt: z.string().nullable(),
  metadata: words,
  intentMetadata: words,
  name: z.string(),
  amount: z.number(),
  language: z.enum(['vi', 'en']),
  successUrl: z.string(),
  cancelUrl: z.string().nullable(),
  status: z.enum(['open', 'complete', 'expired']),
  intent: z.string().nullable(),
  payment: z
    .object({
      intent: z.string(),
      charge: z.string(),
      transaction: z.string(),
      amount: z.number(),
      fee: z.number(),
      at: z.number(),
      refundsFail: z.boolean(),
    })
    .nullable(),
  declined: z.boolean(),
})
const given = {
  id: z.string(),
  intent: z.string(),
  charge: z.string(),
  amount: z.number(),
  created: z.number(),
}
const WrittenRefund: z.ZodType<PayRefund> = z.object({
  ...given,
  status: z.enum(['pending', 'succeeded', 'failed']),
  reason: z.string().nullable(),
  metadata: words,
})
const WrittenDispute: z.ZodType<PayDispute> = z.object({
  ...given,
  status: z.enum(['needs_response', 'won', 'lost']),
})

export function createBook(journal: Journal, room: number): Book {
  const { entries: sessions, keep: keepSession } = journal.shelf('session', WrittenSession, room)
  const { entries: refunds, keep: keepRefund } = journal.shelf('refund', WrittenRefund, room)
  const { entries: disputes, keep: keepDispute } = journal.shelf('dispute', WrittenDispute, room)
  return {
    sessions,
    refunds,
    disputes,
    keepSession: (session) => keepSession(session.id, session),
    keepRefund: (refund) => keepRefund(refund.id, refund),
    keepDispute: (dispute) => keepDispute(dispute.id, dispute),
    paidBy(intent) {
      for (const session of sessions.values()) {
        if (session.payment?.intent === intent) return { session, payment: session.payment }
      }
      return null
    },
    refunded: (intent) =>
      [...refunds.values()]
        .filter((refund) => refund.intent === intent && refund.status !== 'failed')
        .reduce((sum, { amount }) => sum + amount, 0),
  }
}
