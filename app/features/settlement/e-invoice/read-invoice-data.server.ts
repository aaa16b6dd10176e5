import { wordsFor } from '#app/i18n/i18n.ts'
import { addDays, monthOf, startOfVnDay, vnDay, type Day } from '#app/kernel/clock.ts'
import { sumDong } from '#app/kernel/money.ts'
import type { Call } from '#app/platform/call.ts'
import type { Cell } from '#app/platform/sheets/sheet.ts'
import { formatOn, type InvoiceFormat, type InvoiceKind } from './format.ts'

export interface InvoiceData {
  readonly format: InvoiceFormat
  readonly rows: readonly (readonly Cell[])[]
  /** Đồng, the sum of what the rows are about. */
  readonly total: bigint
}

const CURRENCY = 'VND'

/** What an e-invoice needs, by the names of the format's fields. */
type Named = Readonly<Record<string, Cell>>

/**
 * The data of a month's e-invoices, a row for each line: of sales, the parts delivered in it, with delivery as a line of
 * its own; of commission, one line for each seller. In the format that is valid on the month's last day.
 * @returns null where no format is valid then
 */
export async function readInvoiceData(
  call: Call,
  { kind, day }: { readonly kind: InvoiceKind; /** Any day of the month. */ readonly day: Day },
): Promise<InvoiceData | null> {
  const { from, to } = monthOf(day)
  const format = formatOn(to)
  if (!format) return null
  const span = { gte: startOfVnDay(from), lt: startOfVnDay(addDays(to, 1)) }
  const named = kind === 'sales' ? await sales(call, span) : await commissions(call, span, to)
  return {
    format,
    rows: named.map((row) => format.fields.map(({ name }) => row[name] ?? null)),
    total: sumDong(
      named.map(({ TongThanhToan }) => (typeof TongThanhToan === 'bigint' ? TongThanhToan : 0n)),
    ),
  }
}

interface Span {
  readonly gte: Date
  readonly lt: Date
}

async function sales(call: Call, span: Span): Promise<Named[]> {
  const t = wordsFor('vi')
  const { geography } = call.ports
  const parts = await call.db.sellerOrder.findMany({
    where: { status: 'delivered', deliveredAt: span },
    select: {
      ...{ code: true, deliveredAt: true, deliveryFee: true },
      seller: { select: { name: true, taxCode: true, addressLine: true, communeCode: true } },
      order: { select: { buyerName: true, addressLine: true, communeCode: true, method: true } },
      lines: {
        select: { productName: true, variantName: true, quantity: true, unitPrice: true, lineTotal: true },
        orderBy: { id: 'asc' },
      },
    },
    orderBy: [{ deliveredAt: 'asc' }, { code: 'asc' }],
  })
  const place = (line: string | null, commune: string | null) =>
    [line, commune && geography.communeLabel(commune)].filter(Boolean).join(', ')
  return parts.flatMap(({ seller, order, lines, deliveryFee, code, deliveredAt }) => {
    const head: Named = {
      ...{ MaThamChieu: code, NgayLap: deliveredAt && vnDay(deliveredAt), DonViTienTe: CURRENCY },
      ...{ TenNguoiBan: seller.name, MSTNguoiBan: seller.taxCode },
      DiaChiNguoiBan: place(seller.addressLine, seller.communeCode),
      TenNguoiMua: order.buyerName,
      DiaChiNguoiMua: place(order.addressLine, order.communeCode),
      HinhThucThanhToan: order.method === 'cash_on_delivery' ? 'TM' : 'CK',
    }
    const goods = lines.map((line, at): Named => ({
      ...head,
      ...{ STT: at + 1, TenHang: line.productName, DonViTinh: line.variantName, SoLuong: line.quantity },
      ...{ DonGia: line.unitPrice, ThanhTien: line.lineTotal, TongThanhToan: line.lineTotal },
    }))
    if (deliveryFee === 0n) return goods
    const delivery = { DonGia: deliveryFee, ThanhTien: deliveryFee, TongThanhToan: deliveryFee }
    const name = t('money:invoices.delivery')
    return [...goods, { ...head, STT: lines.length + 1, TenHang: name, SoLuong: 1, ...delivery }]
  })
}

/** As the books have it: what was earned in the month, less what returns gave back. */
async function commissions(call: Call, at: Span, lastDay: Day): Promise<Named[]> {
  const t = wordsFor('vi')
  const entries = await call.db.ledgerEntry.findMany({
    where: { at, account: { kind: { in: ['commission', 'commission_vat'] } }, sellerOrderId: { not: null } },
    select: { amount: true, sellerOrderId: true, account: { select: { kind: true } } },
  })
  const parts = await call.db.sellerOrder.findMany({
    where: { id: { in: [...new Set(entries.flatMap(({ sellerOrderId }) => sellerOrderId ?? []))] } },
    select: { id: true, seller: { select: { id: true, name: true, taxCode: true } } },
  })
  const sellerOf = new Map(parts.map(({ id, seller }) => [id, seller]))
  const sums = new Map<string, { name: string; taxCode: string | null; fee: bigint; vat: bigint }>()
  for (const { amount, sellerOrderId, account } of entries) {
    const seller = sellerOf.get(sellerOrderId ?? '')
    if (!seller) throw new Error(`the books name part ${sellerOrderId}, which is not there`)
    const sum = sums.get(seller.id) ?? { name: seller.name, taxCode: seller.taxCode, fee: 0n, vat: 0n }
    // Income stands on the credit side.
    if (account.kind === 'commission') sum.fee -= amount
    else sum.vat -= amount
    sums.set(seller.id, sum)
  }
  return [...sums.values()]
    .toSorted((a, b) => a.name.localeCompare(b.name, 'vi'))
    .map(({ name, taxCode, fee, vat }, place) => ({
      ...{ MaThamChieu: `HH-${lastDay.slice(0, 7)}-${place + 1}`, NgayLap: lastDay, DonViTienTe: CURRENCY },
      ...{ TenNguoiBan: t('site:brand'), TenNguoiMua: name, MSTNguoiMua: taxCode, HinhThucThanhToan: 'CK' },
      ...{ STT: 1, TenHang: t('money:invoices.commission_line', { month: lastDay.slice(0, 7) }), SoLuong: 1 },
      ...{ DonGia: fee, ThanhTien: fee, TienThue: vat, TongThanhToan: fee + vat },
    }))
}
