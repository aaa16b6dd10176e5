import {
  accounts,
  cashReceived,
  freezeTerms,
  moneyIn,
  moneyUsed,
  refundRequested,
  refundSent,
  settled,
  type CommissionRuleTerms,
  type PartInBooks,
} from '#app/features/settlement/index.ts'
import type { SeededProduct } from '../market/products.ts'
import type { Rows } from '../rows/tables.ts'
import type { Seed } from '../seed.ts'
import { isGatewayMethod } from '../orders/ways-to-pay.ts'
import { addDemoRules, addDemoVat } from './demo-rules.ts'
import { openLedgerBook, type LedgerBook } from './ledger-book.ts'

/** One thing that the books hear, at its moment. */
interface Deed {
  readonly at: Date
  readonly post: (books: LedgerBook) => void
}

/**
 * Freezes the fees of every sale on the sheet and writes the books of the whole year, by the market's own postings, in
 * the order in which things happened. Runs when orders, payments, transfers and refunds are on the sheet.
 */
export function writeLedger(seed: Seed, products: readonly SeededProduct[]): LedgerBook {
  addDemoVat(seed)
  const parts = freezeSales(seed, products, addDemoRules(seed))
  const byCash = new Set(
    seed.sheet.rows('Order').flatMap(({ id, method }) => (method === 'cash_on_delivery' ? [id] : [])),
  )
  const deeds = [
    ...moneyDeeds(seed),
    ...seed.sheet.rows('SellerOrder').flatMap((row) => partDeeds(row, byCash.has(row.orderId), parts)),
    ...seed.sheet.rows('Refund').flatMap((row) => refundDeeds(row, parts)),
  ]
  const books = openLedgerBook(seed)
  for (const { post } of deeds.toSorted((a, b) => a.at.getTime() - b.at.getTime())) post(books)
  return books
}

type Parts = Map<string, PartInBooks>

/** No tax is withheld in the demo: the rule that comes with the program is switched off. */
function freezeSales(
  seed: Seed,
  products: readonly SeededProduct[],
  commission: readonly CommissionRuleTerms[],
): Parts {
  const goods = new Map(products.map((product) => [product.id, product]))
  const kinds = new Map(products.map(({ seller }) => [seller.id, seller.seed.kind]))
  const linesOf = new Map<string, Rows['OrderLine'][]>()
  for (const line of seed.sheet.rows('OrderLine')) {
    const lines = linesOf.get(line.sellerOrderId)
    if (lines) lines.push(line)
    else linesOf.set(line.sellerOrderId, [line])
  }
  const parts: Parts = new Map()
  for (const { id, sellerId, placedAt, goodsTotal, deliveryFee } of seed.sheet.rows('SellerOrder')) {
    const kind = kinds.get(sellerId)
    if (!placedAt || !kind) continue
    const frozen = freezeTerms(
      {
        ...{ sellerOrderId: id, sellerId, at: new Date(placedAt), soldThisYear: 0n },
        sellerKind: kind === 'cooperative-group' ? 'cooperative_group' : kind,
        lines: (linesOf.get(id) ?? []).map((line) => ({
          ...{ orderLineId: line.id, productId: line.productId, quantity: line.quantity },
          // The demo's rules look at no shelf, so the shelves above are left out.
          categoryIds: [goods.get(line.productId)?.category.id ?? ''],
          ...{ stars: line.starsShown ?? null, lineTotal: BigInt(line.lineTotal) },
        })),
      },
      { commission, tax: [] },
    )
    seed.sheet.add('LineCommission', ...frozen)
    const sum = (of: 'commission' | 'commissionVat') => frozen.reduce((total, line) => total + line[of], 0n)
    const fees = {
      commission: sum('commission'),
      commissionVat: sum('commissionVat'),
      taxVat: 0n,
      taxPit: 0n,
    }
    const terms = {
      ...fees,
      sellerOrderId: id,
      sellerId,
      goods: BigInt(goodsTotal),
      delivery: BigInt(deliveryFee),
    }
    parts.set(id, { terms, state: { settled: false, refunded: 0n } })
  }
  return parts
}

