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

/** All that the simulated Stripe remembers, in memory, the oldest forgotten first. */
export interface Book {
  readonly sessions: ReadonlyMap<string, PaySession>
  readonly refunds: ReadonlyMap<string, PayRefund>
  readonly disputes: ReadonlyMap<string, PayDispute>
  keepSession(session: PaySession): void
  keepRefund(refund: PayRefund): void
  keepDispute(dispute: PayDispute): void
  paidBy(intent: string): { session: PaySession; payment: Payment } | null
  /** Of one payment, whatever did not fail. */
  refunded(intent: string): number
}

export function createBook(room: number): Book {
  const sessions = new Map<string, PaySession>()
  const refunds = new Map<string, PayRefund>()
  const disputes = new Map<string, PayDispute>()
  return {
    sessions,
    refunds,
    disputes,
    keepSession: (session) => keep(sessions, session, room),
    keepRefund: (refund) => keep(refunds, refund, room),
    keepDispute: (dispute) => keep(disputes, dispute, room),
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

function keep<Entry extends { id: string }>(entries: Map<string, Entry>, entry: Entry, room: number): void {
  entries.set(entry.id, entry)
  for (const id of entries.keys()) {
    if (entries.size <= room) return
    entries.delete(id)
  }
}
