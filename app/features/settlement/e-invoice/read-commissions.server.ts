import { wordsFor } from '#app/i18n/i18n.ts'
import type { Day } from '#app/kernel/clock.ts'
import type { Call } from '#app/platform/call.ts'
import type { NamedRow } from './invoice-rows.ts'
import { placeOf, type Span } from './read-sales.server.ts'

/** What the market took of a seller in a month. */
export interface SellerCommission {
  readonly sellerId: string
  readonly name: string
  readonly taxCode: string | null
  readonly addressLine: string | null
  readonly communeCode: string | null
  /** Đồng without VAT, and the VAT on it; negative where returns gave more back than was taken. */
  readonly fee: bigint
  readonly vat: bigint
  /** Basis points of that VAT where it was the same for all of the month; null where it was not. */
  readonly vatBp: number | null
}

/** As the books have it: what was earned in the month, less what returns gave back; by the sellers' names. */
export function readCommissions(call: Call, { gte, lt }: Span): Promise<SellerCommission[]> {
  // Income stands on the credit side.
  return call.db.$queryRaw<SellerCommission[]>`
    with booked as (
      select e."sellerOrderId", coalesce(sum(-e."amount") filter (where a."kind" = 'commission'), 0) as fee,
             coalesce(sum(-e."amount") filter (where a."kind" = 'commission_vat'), 0) as vat
      from "LedgerAccount" a
      join "LedgerEntry" e on e."accountId" = a."id" and e."at" >= ${gte} and e."at" < ${lt}
      where a."kind" in ('commission', 'commission_vat') and e."sellerOrderId" is not null
      group by 1
    ), rates as (
      select c."sellerOrderId", min(r."vatBp") as least, max(r."vatBp") as most
      from "LineCommission" c join "CommissionRule" r on r."id" = c."ruleId"
      where c."sellerOrderId" in (select "sellerOrderId" from booked) group by 1
    )
    select s."id" as "sellerId", s."name", s."taxCode", s."addressLine", s."communeCode",
           sum(b.fee)::bigint as fee, sum(b.vat)::bigint as vat,
           case when min(r.least) = max(r.most) then min(r.least) end as "vatBp"
    from booked b
    join "SellerOrder" o on o."id" = b."sellerOrderId"
    join "Seller" s on s."id" = o."sellerId"
    left join rates r on r."sellerOrderId" = b."sellerOrderId"
    group by s."id" having sum(b.fee) <> 0 or sum(b.vat) <> 0
    order by s."nameFolded", s."id"`
}

/** A row for each seller, from the market as a business. */
export function commissionRows(call: Call, sums: readonly SellerCommission[], lastDay: Day): NamedRow[] {
  const t = wordsFor('vi')
  const { business } = call.ports.settlement
  const place = placeOf(call)
  const month = lastDay.slice(0, 7)
  const [year, number] = month.split('-')
  const head = {
    ...{ NgayLap: lastDay, DonViTienTe: 'VND', HinhThucThanhToan: 'CK', STT: 1, SoLuong: 1 },
    TenHang: t('money:invoices.commission_line', { month: `${number}/${year}` }),
    TenNguoiBan: business?.name ?? t('site:brand'),
    MSTNguoiBan: business?.taxCode ?? null,
    DiaChiNguoiBan: business?.address ?? null,
  }
  return sums.map(({ sellerId, name, taxCode, fee, vat, vatBp, ...address }) => ({
    ...head,
    // The end of the seller's id: the same number whenever the month is asked for.
    MaThamChieu: `HH-${month}-${sellerId.slice(-8).toUpperCase()}`,
    ...{ TenNguoiMua: name, MSTNguoiMua: taxCode, DiaChiNguoiMua: place(address) },
    ...{ DonGia: fee, ThanhTien: fee, ThueSuat: vatBp === null ? null : `${vatBp / 100}%`, TienThue: vat },
    TongThanhToan: fee + vat,
  }))
}
