import { newOrderCode } from '#app/kernel/codes.ts'
import type { Random } from '#app/kernel/random.ts'
import type { HandOf } from '../lots/write-lots.ts'
import type { SeededStar } from '../market/papers.ts'
import type { SeededPeople } from '../market/people.ts'
import type { Seed } from '../seed.ts'

/** What the writers of orders share. */
export interface OrderBook {
  readonly seed: Seed
  readonly random: Random
  /** The star of a product that has one, by product. */
  readonly stars: ReadonlyMap<string, SeededStar>
  readonly people: SeededPeople
  /** Who works for a seller; null where nobody of it has an account. */
  readonly handOf: HandOf
  /** An order code that no other order has. */
  readonly freeCode: () => string
  /** The number of the next line of the bank's feed. */
  readonly nextBankId: () => number
}

export function openOrderBook(seed: Seed, parts: Pick<OrderBook, 'stars' | 'people' | 'handOf'>): OrderBook {
  const random = seed.random.fork('order rows')
  const codes = new Set<string>()
  let bankId = 100_000
  return {
    ...{ ...parts, seed, random },
    freeCode: () => {
      let code = newOrderCode(random.bytes)
      while (codes.has(code)) code = newOrderCode(random.bytes)
      codes.add(code)
      return code
    },
    nextBankId: () => (bankId += 1),
  }
}

/** Who did something, as events keep it. */
export interface Hand {
  readonly actorKind: 'visitor' | 'person' | 'service' | 'job'
  readonly actorUserId: string | null
}

export const visitor: Hand = { actorKind: 'visitor', actorUserId: null }
export const bankFeed: Hand = { actorKind: 'service', actorUserId: null }
export const job: Hand = { actorKind: 'job', actorUserId: null }
export const person = (userId: string | null): Hand => ({ actorKind: 'person', actorUserId: userId })
