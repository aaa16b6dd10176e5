import { createHmac, randomUUID } from 'node:crypto'
import { newId } from '#app/kernel/ids.ts'
import type { Clock } from '#app/kernel/clock.ts'
import type {
  AttemptHandle,
  AttemptStanding,
  GatewayEvent,
  PaymentGateway,
  RawNotice,
  Receipt,
  RefundAnswer,
  RefundRequest,
  StartAnswer,
  StartRequest,
} from '#integrations/payments/contract.ts'
import { doubleNotices } from './gateway-double-notices.ts'

/** What sets the gateways apart, as far as the market can feel it. */
export interface Character {
  readonly name: 'vnpay' | 'payos' | 'stripe'
  readonly session: { readonly minutes: number; readonly grace: number }
  /** Whether an attempt can be ended by us (VNPay's cannot). */
  readonly stops: boolean
  /** Whether it sends money back by itself (payOS does not). */
  readonly refunds: boolean
  /** Whether a page that was paid takes money again (a payOS account does; it is another movement). */
  readonly paidTwice: boolean
  /** Whether its word about a refund can turn: what was done comes back, what failed is done after all (Stripe). */
  readonly takesBack: boolean
  /** Whether it has heard of an attempt only once the payer opened its page (VNPay: starting talks to nobody). */
  readonly knownWhenVisited: boolean
  /** đồng that it keeps of each receipt; null where it does not say. */
  readonly fee: bigint | null
  /** What its notices call an attempt. */
  readonly nameOf: (session: Pick<Session, 'attemptId' | 'reference'>) => string
}

export const characters: readonly Character[] = [
  {
    name: 'vnpay',
    session: { minutes: 15, grace: 5 },
    ...{ stops: false, refunds: true, paidTwice: false, takesBack: false, knownWhenVisited: true, fee: null },
    nameOf: ({ reference }) => reference,
  },
  {
    name: 'payos',
    session: { minutes: 15, grace: 2 },
    ...{ stops: true, refunds: false, paidTwice: true, takesBack: false, knownWhenVisited: false, fee: 0n },
    nameOf: ({ attemptId }) => `payos-${attemptId}`,
  },
  {
    name: 'stripe',
    session: { minutes: 30, grace: 5 },
    ...{
      stops: true,
      refunds: true,
      paidTwice: false,
      takesBack: true,
      knownWhenVisited: false,
      fee: 1_000n,
    },
    nameOf: ({ attemptId }) => attemptId,
  },
]

/** `lame`: does what it is asked and loses the answer. */
export type Mood = 'well' | 'down' | 'lame'

interface Session {
  readonly attemptId: string
  readonly reference: string
  readonly amount: bigint
  readonly expiresAt: Date | null
  visited: boolean
  /** Why it takes no money any more; null while it does. */
  over: Extract<AttemptStanding, { code: string }> | null
  readonly receipts: Receipt[]
}

/** Gateways forget our keys after so long, and would do the same again. */
const KEY_KEPT = 24 * 60 * 60_000

interface GivenBack {
  readonly orderedAt: Date
  readonly request: RefundRequest
  readonly reference: string
  state: 'under-way' | 'refunded' | 'declined'
}

/** A gateway in memory with the truth of what it took and gave back; it opens no port. */
export interface GatewayDouble {
  readonly character: Character
  readonly gateway: PaymentGateway
  /** Notices that it has written and the market has not yet been sent. */
  readonly outbox: RawNotice[]
  become(mood: Mood): void
  /** The payer's deeds; each does nothing where the page does not allow it. @returns whether it did something */
  pay(attemptId: string, amount?: bigint): boolean
  decline(attemptId: string): boolean
  leave(attemptId: string): boolean
  /** Refunds that are under way come to their end. */
  finishRefunds(end: 'refunded' | 'declined'): void
  /** A refund's end turns into the other one, where that can be. @returns whether it did */
  turnRefund(refundId: string): boolean
  /** Its owner gives money back at the gateway itself. @returns the gateway's name for that refund */
  giveBackThere(receiptId: string, amount: bigint): string
  /** @param amount đồng; all of the receipt where it is left out */
  dispute(receiptId: string, disputeId: string, state: 'opened' | 'won' | 'lost', amount?: bigint): void
  /** A genuine notice about money for an attempt that was never started here. */
  strange(): RawNotice
  /** The same notice signed by somebody who guesses, or with another amount under its old signature. */
  forge(notice: RawNotice, how: 'guessed' | 'amount'): RawNotice
  /** Whether the market could learn what this notice says by asking, if it were lost. */
  isAskable(notice: RawNotice): boolean
  receipts(): readonly (Receipt & { readonly attemptId: string })[]
  givenBack(): readonly Readonly<GivenBack>[]
}

