import { wordsFor } from '#app/i18n/i18n.ts'
import { vnDay } from '#app/kernel/clock.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import { categoryPaths } from '../commission/read-rules.server.ts'
import { adjustmentRows, salesRows, type InvoicedPart, type NamedRow } from './invoice-rows.ts'
import type { VatTerms } from './vat.ts'

/** Parts are read so many at once: a month of them never stands in memory whole. */
const BATCH = 300

/** A month, from its first instant to the first after it. */
export interface Span {
  readonly gte: Date
  readonly lt: Date
}

/**
 * The rows of a month's sales, batch by batch: of each part that was delivered in it, whatever became of it since, and then
 * what refunds took off invoices in it.
 */
export async function* readSales(
  call: Call,
  span: Span,
  rules: readonly VatTerms[],
): AsyncGenerator<NamedRow[]> {
  const t = wordsFor('vi')
  const words = {
    delivery: t('money:invoices.delivery'),
    less: t('fees:invoice.less'),
    more: t('fees:invoice.more'),
  }
  const slugs = await categorySlugs(call)
  const partsOf = (where: Prisma.SellerOrderWhereInput) => readParts(call, where, slugs)
  for (let after = ''; ;) {
    // By id, which says when a part was made: a page of it is one index walk.
    const ids = await call.db.sellerOrder.findMany({
      where: { deliveredAt: span, ...(after && { id: { gt: after } }) },
      ...{ select: { id: true }, orderBy: { id: 'asc' }, take: BATCH },
    })
    const parts = await partsOf({ id: { in: ids.map(({ id }) => id) } })
    yield [...parts.values()].flatMap((part) => salesRows(part, rules, words))
    if (ids.length < BATCH) break
    after = ids.at(-1)?.id ?? ''
  }
  const given = await readGivenBack(call, span)
  for (let place = 0; place < given.length; place += BATCH) {
    const batch = given.slice(place, place + BATCH)
    const parts = await partsOf({ id: { in: batch.map(({ sellerOrderId }) => sellerOrderId) } })
    yield batch.flatMap(({ sellerOrderId, amount, at }) => {
      const part = parts.get(sellerOrderId)
      return part ? adjustmentRows({ part, given: amount, day: vnDay(at) }, rules, words) : []
    })
  }
}

/** Each category's slug with those above it, nearest first, by its id. */
export async function categorySlugs(call: Call): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await call.db.category.findMany({ select: { id: true, slug: true } })
  const slugOf = new Map(rows.map(({ id, slug }) => [id, slug]))
  const paths = await categoryPaths(call)
  return new Map([...paths].map(([id, path]) => [id, path.flatMap((one) => slugOf.get(one) ?? [])]))
}

const select = {
  ...{ id: true, code: true, deliveredAt: true, deliveryFee: true },
  seller: { select: { name: true, kind: true, taxCode: true, addressLine: true, communeCode: true } },
  order: { select: { buyerName: true, addressLine: true, communeCode: true, method: true } },
  lines: {
    select: {
      ...{ productName: true, variantName: true, quantity: true, lineTotal: true },
      product: { select: { categoryId: true } },
    },
    orderBy: { id: 'asc' },
  },
} satisfies Prisma.SellerOrderSelect

async function readParts(
  call: Call,
  where: Prisma.SellerOrderWhereInput,
  slugs: ReadonlyMap<string, readonly string[]>,
): Promise<ReadonlyMap<string, InvoicedPart>> {
  const rows = await call.db.sellerOrder.findMany({
    ...{ where, select, orderBy: [{ deliveredAt: 'asc' }, { code: 'asc' }] },
  })
  const place = placeOf(call)
  const walkIn = wordsFor('vi')('fees:invoice.walk_in')
  return new Map(
    rows.flatMap(({ id, code, deliveredAt, deliveryFee, seller, order, lines }) => {
      if (!deliveredAt) return []
      const part: InvoicedPart = {
        ...{ code, deliveryFee, deliveredOn: vnDay(deliveredAt) },
        byCash: order.method === 'cash_on_delivery',
        seller: { name: seller.name, kind: seller.kind, taxCode: seller.taxCode, address: place(seller) },
        // At a stall nobody asks for names; what stands as the place of the sale is the stall's own.
        buyer:
          order.buyerName === ''
            ? { name: walkIn, taxCode: null, address: '' }
            : { name: order.buyerName, taxCode: null, address: place(order) },
        lines: lines.map(({ productName, variantName, quantity, lineTotal, product }) => ({
          ...{ name: productName, unit: variantName, quantity, total: lineTotal },
          categories: slugs.get(product.categoryId ?? '') ?? [],
        })),
      }
      return [[id, part] as const]
    }),
  )
}

interface Place {
  readonly addressLine: string | null
  readonly communeCode: string | null
}

/** An address in one line. */
export const placeOf =
  ({ ports }: Call) =>
  ({ addressLine, communeCode }: Place): string =>
    [addressLine, communeCode && ports.geography.communeLabel(communeCode)].filter(Boolean).join(', ')

/** What was given back of one delivered part in a month. */
export interface GivenBack {
  readonly sellerOrderId: string
  /** Đồng; negative where a refund of an earlier month was dropped. */
  readonly amount: bigint
  readonly at: Date
}

/** What refunds took off delivered parts in a month, as the books have it; what was asked for before counts with the delivery. */
export function readGivenBack(call: Call, { gte, lt }: Span): Promise<GivenBack[]> {
  return call.db.$queryRaw<GivenBack[]>`
    select e."sellerOrderId", sum(-e."amount")::bigint as amount, max(greatest(e."at", s."deliveredAt")) as at
    from "LedgerAccount" a
    join "LedgerEntry" e on e."accountId" = a."id" and e."note" = 'refund'
    join "SellerOrder" s on s."id" = e."sellerOrderId" and s."deliveredAt" is not null and s."total" > 0
    where a."kind" = 'refunds_owed' and e."at" < ${lt} and s."deliveredAt" < ${lt}
      and (e."at" >= ${gte} or s."deliveredAt" >= ${gte})
    group by e."sellerOrderId" having sum(e."amount") <> 0
    order by at, e."sellerOrderId"`
}