function moneyDeeds({ sheet }: Seed): Deed[] {
  const came = sheet.rows('BankTransaction').filter(({ amount, match }) => amount > 0 && match !== 'ignored')
  return [
    ...came.map(({ id, provider, amount, at: movedAt, createdAt }) => {
      const at = new Date(createdAt ?? movedAt)
      const movement = { transferId: id, amount: BigInt(amount), movedAt: new Date(movedAt), at }
      const place = isGatewayMethod(provider) ? provider : 'bank'
      const fact = { ...movement, place, sellerId: null, fee: null } as const
      return { at, post: (books: LedgerBook) => books.post(moneyIn(fact)) }
    }),
    ...sheet.rows('TransferUse').map(({ transferId, paymentId, amount, at: usedAt }) => {
      const at = new Date(usedAt)
      const use = { transferId, paymentId, amount: BigInt(amount), at }
      return { at, post: (books: LedgerBook) => books.post(moneyUsed(use, 'market')) }
    }),
  ]
}

/** A part settles when it is delivered and its money is there, whichever comes last; a transfer came before either. */
function partDeeds({ id, ...row }: Rows['SellerOrder'], byCash: boolean, parts: Parts): Deed[] {
  const deliveredAt = row.deliveredAt ? new Date(row.deliveredAt) : null
  const cashAt = row.cashReceivedAt ? new Date(row.cashReceivedAt) : null
  const deeds: Deed[] = []
  if (cashAt) {
    const cash = {
      sellerOrderId: id,
      amount: BigInt(row.total),
      holder: 'seller',
      carrier: null,
      at: cashAt,
    } as const
    deeds.push({ at: cashAt, post: (books) => books.post(cashReceived(partOf(parts, id).terms, cash)) })
  }
  const earnedAt = deliveredAt && cashAt && cashAt > deliveredAt ? cashAt : deliveredAt
  if (earnedAt && (cashAt || !byCash))
    deeds.push({ at: earnedAt, post: (books) => settle(books, parts, id, earnedAt) })
  return deeds
}

function settle(books: LedgerBook, parts: Parts, id: string, at: Date): void {
  const part = partOf(parts, id)
  books.post(settled(part, at))
  parts.set(id, { ...part, state: { ...part.state, settled: true } })
}

function refundDeeds(row: Rows['Refund'], parts: Parts): Deed[] {
  const { id: refundId, paymentId = null, transferId = null, sellerOrderId = null, status, doneAt } = row
  if (!sellerOrderId) return []
  const fact = (at: Date) => ({
    refundId,
    paymentId,
    transferId,
    sellerOrderId,
    amount: BigInt(row.amount),
    at,
  })
  const requestedAt = new Date(row.requestedAt)
  const requested: Deed = {
    at: requestedAt,
    post: (books) => {
      const part = partOf(parts, sellerOrderId)
      const { amount } = fact(requestedAt)
      books.post(refundRequested(fact(requestedAt), [{ ...part, amount }]))
      parts.set(sellerOrderId, { ...part, state: { ...part.state, refunded: part.state.refunded + amount } })
    },
  }
  if (status !== 'done' || !doneAt) return [requested]
  const at = new Date(doneAt)
  const via = row.gateway && isGatewayMethod(row.gateway) ? row.gateway : 'bank'
  const from = via === 'bank' ? accounts.bankOutgoing : accounts.gateway(via)
  return [requested, { at, post: (books) => books.post(refundSent({ ...fact(at), via }, from)) }]
}

function partOf(parts: Parts, id: string): PartInBooks {
  const part = parts.get(id)
  if (!part) throw new Error(`part ${id} was never placed`)
  return part
}