export function gatewayDouble(character: Character, clock: Clock): GatewayDouble {
  const sessions = new Map<string, Session>()
  const refunds: GivenBack[] = []
  const secret = randomUUID()
  const { write, reader } = doubleNotices(character.name, (text) =>
    createHmac('sha256', secret).update(text).digest('hex'),
  )
  const outbox: RawNotice[] = []
  let mood: Mood = 'well'

  const post = (event: GatewayEvent) => void outbox.push(write(event, clock.now()))
  const tell = (session: Session, standing: AttemptStanding) =>
    post({ kind: 'attempt', names: [character.nameOf(session)], standing })
  /** What a call does is done even where its answer is lost. */
  const answer = <T>(work: () => T): Promise<T> => {
    if (mood === 'down') return Promise.reject(new Error(`${character.name} is down`))
    const done = work()
    return mood === 'lame'
      ? Promise.reject(new Error(`${character.name} lost its answer`))
      : Promise.resolve(done)
  }
  const expire = (session: Session) => {
    if (session.over || session.receipts.length > 0) return
    if (!session.expiresAt || session.expiresAt > clock.now()) return
    session.over = { kind: 'expired', at: session.expiresAt, code: 'expired' }
  }
  const standingOf = (session: Session): AttemptStanding => {
    expire(session)
    const [receipt, ...further] = session.receipts
    if (receipt) return { kind: 'paid', receipt, further }
    if (character.knownWhenVisited && !session.visited) return { kind: 'unknown' }
    return session.over ?? { kind: 'pending' }
  }
  /** The page, where it still takes money. */
  const open = (attemptId: string): Session | null => {
    const session = sessions.get(attemptId)
    if (!session) return null
    expire(session)
    if (session.over) return null
    if (session.receipts.length > 0 && !character.paidTwice) return null
    session.visited = true
    return session
  }
  const end = (session: Session, kind: 'failed' | 'expired' | 'cancelled') => {
    session.over = { kind, at: clock.now(), code: kind }
    return session.over
  }

  function start({ attemptId, reference, amount, expiresAt }: StartRequest): StartAnswer {
    if (!sessions.has(attemptId)) {
      const nothing = { visited: false, over: null, receipts: [] }
      sessions.set(attemptId, { ...{ attemptId, reference, amount, expiresAt }, ...nothing })
    }
    const gatewayReference = `${character.name}-${attemptId}`
    return { kind: 'redirect', url: `https://${character.name}.example/${attemptId}`, gatewayReference }
  }

  function stop({ attemptId }: AttemptHandle): AttemptStanding {
    const session = sessions.get(attemptId)
    if (!session) return { kind: 'unknown' }
    if (!session.over && session.receipts.length === 0) end(session, 'cancelled')
    return standingOf(session)
  }

  /** Đồng of a receipt that can still be given back. */
  function leftOf({ attempt, receiptId }: RefundRequest): bigint {
    const receipt = sessions.get(attempt.attemptId)?.receipts.find(({ id }) => id === receiptId)
    const given = refunds
      .filter((one) => one.request.receiptId === receiptId && one.state !== 'declined')
      .reduce((sum, one) => sum + one.request.amount, 0n)
    return (receipt?.amount ?? 0n) - given
  }

  const knownRefund = ({ refundId }: Pick<RefundRequest, 'refundId'>) =>
    refunds.findLast(({ request }) => request.refundId === refundId)

  function refund(request: RefundRequest): RefundAnswer {
    const before = knownRefund(request)
    const orderedAt = clock.now()
    if (before && orderedAt.getTime() - before.orderedAt.getTime() < KEY_KEPT) return answerOf(before)
    if (request.amount > leftOf(request)) return { kind: 'declined', reason: 'too much' }
    const reference = `back-${request.refundId}${before ? '-again' : ''}`
    const made: GivenBack = { request, reference, state: 'under-way', orderedAt }
    refunds.push(made)
    return answerOf(made)
  }

  return {
    character,
    outbox,
    gateway: {
      name: character.name,
      capabilities: {
        confirmedBy: 'notice',
        amount: { from: 1_000n, to: 100_000_000n },
        session: character.session,
        looksAgain: {
          attempts: character.paidTwice ? [1, 3] : [],
          refunds: character.takesBack ? [1, 3] : [],
        },
      },
      notices: reader,
      start: (request) => answer(() => start(request)),
      query: ({ attemptId }) =>
        answer(() => {
          const session = sessions.get(attemptId)
          return session ? standingOf(session) : { kind: 'unknown' }
        }),
      ...(character.stops && { cancel: (attempt: AttemptHandle) => answer(() => stop(attempt)) }),
      ...(character.refunds && {
        refund: (request: RefundRequest) => answer(() => refund(request)),
        queryRefund: (handle: RefundRequest) =>
          answer((): RefundAnswer => {
            const known = knownRefund(handle)
            return known ? answerOf(known) : { kind: 'unknown' }
          }),
      }),
    },
    become: (next) => {
      mood = next
    },
    pay(attemptId, amount) {
      const session = open(attemptId)
      if (!session) return false
      const id = `${character.name}-${newId()}`
      const receipt = { id, amount: amount ?? session.amount, at: clock.now(), fee: character.fee }
      session.receipts.push(receipt)
      tell(session, { kind: 'paid', receipt })
      return true
    },
    decline(attemptId) {
      const session = open(attemptId)
      if (!session || session.receipts.length > 0) return false
      tell(session, end(session, 'failed'))
      return true
    },
    leave(attemptId) {
      const session = open(attemptId)
      if (!session || session.receipts.length > 0) return false
      tell(session, end(session, 'cancelled'))
      return true
    },
    finishRefunds(state) {
      for (const one of refunds) {
        if (one.state !== 'under-way') continue
        one.state = state
        post({ kind: 'refund', names: [one.reference, one.request.refundId], answer: answerOf(one) })
      }
    },
    turnRefund(refundId) {
      const one = knownRefund({ refundId })
      if (!one || one.state === 'under-way' || !character.takesBack) return false
      if (one.state === 'declined' && one.request.amount > leftOf(one.request)) return false
      one.state = one.state === 'refunded' ? 'declined' : 'refunded'
      post({ kind: 'refund', names: [one.reference, refundId], answer: answerOf(one) })
      return true
    },
    giveBackThere(receiptId, amount) {
      const reference = `theirs-${newId()}`
      post({
        ...{ kind: 'refund', names: [reference], madeThere: { names: [receiptId], amount } },
        answer: { kind: 'refunded', gatewayReference: reference },
      })
      return reference
    },
    dispute(receiptId, disputeId, state, part) {
      const receipt = [...sessions.values()]
        .flatMap(({ receipts }) => receipts)
        .find(({ id }) => id === receiptId)
      if (!receipt) return
      post({
        kind: 'dispute',
        names: [receiptId],
        disputeId,
        amount: part ?? receipt.amount,
        state,
        reason: 'fraudulent',
        at: clock.now(),
      })
    },
    strange() {
      const receipt = { id: `${character.name}-${newId()}`, amount: 50_000n, at: clock.now(), fee: null }
      const standing = { kind: 'paid', receipt } as const
      return write({ kind: 'attempt', names: [`NOBODY${newId()}`], standing }, clock.now())
    },
    forge: (notice, how) => {
      const signature = how === 'guessed' ? 'f'.repeat(64) : (notice.headers['x-signature'] ?? '')
      const body = how === 'amount' ? notice.body.replace(/"amount":"\d/, '"amount":"9') : notice.body
      // A notice without money has no amount to change.
      const changed = body === notice.body && how === 'amount' ? `${body} ` : body
      return { ...notice, body: changed, headers: { 'x-signature': signature } }
    },
    isAskable(notice) {
      const read = reader.read(notice)
      if (read.kind !== 'verified') return false
      const { meaning } = read
      return meaning.kind === 'refund' || meaning.kind === 'attempt'
    },
    receipts: () =>
      [...sessions.values()].flatMap(({ attemptId, receipts }) =>
        receipts.map((one) => ({ ...one, attemptId })),
      ),
    givenBack: () => [...refunds],
  }
}

function answerOf({ state, reference }: GivenBack): RefundAnswer {
  if (state === 'declined') return { kind: 'declined', reason: 'the account is closed' }
  return { kind: state, gatewayReference: reference }
}
