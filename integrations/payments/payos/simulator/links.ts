import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Journal } from '../../simulation/journal.ts'
import { writtenBigint, writtenDate } from '../../simulation/journal.ts'
import { encodeVietQr } from '../../vietqr/payload.ts'
import type { Answer } from '../../bank-feed/simulator/delivery.ts'
import { isMishap } from './mishaps.ts'
import type { Mishap } from './mishaps.ts'
import type { PaymentLink } from '../shapes.ts'

/** The account of an invented merchant. */
export const merchant = { bin: '970418', account: 'V3CHOLANGMOPHONG', holder: 'CHO LANG MO PHONG' } as const

export interface Movement {
  reference: string
  /** đồng */
  amount: bigint
  at: Date
  mishap: Mishap
  /** Of every sending of its notice, in order. */
  answers: Answer[]
  finished: boolean
}

export interface LinkOrder {
  orderCode: number
  /** đồng */
  amount: bigint
  description: string
  returnUrl: string
  cancelUrl: string
  expiredAt: Date | null
}

export interface SimulatedLink extends LinkOrder {
  readonly id: string
  readonly createdAt: Date
  readonly qrCode: string
  readonly movements: Movement[]
  cancelled: { at: Date; reason: string | null } | null
}

export type LinkStatus = PaymentLink['status']

export interface Links {
  readonly newestFirst: readonly SimulatedLink[]
  /** `null` where the order code is taken. */
  create(order: LinkOrder, now: Date): SimulatedLink | null
  /** By the id of the link or by the order code. */
  find(name: string): SimulatedLink | null
  /** Takes in a link as a whole, and what has changed of one. */
  keep(link: SimulatedLink): void
}

const Moved = z.object({
  reference: z.string(),
  amount: writtenBigint,
  at: writtenDate,
  mishap: z.string().refine(isMishap),
  answers: z.array(z.object({ status: z.number(), body: z.string(), taken: z.boolean() })),
  // Nobody goes on sending what another process began to.
  finished: z.boolean().transform(() => true),
})
const Written: z.ZodType<SimulatedLink> = z.object({
  orderCode: z.number(),
  amount: writtenBigint,
  description: z.string(),
  returnUrl: z.string(),
  cancelUrl: z.string(),
  expiredAt: writtenDate.nullable(),
  id: z.string(),
  createdAt: writtenDate,
  qrCode: z.string(),
  movements: z.array(Moved),
  cancelled: z.object({ at: writtenDate, reason: z.string().nullable() }).nullable(),
})

/** All that the simulated payOS remembers: at most `room` links, the oldest forgotten first. */
export function createLinks(journal: Journal, room: number): Links {
  const { entries, keep } = journal.shelf('link', Written, room)
  const ids = new Map([...entries.values()].map(({ orderCode, id }) => [String(orderCode), id]))
  const find = (name: string) => entries.get(name) ?? entries.get(ids.get(name) ?? '') ?? null
  const enter = (link: SimulatedLink) => {
    keep(link.id, link)
    ids.set(String(link.orderCode), link.id)
    for (const oldest of ids.keys()) {
      if (ids.size <= room) return
      ids.delete(oldest)
    }
  }
  return {
    get newestFirst() {
      return [...entries.values()].toReversed()
    },
    create(order, now) {
      if (find(String(order.orderCode))) return null
      const id = randomUUID().replaceAll('-', '')
      const link = { ...order, id, createdAt: now, qrCode: codeOf(order), movements: [], cancelled: null }
      enter(link)
      return link
    },
    find,
    keep: enter,
  }
}

/** What really reached the account: a forger posts a notice without any money having moved. */
export function moneyOf({ movements }: SimulatedLink): readonly Movement[] {
  return movements.filter(({ mishap }) => mishap !== 'forged')
}

/** đồng */
export function paidSoFar(link: SimulatedLink): bigint {
  return moneyOf(link).reduce((sum, { amount }) => sum + amount, 0n)
}

export function statusOf(link: SimulatedLink, now: Date): LinkStatus {
  const paid = paidSoFar(link)
  if (paid >= link.amount) return 'PAID'
  if (link.cancelled) return 'CANCELLED'
  if (link.expiredAt && link.expiredAt <= now) return 'EXPIRED'
  return paid > 0n ? 'UNDERPAID' : 'PENDING'
}

/** The VietQR code that a link shows. */
export function codeOf({ amount, description }: Pick<LinkOrder, 'amount' | 'description'>): string {
  return encodeVietQr({
    initMethod: 'dynamic',
    bin: merchant.bin,
    account: merchant.account,
    accountKind: 'account',
    amount,
    purpose: description,
    billNumber: null,
  })
}
