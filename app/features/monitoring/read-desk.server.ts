import { listProductsInReview } from '#app/features/catalogue/index.server.ts'
import { cashWaiting } from '#app/features/ordering/index.server.ts'
import { moneyWaiting } from '#app/features/payments/index.server.ts'
import { listSellers } from '#app/features/sellers/index.server.ts'
import {
  countDifferences,
  readPayoutsWaiting,
  type DifferencesWaiting,
  type PayoutsWaiting,
} from '#app/features/settlement/index.server.ts'
import { sumDong } from '#app/kernel/money.ts'
import type { Call } from '#app/platform/call.ts'

const SHOWN = 20
/** Of one kind, so that many of one never push the others out of sight. */
const OF_A_KIND = 4

/** What can wait for an operator; words under `operator:kind.`. */
export type WaitingKind =
  | 'seller'
  | 'product'
  | 'transfer'
  | 'refund'
  | 'dispute'
  | `run_${'draft' | 'approved' | 'sent'}`
  | 'payout_lost'
  | 'payout_unreturned'
  | 'payout_back'
  | 'account_change'
  | 'no_account'
  | 'difference'

/** One thing that waits: by name or number, by its đồng, or both. */
export interface WaitingDeed {
  readonly key: string
  readonly kind: WaitingKind
  readonly href: string
  readonly since: Date
  readonly name?: string
  /** Of several that stand in one row. */
  readonly count?: number
  /** Which way of money a difference lies on; words under `settlement:channel.`. */
  readonly channel?: DifferencesWaiting['channel']
  readonly amount?: bigint
}

/** What waits for operators: how much of each kind, and the oldest of it. */
export async function readDesk(call: Call) {
  const [sellers, products, money, payouts, differences, cash] = await Promise.all([
    listSellers(call, { status: 'submitted' }),
    listProductsInReview(call, {}),
    moneyWaiting(call),
    readPayoutsWaiting(call),
    countDifferences(call),
    cashWaiting(call),
  ])
  const kinds: readonly (readonly WaitingDeed[])[] = [
    sellers.items.map(({ id, name, submittedAt }) => ({
      kind: 'seller',
      ...{ key: id, href: `/dieu-hanh/chu-the/${id}`, name, since: submittedAt ?? new Date(0) },
    })),
    products.items.map(({ id, name, submittedAt, updatedAt }) => ({
      kind: 'product',
      ...{ key: id, href: `/dieu-hanh/san-pham/${id}`, name: name.vi, since: submittedAt ?? updatedAt },
    })),
    money.oldestTransfers.map(({ id, amount, at }) => ({
      kind: 'transfer',
      ...{ key: id, href: `/dieu-hanh/chuyen-khoan#t-${id}`, amount, since: at },
    })),
    money.oldestRefunds.map(({ id, amount, requestedAt }) => ({
      kind: 'refund',
      ...{ key: id, href: `/dieu-hanh/hoan-tien#r-${id}`, amount, since: requestedAt },
    })),
    money.oldestDisputes.map(({ id, amount, openedAt }) => ({
      kind: 'dispute',
      ...{ key: id, href: `/dieu-hanh/khieu-nai-the/${id}`, amount, since: openedAt },
    })),
    ...payoutDeeds(payouts),
    differences.map(({ channel, count, since }) => ({
      kind: 'difference',
      ...{ key: channel, href: `/dieu-hanh/doi-soat?kenh=${channel}`, channel, count, since },
    })),
  ]
  const oldest = kinds.flatMap((one) => one.slice(0, OF_A_KIND))
  return {
    counts: {
      ...{ sellers: sellers.total, products: products.total, transfers: money.transfers },
      refunds: money.refunds + money.doubleRefunds + money.keptMoney,
      runs: payouts.runs.filter(({ status }) => status === 'draft').length,
      lost: new Set([...payouts.lost, ...payouts.unreturned].map(({ reference }) => reference)).size,
      cash: cash.overdue,
      differences: differences.reduce((sum, { count }) => sum + count, 0),
      ...{ forgedNotices: money.forgedNotices, stuckNotices: money.stuckNotices },
    },
    waiting: oldest.toSorted((a, b) => a.since.getTime() - b.since.getTime()).slice(0, SHOWN),
  }
}

function payoutDeeds(payouts: PayoutsWaiting): (readonly WaitingDeed[])[] {
  const { runs, lost, unreturned, cameBack, changes, withoutAccount } = payouts
  const cards = (kind: `payout_${'lost' | 'unreturned' | 'back'}`, rows: typeof lost): WaitingDeed[] =>
    rows.map(({ reference, runCode, sellerName, amount, since }) => ({
      ...{ key: `${kind}-${reference}`, kind, name: sellerName, amount, since },
      href: `/dieu-hanh/chi-tra/${runCode}?khoan=${reference}#khoan`,
    }))
  return [
    runs.map(({ code, status, open, since }) => ({
      kind: `run_${status}`,
      ...{ key: code, href: `/dieu-hanh/chi-tra/${code}`, name: code, amount: open, since },
    })),
    cards('payout_lost', lost),
    cards('payout_unreturned', unreturned),
    cards('payout_back', cameBack),
    changes.map(({ changeId, sellerName, since }) => ({
      kind: 'account_change',
      ...{ key: changeId, href: '/dieu-hanh/chi-tra#doi-tai-khoan', name: sellerName, since },
    })),
    withoutAccount.slice(0, 1).map(({ sellerName, since }) => ({
      kind: 'no_account',
      ...{ key: 'no-account', href: '/dieu-hanh/chi-tra#chua-co-tai-khoan', name: sellerName, since },
      count: withoutAccount.length,
      amount: sumDong(withoutAccount.map(({ owed }) => owed)),
    })),
  ]
}
