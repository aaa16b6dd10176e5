import type { Journal } from '../../simulation/journal.ts'
import { deliver, rest } from '../../bank-feed/simulator/delivery.ts'
import { createLinks, statusOf } from './links.ts'
import type { Links, Movement, SimulatedLink } from './links.ts'
import type { Mishap } from './mishaps.ts'
import { signedNotice } from './notices.ts'

/** How the API behaves: it answers, takes longer than anybody's patience, is away, or talks nonsense. */
export const worlds = ['well', 'slow', 'down', 'nonsense'] as const
export type World = (typeof worlds)[number]

export interface PayosWorkings {
  checksumKey: string
  /** Where the market listens, without a slash at the end. */
  marketUrl: string
  now: () => Date
  journal: Journal
  /** Milliseconds before each further sending of a notice that was not taken. */
  pauses: readonly number[]
}

export interface Payment {
  /** đồng */
  amount: bigint
  mishap: Mishap
  delaySeconds: number
}

export interface SimulatedPayos {
  readonly links: Links
  world: World
  /** Aborted when the simulator stops. */
  readonly closing: AbortSignal
  /** Moves money to the link's account, whatever its state: a bank does not ask. `finished`: told, or given up. */
  pay(link: SimulatedLink, payment: Payment): { movement: Movement; finished: Promise<void> }
  /** Does nothing where the link is paid or over. */
  cancel(link: SimulatedLink, reason: string | null): void
  /** Stops waiting and sending; every `finished` settles. */
  close(): Promise<void>
}

export const roomForLinks = 2_000

/** payOS and every payer's bank in one. It knows nothing of the market but the address of its webhook. */
export function openPayos({ checksumKey, marketUrl, now, journal, pauses }: PayosWorkings): SimulatedPayos {
  const closing = new AbortController()
  const underWay = new Set<Promise<void>>()
  const links = createLinks(journal, roomForLinks)
  let lastReference = 0

  async function tell(link: SimulatedLink, movement: Movement, delaySeconds: number): Promise<void> {
    const lie = movement.mishap === 'forged' || movement.mishap === 'changed'
    const delivery = {
      url: `${marketUrl}/webhooks/payments/payos`,
      sign: () => signedNotice(link, movement, checksumKey),
      // Who lies is told no once and goes away.
      pauses: lie ? [] : pauses,
      signal: closing.signal,
      onAnswer: (answer: Movement['answers'][number]) => {
        movement.answers.push(answer)
        links.keep(link)
      },
    }
    if (movement.mishap === 'late') await rest(delaySeconds * 1000, closing.signal)
    if (movement.mishap !== 'never' && !closing.signal.aborted) await deliver(delivery)
    if (movement.mishap === 'twice' && !closing.signal.aborted) await deliver(delivery)
    movement.finished = true
  }

  return {
    links,
    world: 'well',
    closing: closing.signal,
    pay(link, { amount, mishap, delaySeconds }) {
      // Grows over restarts too: the market takes a number that it has seen for a duplicate.
      lastReference = Math.max(lastReference + 1, now().getTime())
      const at = new Date(Math.floor(now().getTime() / 1000) * 1000)
      const reference = `FT${lastReference}`
      const movement: Movement = { reference, amount, at, mishap, answers: [], finished: false }
      link.movements.push(movement)
      links.keep(link)
      const finished = tell(link, movement, delaySeconds).finally(() => underWay.delete(finished))
      underWay.add(finished)
      return { movement, finished }
    },
    cancel(link, reason) {
      if (!isOpen(link, now())) return
      link.cancelled = { at: now(), reason }
      links.keep(link)
    },
    async close() {
      closing.abort()
      await Promise.allSettled(underWay)
    },
  }
}

export function isOpen(link: SimulatedLink, now: Date): boolean {
  return ['PENDING', 'UNDERPAID'].includes(statusOf(link, now))
}
