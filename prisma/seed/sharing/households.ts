import { demoAccounts } from '#app/features/identity/index.ts'

/** A household of a demo cooperative; every name and number is invented. */
export interface SeedHousehold {
  readonly name: string
  readonly phone: string | null
  readonly hamlet: string
  /** Where its money may be sent: Vietcombank's BIN with a number that is nobody's. */
  readonly account: string | null
}

const recorder = demoAccounts.find(({ role }) => role === 'seller-recorder')

const of = (name: string, hamlet: string, phone: string | null = null, account: string | null = null) => ({
  ...{ name, hamlet, phone, account },
})

/** By cooperative. The recorder of the second is a household of it too, and sees its own book when signed in. */
export const households: Readonly<Record<string, readonly SeedHousehold[]>> = {
  'htx-nam-dinh-suong': [
    of('Nguyễn Văn Lâm', 'Thôn Đông', '+84900000101', '0071000000101'),
    of('Trần Thị Thu', 'Thôn Đông', '+84900000102'),
    of('Lưu Văn Tám', 'Thôn Đồng Bả'),
    of('Hoàng Thị Mận', 'Thôn Đồng Bả', '+84900000104', '0071000000104'),
    of('Dương Văn Quyết', 'Thôn Tân Long'),
    of('Phùng Thị Hòa', 'Thôn Tân Long', '+84900000106'),
    of('Lý Văn Sáng', 'Thôn Suối Mây', '+84900000107'),
    of('Đặng Thị Xuân', 'Thôn Suối Mây'),
  ],
  'htx-ong-may-ngan': [
    of('Trần Văn Khôi', 'Bản Thung', recorder ? recorder.phone.replace(/^0/, '+84') : null, '0071000000201'),
    of('Bùi Văn Thiệp', 'Bản Thung', '+84900000202'),
    of('Đinh Thị Lan', 'Xóm Đồi'),
    of('Hà Văn Dũng', 'Xóm Đồi', '+84900000204'),
    of('Quách Thị Bích', 'Xóm Bãi', '+84900000205', '0071000000205'),
    of('Xa Văn Mười', 'Xóm Bãi'),
    of('Bùi Thị Nhàn', 'Xóm Chiềng', '+84900000207'),
  ],
}
