import type { Day } from '#app/kernel/clock.ts'

/** What an export is about: goods that a seller sold, or the commission that the market took of a seller in a month. */
export const invoiceKinds = ['sales', 'commission'] as const
export type InvoiceKind = (typeof invoiceKinds)[number]

/** What a field of an e-invoice holds. */
export type InvoiceValue = 'text' | 'day' | 'money' | 'whole' | 'percent'

export interface InvoiceField {
  /** The name of the column, and of the XML element. */
  readonly name: string
  /** As the invoicing software's people call it. */
  readonly label: string
  readonly value: InvoiceValue
}

export interface InvoiceFormat {
  readonly validFrom: Day
  /** Where the list of fields comes from. */
  readonly source: string
  readonly fields: readonly InvoiceField[]
}

const field = (name: string, label: string, value: InvoiceValue = 'text'): InvoiceField => ({
  ...{ name, label, value },
})

/**
 * The fields that invoicing software asks for, in their order. Dated: when the rules change another format is added and
 * the old one stays, for the months that it was valid in. Data only: nothing here issues an invoice.
 */
export const invoiceFormats: readonly InvoiceFormat[] = [
  {
    validFrom: '2026-01-01',
    // Seen only in other people's projects, not in the text itself: the page says so.
    source: 'NĐ 254/2026 và TT 91/2026',
    fields: [
      field('MaThamChieu', 'Mã tham chiếu'),
      field('NgayLap', 'Ngày lập', 'day'),
      field('TenNguoiBan', 'Tên người bán'),
      field('MSTNguoiBan', 'Mã số thuế người bán'),
      field('DiaChiNguoiBan', 'Địa chỉ người bán'),
      field('TenNguoiMua', 'Tên người mua'),
      field('MSTNguoiMua', 'Mã số thuế người mua'),
      field('DiaChiNguoiMua', 'Địa chỉ người mua'),
      field('HinhThucThanhToan', 'Hình thức thanh toán'),
      field('STT', 'Số thứ tự', 'whole'),
      field('TenHang', 'Tên hàng hóa, dịch vụ'),
      field('DonViTinh', 'Đơn vị tính'),
      field('SoLuong', 'Số lượng', 'whole'),
      field('DonGia', 'Đơn giá', 'money'),
      field('ThanhTien', 'Thành tiền', 'money'),
      field('ThueSuat', 'Thuế suất'),
      field('TienThue', 'Tiền thuế', 'money'),
      field('TongThanhToan', 'Tổng tiền thanh toán', 'money'),
      field('DonViTienTe', 'Đơn vị tiền tệ'),
    ],
  },
]

/** The format that is valid on a day; null before the first. */
export function formatOn(day: Day, formats: readonly InvoiceFormat[] = invoiceFormats): InvoiceFormat | null {
  const [newest = null] = formats
    .filter(({ validFrom }) => validFrom <= day)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))
  return newest
}
