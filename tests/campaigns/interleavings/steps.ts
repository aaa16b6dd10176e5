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

/** How a run begins, and what happens in it. */
export const plan = fc.record({
  orders: fc.array(fc.constantFrom(...awaitedMethods, 'cash_on_delivery' as const), {
    minLength: 1,
    maxLength: 2,
  }),
  steps: fc.array(steps, { minLength: 8, maxLength: 40, size: 'large' }),
})

type Of<A> = A extends fc.Arbitrary<infer V> ? V : never
export type Plan = Of<typeof plan>
export type Step = Of<typeof steps>
