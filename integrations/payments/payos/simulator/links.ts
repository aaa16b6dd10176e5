import { randomUUID } from 'node:crypto'
import { encodeVietQr } from '../../vietqr/payload.ts'
import type { Answer } from '../../bank-feed/simulator/delivery.ts'
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
}

/** All that the simulated payOS remembers: at most `room` links, in memory only. */
export function createLinks(room: number): Links {
  let links: SimulatedLink[] = []
  const find = (name: string) => links.find(({ id, orderCode }) => id === name || String(orderCode) === name)
  return {
    get newestFirst() {
      return links
    },
    create(order, now) {
      if (find(String(order.orderCode))) return null
      const id = randomUUID().replaceAll('-', '')
      const link = { ...order, id, createdAt: now, qrCode: codeOf(order), movements: [], cancelled: null }
      links = [link, ...links].slice(0, room)
      return link
    },
    find: (name) => find(name) ?? null,
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

function codeOf({ amount, description }: LinkOrder): string {
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
