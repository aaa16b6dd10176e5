import { allocate } from '#app/kernel/allocate.ts'
import type { Day } from '#app/kernel/clock.ts'
import { sumDong } from '#app/kernel/money.ts'
import type { SellerKind } from '#app/platform/db/generated/enums.ts'
import type { Cell } from '#app/platform/sheets/sheet.ts'
import { splitVat, vatCode, vatFor, type Vat, type VatTerms } from './vat.ts'

/** What an e-invoice needs, by the names of the format's fields. */
export type NamedRow = Readonly<Record<string, Cell>>

/** One seller's part of an order, as it was sold. All in đồng, VAT contained. */
export interface InvoicedPart {
  readonly code: string
  readonly deliveredOn: Day
  readonly deliveryFee: bigint
  readonly byCash: boolean
  readonly seller: Party & { readonly kind: SellerKind }
  readonly buyer: Party
  readonly lines: readonly {
    readonly name: string
    readonly unit: string
    readonly quantity: number
    readonly total: bigint
    /** The slugs of its category and of those above it, nearest first. */
    readonly categories: readonly string[]
  }[]
}

export interface Party {
  readonly name: string
  readonly taxCode: string | null
  readonly address: string
}

export interface InvoiceWords {
  readonly delivery: string
  /** What a line is called that takes money back. */
  readonly less: string
  /** The same where less was given back in the end than said before. */
  readonly more: string
}

const CURRENCY = 'VND'

/** The fields of an amount; unit prices keep four decimals where they do not come out even. */
function amounts(gross: bigint, vat: Vat | null, quantity?: number): NamedRow {
  const { net, vat: tax } = splitVat(gross, vat)
  const sums = { ThanhTien: net, ThueSuat: vatCode(vat), TienThue: tax, TongThanhToan: gross }
  return quantity ? { ...sums, SoLuong: quantity, DonGia: unitPrice(net, quantity) } : sums
}

function unitPrice(net: bigint, quantity: number): bigint | number {
  const count = BigInt(quantity)
  return net % count === 0n ? net / count : Number((net * 10_000n) / count) / 10_000
}

function headOf({ code, deliveredOn, seller, buyer, byCash }: InvoicedPart): NamedRow {
  return {
    ...{ MaThamChieu: code, NgayLap: deliveredOn, DonViTienTe: CURRENCY },
    ...{ TenNguoiBan: seller.name, MSTNguoiBan: seller.taxCode, DiaChiNguoiBan: seller.address },
    ...{ TenNguoiMua: buyer.name, MSTNguoiMua: buyer.taxCode, DiaChiNguoiMua: buyer.address },
    HinhThucThanhToan: byCash ? 'TM' : 'CK',
  }
}

/** Each line of a part with the VAT that stands on it, delivery last. */
function linesOf(part: InvoicedPart, rules: readonly VatTerms[], words: InvoiceWords) {
  const about = { sellerKind: part.seller.kind, day: part.deliveredOn }
  const goods = part.lines.map(({ categories, ...line }) => ({
    ...line,
    vat: vatFor(rules, { ...about, subject: 'goods', categories }),
  }))
  if (part.deliveryFee === 0n) return goods
  const vat = vatFor(rules, { ...about, subject: 'delivery', categories: [] })
  return [...goods, { name: words.delivery, unit: null, quantity: 1, total: part.deliveryFee, vat }]
}

/** The rows of a part, which sum to what its shopper was asked for. */
export function salesRows(part: InvoicedPart, rules: readonly VatTerms[], words: InvoiceWords): NamedRow[] {
  const head = headOf(part)
  return linesOf(part, rules, words).map(({ name, unit, quantity, total, vat }, place) => ({
    ...{ ...head, STT: place + 1, TenHang: name, DonViTinh: unit },
    ...amounts(total, vat, quantity),
  }))
}

/**
 * What a refund takes off an invoice: a row for each way of VAT on it, by each line's share. Negative where the shopper
 * got money back, positive where a refund of an earlier month was dropped.
 * @param given đồng that were given back
 */
export function adjustmentRows(
  { part, given, day }: { readonly part: InvoicedPart; readonly given: bigint; readonly day: Day },
  rules: readonly VatTerms[],
  words: InvoiceWords,
): NamedRow[] {
  const lines = linesOf(part, rules, words)
  const shares = allocate(
    -given,
    lines.map(({ total }) => total),
  )
  const byVat = new Map<string, { vat: Vat | null; amounts: bigint[] }>()
  lines.forEach(({ vat }, place) => {
    const key = vat ? `${vat.treatment}/${vat.rateBp}` : ''
    const group = byVat.get(key) ?? { vat, amounts: [] }
    group.amounts.push(shares[place] ?? 0n)
    byVat.set(key, group)
  })
  const head = { ...headOf(part), MaThamChieu: `${part.code}-DC`, NgayLap: day }
  const name = `${given > 0n ? words.less : words.more} ${part.code}`
  return [...byVat.values()].map(({ vat, amounts: parts }, place) => ({
    ...{ ...head, STT: place + 1, TenHang: name },
    ...amounts(sumDong(parts), vat),
  }))
}
