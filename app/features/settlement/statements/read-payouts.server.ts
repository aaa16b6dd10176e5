import { vnDay } from '#app/kernel/clock.ts'
import { pageOf, sliceOf, type Page } from '#app/kernel/page.ts'
import type { Call } from '#app/platform/call.ts'
import { maskedAccount } from '../bank-account/bank-account.machine.ts'
import { listedPapers, paperRow } from '../papers/open-paper.server.ts'
import type { SellerPayout, SellerPayoutItem } from '../payouts/payouts.types.ts'
import { sellerFor } from './seller-for.server.ts'

const PER_PAGE = 20
/** One payout's orders on one page: a year at once is rare, and then the statement has them. */
const MOST_ITEMS = 500

const select = {
  ...{ id: true, amount: true, status: true, createdAt: true, paidAt: true, reference: true, proof: true },
  bankAccount: true,
  papers: listedPapers,
} as const

type Stored = {
  readonly [K in 'id' | 'reference' | 'bankAccount']: string
} & Pick<SellerPayout, 'amount' | 'status' | 'paidAt' | 'proof'> & {
    readonly createdAt: Date
    readonly papers: readonly Parameters<typeof paperRow>[0][]
  }

const shown = ({ id, createdAt, bankAccount, papers, ...payout }: Stored): SellerPayout => ({
  ...payout,
  papers: papers.map(paperRow),
  ...{ payoutId: id, at: createdAt, account: maskedAccount(bankAccount) },
})

/** The payouts of the actor's seller, the newest first; what nobody has approved is no payout yet. */
export async function listSellerPayouts(call: Call, page: number): Promise<Page<SellerPayout>> {
  const where = { sellerId: sellerFor(call), status: { notIn: ['proposed' as const, 'dropped' as const] } }
  const [rows, total] = await Promise.all([
    call.db.payout.findMany({
      ...{ where, select, ...sliceOf(page, PER_PAGE) },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    }),
    call.db.payout.count({ where }),
  ])
  return pageOf(rows.map(shown), total, page, PER_PAGE)
}

/** One payout with the orders behind it; null: not there, or not theirs. */
export async function readSellerPayout(
  call: Call,
  reference: string,
): Promise<{ payout: SellerPayout; items: readonly SellerPayoutItem[] } | null> {
  const payout = await call.db.payout.findFirst({
    where: { reference, sellerId: sellerFor(call), status: { notIn: ['proposed', 'dropped'] } },
    select: {
      ...select,
      items: {
        select: { kind: true, amount: true, sellerOrder: { select: { code: true, deliveredAt: true } } },
        orderBy: { id: 'asc' },
        take: MOST_ITEMS,
      },
    },
  })
  if (!payout) return null
  const { items, ...row } = payout
  return {
    payout: shown(row),
    items: items.map(({ kind, amount, sellerOrder }) => ({
      ...{ kind, amount, orderCode: sellerOrder?.code ?? null },
      deliveredOn: sellerOrder?.deliveredAt ? vnDay(sellerOrder.deliveredAt) : null,
    })),
  }
}
