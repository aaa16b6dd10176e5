import fc from 'fast-check'
import { awaitedMethods } from './world.ts'

const any = { some: fc.nat() }

function step<Name extends string, T>(
  weight: number,
  name: Name,
  values: { [K in keyof T]: fc.Arbitrary<T[K]> },
) {
  return { weight, arbitrary: fc.record(values).map((value) => ({ name, ...value })) }
}

/**
 * What can happen next. `some` picks among what is there when it happens; where nothing is, nothing happens. Common
 * things happen more often: without weights most runs would end before anybody pays.
 */
const steps = fc.oneof(
  step(9, 'pay', {
    ...any,
    difference: fc.constantFrom(0n, 0n, 0n, 0n, -1_000n, 1_000n),
    feeds: fc.constantFrom('sepay' as const, 'casso' as const, 'both' as const),
    named: fc.constantFrom(true, true, true, false),
  }),
  step(1, 'decline', any),
  step(1, 'leave', any),
  step(8, 'deliver', any),
  step(2, 'deliver-at-once', { ...any, copies: fc.integer({ min: 2, max: 4 }) }),
  step(1, 'repeat', any),
  step(1, 'lose', any),
  step(1, 'forge', { ...any, how: fc.constantFrom('guessed' as const, 'amount' as const) }),
  step(1, 'stranger', any),
  step(1, 'come-back', any),
  step(3, 'ask-gateways', {}),
  step(3, 'wait', { minutes: fc.constantFrom(1, 4, 9, 16, 21, 45, 100) }),
  step(2, 'release', any),
  step(1, 'sweep', {}),
  step(3, 'pay-again', { ...any, method: fc.constantFrom(...awaitedMethods) }),
  step(1, 'cancel-part', any),
  step(3, 'fulfil', { ...any, deeds: fc.integer({ min: 1, max: 4 }) }),
  step(1, 'take-back', { ...any, refused: fc.boolean(), sellable: fc.boolean() }),
  step(1, 'take-cash', any),
  step(1, 'give-back-some', { ...any, amount: fc.constantFrom(1_000n, 50_000n) }),
  step(1, 'assign', { ...any, order: fc.nat(), amount: fc.constantFrom(undefined, 1_000n, 60_000n) }),
  step(2, 'refund-transfer', { ...any, amount: fc.constantFrom(undefined, 1_000n) }),
  step(1, 'dismiss', any),
  step(1, 'send-by-hand', any),
  step(1, 'drop', any),
  step(2, 'finish-refunds', {
    ...any,
    end: fc.constantFrom('refunded' as const, 'refunded' as const, 'declined' as const),
  }),
  step(2, 'turn-refund', any),
  step(1, 'dispute', {
    ...any,
    state: fc.constantFrom('opened' as const, 'won' as const, 'lost' as const),
  }),
  step(1, 'mood', {
    ...any,
    mood: fc.constantFrom('well' as const, 'down' as const, 'lame' as const),
  }),
  step(3, 'work', {}),
  step(2, 'all-at-once', { ...any, cancel: fc.constantFrom(false, false, false, true) }),
)

type Of<A> = A extends fc.Arbitrary<infer V> ? V : never
export type Step = Of<typeof steps>

const paid: Step[] = [
  { name: 'pay', some: 0, difference: 0n, feeds: 'sepay', named: true },
  { name: 'deliver', some: 0 },
]
const asked: Step[] = [...paid, { name: 'give-back-some', some: 0, amount: 50_000n }]
/** The gateway was asked to give money back, and has not said what became of it. */
const givenBack: Step[] = [...asked, { name: 'work' }]
const cancelled: Step[] = [...paid, { name: 'cancel-part', some: 0 }, { name: 'work' }]
const ended: Step[] = [
  { name: 'finish-refunds', some: 0, end: 'refunded' },
  { name: 'deliver', some: 0 },
]
const quarrel: Step[] = [
  { name: 'dispute', some: 0, state: 'opened' },
  { name: 'deliver', some: 0 },
]

const methods = [...awaitedMethods, 'cash_on_delivery'] as const

/**
 * What has happened when anything may: left to chance alone, money would hardly ever be far enough to be given back,
 * fetched back or quarrelled about.
 */
const opening = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      first: fc.constantFrom(...methods),
      begun: fc.constantFrom<Step[]>([], paid, asked, cancelled, [
        ...paid,
        { name: 'fulfil', some: 0, deeds: 4 },
      ]),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      first: fc.constantFrom('vnpay' as const, 'stripe' as const),
      begun: fc.constantFrom<Step[]>(givenBack, cancelled, [...givenBack, ...ended]),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      first: fc.constant('stripe' as const),
      begun: fc.constantFrom<Step[]>(
        [...paid, ...quarrel],
        [...cancelled, ...ended, { name: 'turn-refund', some: 0 }],
      ),
    }),
  },
)

/** How a run begins, and what happens in it. */
export const plan = fc
  .record({
    opening,
    others: fc.array(fc.constantFrom(...methods), { maxLength: 1 }),
    steps: fc.array(steps, { minLength: 8, maxLength: 40, size: 'large' }),
  })
  .map(({ opening: { first, begun }, others, steps: then }) => ({
    orders: [first, ...others],
    steps: [...begun, ...then],
  }))
export type Plan = Of<typeof plan>
